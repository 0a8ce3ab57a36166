import type { Command } from 'commander';
import type { GenerateFlags } from '../actions/generate.js';
import { allOrNames, collect, seed, wholeNumber } from '../options.js';
import type { AddCommand } from './addCommand.js';

/** radvuqa generate: makes a suite from segmented volumes. */
export const addGenerate: AddCommand = (program: Command, setExitCode) => {
  program
    .command('generate')
    .summary('make a suite from segmented volumes')
    .description(
      'Makes a suite: slices, images, questions and key, from segmented volumes. Exit code 3: some cases could not be used.\n' +
        'The same recipe, seed and volumes give the same bytes. Run the same command again to resume.',
    )
    .argument('<recipe>', 'such as radvuqa-ct, or a .json file with parameters to change')
    .option(
      '--source <folder>',
      'folder of subjects (TotalSegmentator layout, or image + labels), or of pictures; kinds of gliomas and segmentation-pipelines draw their own without',
    )
    .requiredOption('--out <folder>', 'folder to write the suite to')
    .option(
      '--seed <seed>',
      'a number, or 32 hexadecimal digits; default: the one in --out, or 128 random bits',
      seed,
    )
    .option('--seed-of <folder>', 'the seed of a private suite, for its public copy')
    .option('--set <key=value>', 'change a recipe parameter (may be repeated)', collect)
    .option('--workers <number>', 'threads that read masks (default: all processors)', wholeNumber(1))
    .option(
      '--prior <file>',
      'what text gives away, fitted by "radvuqa prior" on other patients: options are chosen so that it tells nothing',
    )
    .option('--limit <number>', 'only the first cases', wholeNumber(1))
    .option(
      '--class-map <name>',
      'total, total_v1, total_mr, total_mr_56, that of a data set, or a .json file; default: the one that fits',
    )
    .option(
      '--segmented <classes>',
      '"all" classes of the class map, or names with commas between: what was segmented, if files do not tell',
      allOrNames,
    )
    .option('--layout <name>', 'how to read the source, if that is ambiguous')
    .option('--images <folder>', 'the images, if --source holds labels alone, called like them')
    .option('--licence <text>', 'licence of the source, for suite.json')
    .option('--public', "leave out the key, the seed and the masks' hashes, for publishing")
    .addHelpText('after', helpText)
    .action(async (recipe: string, flags: GenerateFlags) => {
      const { generate } = await import('../actions/generate.js');
      setExitCode(await generate(recipe, flags));
    });
};

const helpText = `
Recipe parameters are listed by "radvuqa schema recipe".

Examples:
  radvuqa generate radvuqa-ct --source Totalsegmentator_dataset_v201 --out suite
  radvuqa generate radvuqa-ct --source subjects --out suite --set minimumAxialSize=64 --set 'windows=[true,false]'
  radvuqa generate radvuqa-ct --source subjects --out suite --set perturb=noise:3,contrast:3`;
