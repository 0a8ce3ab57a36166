import type { Command } from 'commander';
import type { PhantomFlags } from '../actions/phantom.js';
import { wholeNumber } from '../options.js';
import type { AddCommand } from './addCommand.js';

/** radvuqa phantom: makes segmented torsos. */
export const addPhantom: AddCommand = (program: Command) => {
  program
    .command('phantom')
    .summary('make segmented CT volumes of made-up torsos')
    .description(
      "Writes subjects in TotalSegmentator's layout: ct.nii.gz and one mask per class, neck to pelvis, 1.5 mm.",
    )
    .requiredOption('--out <folder>', 'folder to write the subjects to')
    .option('--subjects <number>', 'how many', wholeNumber(1), 1)
    .option('--seed <number>', 'seed of bodies and noise', wholeNumber(0), 0)
    .action(async (flags: PhantomFlags) => (await import('../actions/phantom.js')).phantom(flags));
};
