import type { Command } from 'commander';
import { ratedMeasures } from '../../suites/measures.js';
import type { CalibrateFlags } from '../actions/calibrate.js';
import { collect, wholeNumber } from '../options.js';
import type { AddCommand } from './addCommand.js';

/** radvuqa calibrate: holds judges against a human's scores. */
export const addCalibrate: AddCommand = (program: Command) => {
  program
    .command('calibrate')
    .summary("compare judges with a human's scores of the same responses")
    .description(
      'Compares judgements with human scores: agreement, bias with its interval, confusion by question type.\n' +
        'Prints the result and writes it to calibration.json in the run folder, where the report finds it.',
    )
    .argument('<run>', 'judged run folder')
    .requiredOption('--suite <folder>', 'the suite the run is of')
    .requiredOption('--human <file>', `CSV or JSON Lines with id and any of ${ratedMeasures.join(', ')}`)
    .option('--judgements <name>', 'which judge; all by default (may be repeated)', collect)
    .option('--seed <number>', 'seed of the bootstrap over subjects', wholeNumber(0), 0)
    .action(async (run: string, flags: CalibrateFlags) => {
      const { calibrateJudges } = await import('../actions/calibrate.js');
      await calibrateJudges(run, flags);
    });
};
