import { join } from 'node:path';
import { writeTaskPhantoms } from '../../data/phantom/tasks/writeTaskPhantoms.js';
import { writePhantoms } from '../../data/phantom/writePhantoms.js';
import { generateSuite } from '../../generator/generate.js';
import { writeDrawnPictures } from '../../generator/kinds/ood/writeDrawnPictures.js';
import { loadRecipe } from '../../generator/loadRecipe.js';
import { testSeed } from '../support/testSeed.js';

interface PhantomSuite {
  readonly recipe: string;
  /** Changes to the recipe, as after --set. */
  readonly settings: readonly string[];
  /** Folder of its source, which several may share. */
  readonly source: string;
}

const seed = 1;
const anySize = 'minimumAxialSize=64';

const suites = {
  ct: {
    recipe: 'radvuqa-ct',
    settings: ['windows=[true,false]', 'prompts=["basic"]', anySize],
    source: 'bodies',
  },
  /** Under perturbations with their parameters. */
  mri: {
    recipe: 'radvuqa-mri',
    settings: ['perturb=noise:3', 'prompts=["stepwise"]', anySize],
    source: 'bodies-mr',
  },
  ood: { recipe: 'radvuqa-ood', settings: [], source: 'pictures' },
  quality: { recipe: 'segmentation-quality', settings: ['tasks=["liver-ct"]'], source: 'bodies' },
  /** Items with one picture and with two. */
  grade: {
    recipe: 'glioma-grade',
    settings: ['maxSlices=3', 'channels=[["flair"],["flair","t1ce"]]', 'testShare=0.4'],
    source: 'brains',
  },
  locate: { recipe: 'glioma-locate', settings: ['every=6'], source: 'brains' },
} as const satisfies Readonly<Record<string, PhantomSuite>>;

export type PhantomSuiteName = keyof typeof suites;

const sources: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  bodies: (folder) => writePhantoms({ folder, subjects: 1, seed, spacing: 2 }),
  'bodies-mr': (folder) => writePhantoms({ folder, subjects: 1, seed, modality: 'MR', spacing: 2.5 }),
  pictures: (folder) => writeDrawnPictures({ folder, subjects: 1, seed }),
  brains: (folder) => writeTaskPhantoms({ folder, tasks: ['brain-mr'], subjects: 3, seed, spacing: 3 }),
};

/** Makes suites in a folder, each when it is first asked for; returns where one lies. */
export function phantomSuites(folder: string): (name: PhantomSuiteName) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  const once = (name: string, make: (path: string) => Promise<unknown>) => {
    const path = join(folder, name);
    const known = made.get(name) ?? make(path).then(() => path);
    made.set(name, known);
    return known;
  };
  return (name) =>
    once(`suite-${name}`, async (out) => {
      const { recipe, settings, source } = suites[name];
      const from = await once(`source-${source}`, sources[source]);
      await generateSuite({ recipe: await loadRecipe(recipe, settings), source: from, out, seed: testSeed });
    });
}
