import type { Segmented } from '../../data/sources/source.js';
import { unusable } from '../../generator/folder/savedCases.js';
import { generateSuite } from '../../generator/generate.js';
import { loadRecipe } from '../../generator/loadRecipe.js';
import { formatComposition } from '../../reports/text/formatComposition.js';
import { whyNoItems } from '../../reports/text/whyNoItems.js';
import { measureComposition } from '../../suites/composition.js';
import { openSuite } from '../../suites/openSuite.js';
import { suitePaths } from '../../suites/paths.js';
import type { SuiteManifest } from '../../suites/schema/schema.js';
import type { Seed } from '../../suites/schema/seed.js';
import { UsageError } from '../../util/radvuqaError.js';
import { countOf } from '../../util/text/countOf.js';
import { createProgress } from '../createProgress.js';
import { exitCodes } from '../exitCodes.js';
import { print, printNotice, tell } from '../print.js';

export interface GenerateFlags {
  readonly source?: string;
  readonly out: string;
  readonly seed?: Seed;
  readonly seedOf?: string;
  readonly set?: readonly string[];
  readonly workers?: number;
  readonly limit?: number;
  readonly prior?: string;
  readonly classMap?: string;
  readonly segmented?: Segmented;
  readonly layout?: string;
  readonly images?: string;
  readonly licence?: string;
  readonly public?: boolean;
}

/** Makes a suite, says what was made, and returns the exit code. */
export async function generate(recipeName: string, flags: GenerateFlags): Promise<number> {
  const recipe = await loadRecipe(recipeName, flags.set ?? []);
  const progress = createProgress('generate');
  const hearers = { onProgress: progress.update, onNotice: printNotice };
  const seed = flags.seedOf === undefined ? flags.seed : await seedOf(flags.seedOf);
  const manifest = await generateSuite({ ...flags, seed, recipe, ...hearers }).finally(progress.stop);
  printSuite(manifest, flags.out);
  if (manifest.counts.items > 0) {
    const composition = await measureComposition(suitePaths(flags.out).items);
    print(`\n${formatComposition(`${manifest.name} ${manifest.version}`, composition)}`);
  } else {
    tell(['no items:', ...whyNoItems(manifest)].join('\n  '));
    return exitCodes.failed;
  }
  const someUnusable = manifest.rejectedCases.some(({ reason }) => reason === unusable);
  return someUnusable ? exitCodes.belowCoverage : exitCodes.done;
}

/** @throws UsageError where the suite does not hold its seed. */
async function seedOf(suite: string): Promise<Seed> {
  const { seed } = await openSuite(suite);
  if (seed !== null) return seed;
  const found = 'a public copy, which does not hold its seed';
  throw new UsageError({ subject: `--seed-of ${suite}`, expected: 'a private suite', found });
}

/** Says what was made and where, and names each case that was left out. */
function printSuite(manifest: SuiteManifest, out: string): void {
  const { cases, items, images } = manifest.counts;
  for (const rejected of manifest.rejectedCases) tell(`left out (${rejected.reason}): ${rejected.message}`);
  for (const [notice, names] of casesByNotice(manifest)) printNotice(`${names.join(', ')}: ${notice}`);
  print(
    `${manifest.name} ${manifest.version}: ${countOf(cases, 'case')}, ${countOf(items, 'item')}, ${countOf(images, 'image')}`,
  );
  print(`suite: ${out}${manifest.public ? ' (public: without the key)' : ''}`);
}

/** Cases with the same notice are named together. */
function casesByNotice({ cases }: SuiteManifest): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { case: name, notices = [] } of cases) {
    for (const notice of notices) names.set(notice, [...(names.get(notice) ?? []), name]);
  }
  return names;
}
