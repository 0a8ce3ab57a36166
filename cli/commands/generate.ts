import type { Command } from 'commander';
import { unusable } from '../../generator/folder/savedCases.js';
import { generateSuite } from '../../generator/generate.js';
import { builtInRecipes, loadRecipe } from '../../generator/loadRecipe.js';
import type { SuiteManifest } from '../../suites/schema/schema.js';
import { createProgress } from '../createProgress.js';
import { exitCodes } from '../exitCodes.js';
import { collect, wholeNumber } from '../options.js';
import type { AddCommand } from './commands.js';

interface GenerateFlags {
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

/** radvuqa generate: makes a suite from segmented volumes. */
export const addGenerate: AddCommand = (program: Command, setExitCode) => {
  const names = builtInRecipes.map(({ name }) => name).join(', ');
  program
    .command('generate')
    .summary('make a suite from segmented volumes')
    .description(
      'Makes a suite: slices, images, questions and key, from segmented volumes. Exit code 3: some cases could not be used.\n' +
        'The same recipe, seed and volumes give the same bytes. An interrupted call goes on when repeated.',
    )
    .argument('<recipe>', `${names}, or a .json file with parameters to change`)
    .requiredOption('--source <folder>', 'folder of subjects (TotalSegmentator layout, or image + labels)')
    .requiredOption('--out <folder>', 'folder to write the suite to')
    .option('--seed <number>', 'seed of every choice made by chance', wholeNumber(0), 0)
    .option('--set <key=value>', 'change a recipe parameter (several times)', collect)
    .option('--workers <number>', 'threads that read masks (default: all processors)', wholeNumber(1))
    .option('--limit <number>', 'only the first cases', wholeNumber(1))
    .option('--class-map <name>', 'total, total_v1, or a .json file; default: the first that fits')
    .option('--layout <name>', 'how to read the source, where it could be read in two ways')
    .option('--licence <text>', 'licence of the source, for suite.json')
    .option('--public', "leave out the key, the seed and the masks' hashes, to be published")
    .addHelpText('after', helpText)
    .action(async (recipeName: string, flags: GenerateFlags) => {
      const recipe = await loadRecipe(recipeName, flags.set ?? []);
      const progress = createProgress('generate');
      const manifest = await generateSuite({ ...flags, recipe, onProgress: progress.update }).finally(
        progress.stop,
      );
      printSuite(manifest, flags.out);
      if (manifest.rejectedCases.some(({ reason }) => reason === unusable))
        setExitCode(exitCodes.belowCoverage);
      if (manifest.counts.cases === 0) setExitCode(exitCodes.failed);
    });
};

const helpText = `
Recipe parameters are listed by "radvuqa schema recipe".

Examples:
  radvuqa generate radvuqa-ct --source Totalsegmentator_dataset_v201 --out suite
  radvuqa generate radvuqa-ct --source subjects --out suite --set minimumAxialSize=64 --set 'windows=[true,false]'`;

/** Says what was made and where, and names each case that was left out. */
function printSuite(manifest: SuiteManifest, out: string): void {
  const { cases, items, images } = manifest.counts;
  for (const rejected of manifest.rejectedCases)
    console.error(`left out (${rejected.reason}): ${rejected.message}`);
  console.log(`${manifest.name} ${manifest.version}: ${cases} cases, ${items} items, ${images} images`);
  console.log(`suite: ${out}${manifest.public ? ' (public: without the key)' : ''}`);
}
