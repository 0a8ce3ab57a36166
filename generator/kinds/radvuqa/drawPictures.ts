import { eachConcurrently } from '../../../util/eachConcurrently.js';
import type { Random } from '../../../util/random.js';
import type { ImageStore } from '../../images/imageStore.js';
import { createMarker } from '../../images/marks.js';
import { drawPerturbation } from '../../images/perturbations/drawPerturbation.js';
import { drawViews, listViews, type View } from '../../images/views.js';
import { minMaxWindow } from '../../images/windows.js';
import type { ShownView } from '../../items/createItems.js';
import type { Scene } from '../../scene/scene.js';
import type { DraftedQuestion } from './draftQuestions.js';
import type { ShownChannel } from './modalities.js';
import type { RadvuqaRecipe } from './recipe.js';

/** What pictures are drawn from, and where they are stored. */
export interface PictureSource {
  readonly drafted: readonly DraftedQuestion[];
  /** In the order of the channel's slices. */
  readonly scenes: readonly Scene[];
  readonly channel: ShownChannel;
  readonly recipe: RadvuqaRecipe;
  readonly random: (...keys: readonly (string | number)[]) => Random;
  readonly store: ImageStore;
}

/** Enough to keep the encoders busy; more would only hold more pictures in memory. */
const scenesAtOnce = 3;

/** Draws and stores the pictures of every drafted question, in each view; returns them in the order of the questions. */
export async function drawPictures(source: PictureSource): Promise<ShownView[][]> {
  const shown = source.drafted.map((): ShownView[] => []);
  await eachConcurrently(source.scenes.entries(), scenesAtOnce, async ([position, scene]) => {
    const own = [...source.drafted.keys()].filter((order) => source.drafted[order].scene === scene);
    if (own.length === 0) return;
    const drawMarks = createMarker(scene.pixelGrid, source.recipe);
    const views = viewsOf(source, scene);
    for (const { view, picture } of drawViews(source.channel.slices[position], scene.pixelGrid, views)) {
      for (const order of own) {
        const marked = drawMarks(picture, source.drafted[order].draft.marks);
        shown[order].push({ view, image: await source.store.save(marked) });
      }
    }
  });
  return shown;
}

function viewsOf({ recipe, channel, random }: PictureSource, scene: Scene): View[] {
  const windows = recipe.windows.map((windowed) =>
    windowed ? channel.windowOf(scene.regions.window) : minMaxWindow(channel.range),
  );
  const perturbations = recipe.perturbations.map((wanted) => {
    const topic = `perturbation ${wanted.name} ${wanted.severity}`;
    return drawPerturbation(wanted, random(scene.case, scene.plane, scene.index, topic));
  });
  return listViews(windows, perturbations);
}
