import type { Command } from 'commander';
import { formatCalibration } from '../../reports/text/formatCalibration.js';
import { calibrate } from '../../results/calibrate/calibrate.js';
import { measureNames } from '../../suites/measures.js';
import { collect, wholeNumber } from '../options.js';
import type { AddCommand } from './commands.js';

interface CalibrateFlags {
  readonly suite: string;
  readonly human: string;
  readonly judgements?: readonly string[];
  readonly seed: number;
}

/** radvuqa calibrate: holds judges against a human's scores. */
export const addCalibrate: AddCommand = (program: Command) => {
  program
    .command('calibrate')
    .summary("hold judges against a human's scores of the same responses")
    .description(
      'Compares judgements with human scores: agreement, bias with its interval, confusion by question type.\n' +
        'Prints the result and writes it to calibration.json in the run folder, where the report finds it.',
    )
    .argument('<run>', 'judged run folder')
    .requiredOption('--suite <folder>', 'the suite the run is of')
    .requiredOption('--human <file>', `CSV or JSON Lines with id and any of ${measureNames.join(', ')}`)
    .option('--judgements <name>', 'which judge; all by default (several times)', collect)
    .option('--seed <number>', 'seed of the bootstrap over subjects', wholeNumber(0), 0)
    .action(async (run: string, { judgements, ...flags }: CalibrateFlags) => {
      const judges = judgements === undefined ? {} : { judges: judgements };
      const calibration = await calibrate({ ...flags, ...judges, run });
      console.log(formatCalibration(calibration));
      console.log(`calibration: ${run}/calibration.json`);
    });
};
