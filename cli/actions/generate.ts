import { unusable } from '../../generator/folder/savedCases.js';
import { generateSuite } from '../../generator/generate.js';
import { loadRecipe } from '../../generator/loadRecipe.js';
import { formatComposition } from '../../reports/text/formatComposition.js';
import { measureComposition } from '../../suites/composition.js';
import { suitePaths } from '../../suites/paths.js';
import type { SuiteManifest } from '../../suites/schema/schema.js';
import { createProgress } from '../createProgress.js';
import { exitCodes } from '../exitCodes.js';
import { printNotice } from '../printNotice.js';

export interface GenerateFlags {
  readonly source: string;
  readonly out: string;
  readonly seed: number;
  readonly set?: readonly string[];
  readonly workers?: number;
  readonly limit?: number;
  readonly classMap?: string;
  readonly layout?: string;
  readonly licence?: string;
  readonly public?: boolean;
}

/** Makes a suite, says what was made, and returns the exit code. */
export async function generate(recipeName: string, flags: GenerateFlags): Promise<number> {
  const recipe = await loadRecipe(recipeName, flags.set ?? []);
  const progress = createProgress('generate');
  const hearers = { onProgress: progress.update, onNotice: printNotice };
  const manifest = await generateSuite({ ...flags, recipe, ...hearers }).finally(progress.stop);
  printSuite(manifest, flags.out);
  if (manifest.counts.items > 0) {
    const composition = await measureComposition(suitePaths(flags.out).items);
    console.log(`\n${formatComposition(manifest.name, composition)}`);
  }
  if (manifest.counts.cases === 0) return exitCodes.failed;
  const someUnusable = manifest.rejectedCases.some(({ reason }) => reason === unusable);
  return someUnusable ? exitCodes.belowCoverage : exitCodes.done;
}

/** Says what was made and where, and names each case that was left out. */
function printSuite(manifest: SuiteManifest, out: string): void {
  const { cases, items, images } = manifest.counts;
  for (const rejected of manifest.rejectedCases)
    console.error(`left out (${rejected.reason}): ${rejected.message}`);
  console.log(`${manifest.name} ${manifest.version}: ${cases} cases, ${items} items, ${images} images`);
  console.log(`suite: ${out}${manifest.public ? ' (public: without the key)' : ''}`);
}
