import type { CaseFiles, CaseSlices } from '../data/sources/source.js';
import { answerKinds } from '../suites/answers/answerKinds.js';
import type { CaseManifest } from '../suites/schema/schema.js';
import type { Lend } from '../util/createLender.js';
import { createRandom } from '../util/random.js';
import { type Drafted, draftQuestions } from './draftQuestions.js';
import type { WriteItem } from './folder/savedCases.js';
import { createSceneImages } from './images/createSceneImages.js';
import type { ImageStore } from './images/imageStore.js';
import type { PictureMemory } from './images/pictureMemory.js';
import { ctWindow, minMaxWindow } from './images/windowing.js';
import { balanceChoices } from './items/balanceChoices.js';
import { createItems, type KeyedItem, type Shown } from './items/createItems.js';
import type { Draft } from './kinds/radvuqa/questions/question.js';
import { questions } from './kinds/radvuqa/questions/questions.js';
import type { Recipe } from './kinds/radvuqa/recipe.js';
import { groupClasses } from './scene/caseStructures.js';
import type { ChosenSlice } from './scene/chooseSlices.js';
import { createScene } from './scene/createScene.js';
import type { Scene } from './scene/scene.js';
import type { SceneMemory } from './scene/sceneMemory.js';
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
  /** For the scene in each place. */
  readonly sceneMemory: (position: number) => SceneMemory;
  /** The suite's marker. */
  readonly canary: string;
}

/** How many items and images a case has, and what was not asked, counted by "question: reason". */
export type CaseCounts = Pick<CaseManifest, 'items' | 'images' | 'rejected'>;

/** Makes all items of one case: scenes, questions, right letters, images, texts; hands them over as they are made. */
export async function generateCase(source: CaseSource, write: WriteItem): Promise<CaseCounts> {
  const rejected: Record<string, number> = {};
  const reject = (reason: string) => {
    rejected[reason] = (rejected[reason] ?? 0) + 1;
  };
  const scenes = createScenes(source);
  const drafted = draftQuestions(scenes, { recipe: source.recipe, seed: source.seed, reject });
  const choices = assignChoices(source, drafted);
  const asked = scenes
    .map((scene, position) => ({
      scene,
      position,
      own: drafted.filter((one) => one.position === position),
      choices,
    }))
    .filter(({ own }) => own.length > 0);
  const counts = await writeItems(source, asked, write);
  return { ...counts, rejected: Object.fromEntries(Object.entries(rejected).sort(byKey)) };
}

function createScenes({ files, slices, chosen, recipe, sceneMemory }: CaseSource): Scene[] {
  const { grid, unlabelled } = slices;
  const caseStructures = groupClasses(files.classMap, unlabelled);
  const shared = { case: files.case, grid, classMap: files.classMap.name, caseStructures, unlabelled };
  return slices.labels.map((labels, position) =>
    createScene(
      {
        ...shared,
        chosen: chosen[position],
        labels,
        intensities: slices.intensities[position],
        memory: sceneMemory(position),
      },
      recipe,
    ),
  );
}

/** The right option's position for every closed question, balanced by type within the case. */
function assignChoices({ seed, files }: CaseSource, drafted: readonly Drafted[]): ReadonlyMap<Draft, number> {
  const choices = new Map<Draft, number>();
  for (const { name, answer } of questions) {
    if (answerKinds[answer].form === 'open') continue;
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

/** Draws several scenes at a time and writes the items of one after the other. */
async function writeItems(
  source: CaseSource,
  asked: readonly SceneItems[],
  write: WriteItem,
): Promise<Omit<CaseCounts, 'rejected'>> {
  const images = new Set<string>();
  let items = 0;
  const drawing = asked.map((one) => source.lendMemory((memory) => savePictures(source, one, memory)));
  const drawn = Promise.allSettled(drawing);
  try {
    for (const [order, one] of asked.entries()) {
      for (const item of createSceneItems(source, one, await drawing[order])) {
        items++;
        for (const image of item.item.images) images.add(image);
        await write(item);
      }
    }
    return { items, images: images.size };
  } finally {
    // After a failure too: the memory of what is still drawn is the next case's.
    await drawn;
  }
}

/** One question's items after the other, so that they can be written and forgotten. */
function* createSceneItems(
  source: CaseSource,
  { scene, own, choices }: SceneItems,
  shown: readonly Shown[][],
): Generator<KeyedItem> {
  const { recipe, templates, seed, files, canary } = source;
  for (const [order, { question, draft }] of own.entries()) {
    const random = createRandom(seed, scene.case, scene.plane, scene.index, question.name, 'hints');
    const choice = choices.get(draft) ?? null;
    const drafted = { scene, question, draft, choice, random };
    yield* createItems({ recipe, templates, canary, subject: files.subject, ...drafted }, shown[order]);
  }
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
      shown[order].push({ window, image: await store.save(images.withMarks(draft.marks)) });
    }
  }
  return shown;
}

function byKey([a]: [string, number], [b]: [string, number]): number {
  return a < b ? -1 : 1;
}
