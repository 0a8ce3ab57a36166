import { eachConcurrently } from '../../../util/eachConcurrently.js';
import type { Random } from '../../../util/random.js';
import { crowdedShare } from '../../images/crowdedShare.js';
import type { GreyImage } from '../../images/image.js';
import type { ImageStore } from '../../images/imageStore.js';
import { createMarker } from '../../images/marks.js';
import { drawPerturbation } from '../../images/perturbations/drawPerturbation.js';
import { cleanParts, takeApart } from '../../images/perturbations/takeApart.js';
import { type Turn, turnImage } from '../../images/turnImage.js';
import { drawViews, listViews, type View } from '../../images/views.js';
import { minMaxWindow } from '../../images/windows.js';
import type { ShownView } from '../../items/createItems.js';
import type { Draft } from '../../items/draft.js';
import type { Scene } from '../../scene/scene.js';
import { countEach } from './countEach.js';
import type { DraftedQuestion } from './draftQuestions.js';
import { createPieceContrasts, hasVanished, type PieceContrasts } from './pieceContrasts.js';
import type { RadvuqaRecipe } from './recipe.js';
import type { ShownChannel } from './shownModalities.js';

/** What pictures are drawn from, and where they are stored. */
export interface DrawingSource {
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

/** The pictures of every drafted question, in the order of the questions, and what a perturbation has hidden. */
export interface DrawnPictures {
  readonly shown: readonly (readonly ShownView[])[];
  /** How often a question was not asked on a perturbed picture, by "question: reason". */
  readonly rejected: Readonly<Record<string, number>>;
  /** Of all pixels shown without a window and as they are, the largest share within 10 levels of grey; undefined for none. */
  readonly shareWithin10Greys: number | undefined;
}

/**
 * Draws and stores the pictures of every drafted question, in each view; those with a perturbation only where the
 * structures that the answer rests on can still be told.
 */
export async function drawPictures(source: DrawingSource): Promise<DrawnPictures> {
  const shown = source.drafted.map((): ShownView[] => []);
  const rejected: string[] = [];
  const greys = new Uint32Array(256);
  await eachConcurrently(source.scenes.entries(), scenesAtOnce, async ([position, scene]) => {
    const own = [...source.drafted.keys()].filter((order) => source.drafted[order].scene === scene);
    if (own.length === 0) return;
    const drawMarks = createMarker(scene.pixelGrid, source.recipe);
    for (const { view, picture, hides } of drawScene(source, position)) {
      if (view.window.kind === 'min-max' && view.perturbation === null) countGreys(picture, greys);
      /** Paths of images by marks: many questions are asked with the same ones, or none. */
      const saved = new Map<string, string>();
      for (const order of own) {
        const { question, draft } = source.drafted[order];
        if (hides(draft)) {
          rejected.push(`${question.name}: ${hidingReason(view)}`);
          continue;
        }
        const marks = JSON.stringify(draft.marks);
        const image = saved.get(marks) ?? (await source.store.save(drawMarks(picture, draft.marks)));
        saved.set(marks, image);
        shown[order].push({ view, image });
        if (draft.isTurned !== true || view.perturbation !== null) continue;
        const turn = drawTurn(source.random(scene.case, scene.plane, scene.index, question.name, 'turn'));
        const turned = turnImage(drawMarks(picture, draft.marks), turn);
        shown[order].push({ view, image: await source.store.save(turned), turn });
      }
    }
  });
  const shareWithin10Greys = greys.some((count) => count > 0) ? crowdedShare(greys) : undefined;
  return { shown, rejected: countEach(rejected), shareWithin10Greys };
}

function drawTurn(random: Random): Turn {
  return random.next() < 0.5 ? 'left' : 'right';
}

function countGreys({ greys }: GreyImage, counts: Uint32Array): void {
  for (let pixel = 0; pixel < greys.length; pixel++) counts[greys[pixel]]++;
}

/** A picture of a scene, and whether its perturbation hides what an answer rests on. */
interface ScenePicture {
  readonly view: View;
  readonly picture: GreyImage;
  hides(draft: Draft): boolean;
}

function* drawScene(source: DrawingSource, position: number): Generator<ScenePicture> {
  const scene = source.scenes[position];
  const { minimumContrastToNoise } = source.recipe;
  const drafts = source.drafted.flatMap((drafted) => (drafted.scene === scene ? [drafted.draft] : []));
  const isPerturbed = source.recipe.perturbations.length > 0;
  const measure = createPieceContrasts(scene, isPerturbed ? drafts : []);
  const { slices, scale, fullSignal } = source.channel;
  const toDraw = { slice: slices[position], scale, fullSignal, grid: scene.pixelGrid };
  let clean: { readonly picture: GreyImage; readonly contrasts: PieceContrasts } | null = null;
  for (const { view, picture } of drawViews(toDraw, viewsOf(source, scene))) {
    // Of each window the clean picture comes first.
    if (clean === null || view.perturbation === null)
      clean = { picture, contrasts: measure(cleanParts(picture)) };
    const perturbed =
      view.perturbation === null
        ? clean.contrasts
        : measure(takeApart(clean.picture, picture, view.perturbation.addsNoise));
    const both = { clean: clean.contrasts, perturbed };
    yield { view, picture, hides: (draft) => hasVanished(draft, both, minimumContrastToNoise) };
  }
}

function hidingReason({ perturbation }: View): string {
  return `${perturbation?.condition.name} ${perturbation?.condition.severity} hides a structure`;
}

function viewsOf({ recipe, channel, random }: DrawingSource, scene: Scene): View[] {
  const windows = recipe.windows.map((windowed) => (windowed ? scene.window : minMaxWindow(channel.range)));
  const perturbations = recipe.perturbations.map((wanted) => {
    const topic = `perturbation ${wanted.name}`;
    return drawPerturbation(wanted, channel.scale, random(scene.case, scene.plane, scene.index, topic));
  });
  return listViews(windows, perturbations);
}
