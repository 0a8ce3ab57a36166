import type { CaseFiles, CaseSlices } from '../data/sources/source.js';
import type { Lend } from '../util/createLender.js';
import { createRandom } from '../util/random.js';
import type { ChosenSlice } from './chooseSlices.js';
import { type Drafted, draftQuestions } from './draftQuestions.js';
import { createSceneImages } from './image/createSceneImages.js';
import type { ImageStore } from './image/imageStore.js';
import type { PictureMemory } from './image/pictureMemory.js';
import { balanceChoices } from './items/balanceChoices.js';
import { createItems, type KeyedItem, type Shown } from './items/createItems.js';
import type { Draft } from './questions/question.js';
import { questions } from './questions/questions.js';
import type { Recipe } from './recipe.js';
import { groupClasses } from './slice/caseStructures.js';
import { createScene } from './slice/createScene.js';
import type { Scene } from './slice/scene.js';
import { ctWindow, minMaxWindow } from './slice/windowing.js';
import type { Templates } from './text/templates.js';

/** What a case's items are made from. */
export interface CaseSource {
  readonly files: CaseFiles;
  readonly slices: CaseSlices;
  /** In the order of `slices.labels`. */
  readonly chosen: readonly ChosenSlice[];
  readonly recipe: Recipe;
  readonly templates: Templates;
  readonly seed: number;
  readonly store: ImageStore;
  readonly lendMemory: Lend<PictureMemory>;
  /** The suite's marker. */
  readonly canary: string;
}

/** A case's items, and what was not asked, counted by "question: reason". */
export interface CaseItems {
  readonly items: readonly KeyedItem[];
  readonly rejected: Readonly<Record<string, number>>;
}

/** Makes all items of one case: scenes, questions, right letters, images, texts. */
export async function generateCase(source: CaseSource): Promise<CaseItems> {
  const rejected: Record<string, number> = {};
  const reject = (reason: string) => {
    rejected[reason] = (rejected[reason] ?? 0) + 1;
  };
  const scenes = createScenes(source);
  const drafted = draftQuestions(scenes, { recipe: source.recipe, seed: source.seed, reject });
  const choices = assignChoices(source, drafted);
  const items = await Promise.all(
    scenes.map(async (scene, position) => {
      const own = drafted.filter((one) => one.position === position);
      return own.length === 0 ? [] : createSceneItems(source, { scene, position, own, choices });
    }),
  );
  return { items: items.flat(), rejected: Object.fromEntries(Object.entries(rejected).sort(byKey)) };
}

function createScenes({ files, slices, chosen, recipe }: CaseSource): Scene[] {
  const { grid, unlabelled } = slices;
  const caseStructures = groupClasses(files.classMap, unlabelled);
  const shared = { case: files.case, grid, classMap: files.classMap.name, caseStructures, unlabelled };
  return slices.labels.map((labels, position) =>
    createScene(
      { ...shared, chosen: chosen[position], labels, intensities: slices.intensities[position] },
      recipe,
    ),
  );
}

/** The right option's position for every closed question, balanced by type within the case. */
function assignChoices({ seed, files }: CaseSource, drafted: readonly Drafted[]): ReadonlyMap<Draft, number> {
  const choices = new Map<Draft, number>();
  for (const { name, form } of questions) {
    if (form === 'open') continue;
    const own = drafted.filter(({ question }) => question.name === name);
    const positions = balanceChoices(own.length, seed, files.case, name, 'letters');
    own.forEach(({ draft }, order) => {
      choices.set(draft, positions[order]);
    });
  }
  return choices;
}

interface SceneItems {
  readonly scene: Scene;
  readonly position: number;
  readonly own: readonly Drafted[];
  readonly choices: ReadonlyMap<Draft, number>;
}

async function createSceneItems(source: CaseSource, sceneItems: SceneItems): Promise<KeyedItem[]> {
  const { scene, own, choices } = sceneItems;
  const { recipe, templates, seed, files, canary } = source;
  const shown = await source.lendMemory((memory) => savePictures(source, sceneItems, memory));
  return own.flatMap(({ question, draft }, order) => {
    const random = createRandom(seed, scene.case, scene.plane, scene.index, question.name, 'hints');
    const choice = choices.get(draft) ?? null;
    const drafted = { scene, question, draft, choice, random };
    return createItems({ recipe, templates, canary, subject: files.subject, ...drafted }, shown[order]);
  });
}

/** Draws and stores each draft's picture in every window, one after the other in the same memory. */
async function savePictures(
  { recipe, slices, store }: CaseSource,
  { scene, position, own }: SceneItems,
  memory: PictureMemory,
): Promise<Shown[][]> {
  const { boxPadding, boxLine } = recipe;
  const shown: Shown[][] = own.map(() => []);
  for (const windowed of recipe.windows) {
    const window = windowed ? ctWindow(scene.regions.window) : minMaxWindow(slices.range);
    const source = { scene, intensities: slices.intensities[position], window, boxPadding, boxLine };
    const images = createSceneImages(source, memory);
    for (const [order, { draft }] of own.entries()) {
      shown[order].push({ windowed, window, image: await store.save(images.withMarks(draft.marks)) });
    }
  }
  return shown;
}

function byKey([a]: [string, number], [b]: [string, number]): number {
  return a < b ? -1 : 1;
}
