import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePhantoms } from '../data/phantom/writePhantoms.js';
import { generateSuite } from '../generator/generate.js';
import { writeDrawnPictures } from '../generator/kinds/ood/writeDrawnPictures.js';
import { loadRecipe } from '../generator/loadRecipe.js';
import { packagePath } from '../util/packagePath.js';
import { type GamedQuestion, measureGaming } from './gaming/measureGaming.js';

const seed = 1;
const realCt = packagePath('..', 'shared', 'data', 'totalsegmentator-ct');

interface GamedSuite {
  readonly name: string;
  readonly recipe: string;
  readonly settings: readonly string[];
  /** Files to make the suite of. */
  source(folder: string): Promise<string>;
}

/** Of large voxels, as phantoms are made here and real volumes come. */
const anySize = 'minimumAxialSize=64';

const suites: readonly GamedSuite[] = [
  {
    name: 'phantoms, CT',
    recipe: 'radvuqa-ct',
    settings: [anySize],
    source: async (folder) => {
      await writePhantoms({ folder, subjects: 2, seed, spacing: 2 });
      return folder;
    },
  },
  {
    name: 'drawn pictures',
    recipe: 'radvuqa-ood',
    settings: [],
    source: async (folder) => {
      await writeDrawnPictures({ folder, subjects: 2, seed });
      return folder;
    },
  },
  { name: 'real CT', recipe: 'radvuqa-ct', settings: [anySize], source: async () => realCt },
];

/** What answers get that look at no image, by suite: phantoms and pictures, and real CT where it is beside the package. */
export async function benchGaming(): Promise<ReadonlyMap<string, readonly GamedQuestion[]>> {
  const measured = new Map<string, readonly GamedQuestion[]>();
  const folder = await mkdtemp(join(tmpdir(), 'radvuqa-bench-'));
  try {
    for (const { name, recipe, settings, source } of suites) {
      if (name === 'real CT' && !existsSync(realCt)) continue;
      const out = join(folder, `suite ${name}`);
      const files = await source(join(folder, name));
      await generateSuite({ recipe: await loadRecipe(recipe, settings), source: files, out, seed });
      measured.set(name, await measureGaming(out, seed));
    }
    return measured;
  } finally {
    await rm(folder, { recursive: true });
  }
}
