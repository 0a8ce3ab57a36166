import type { Command } from 'commander';
import { writePhantoms } from '../../data/phantom/writePhantoms.js';
import { createProgress } from '../createProgress.js';
import { wholeNumber } from '../options.js';
import type { AddCommand } from './commands.js';

interface PhantomFlags {
  readonly out: string;
  readonly subjects: number;
  readonly seed: number;
}

/** radvuqa phantom: makes segmented torsos. */
export const addPhantom: AddCommand = (program: Command) => {
  program
    .command('phantom')
    .summary('make segmented CT volumes of made-up torsos')
    .description(
      "Writes subjects in TotalSegmentator's layout: ct.nii.gz and one mask a class, neck to pelvis, 1.5 mm.",
    )
    .requiredOption('--out <folder>', 'folder to write the subjects to')
    .option('--subjects <number>', 'how many', wholeNumber(1), 1)
    .option('--seed <number>', 'seed of bodies and noise', wholeNumber(0), 0)
    .action(async ({ out, subjects, seed }: PhantomFlags) => {
      const progress = createProgress('phantom');
      const names = await writePhantoms({
        folder: out,
        subjects,
        seed,
        onProgress: (done, name) => progress.update(done, subjects, name),
      }).finally(progress.stop);
      console.log(`${names.length} subjects: ${out}`);
    });
};
