import { type Command, Option } from 'commander';
import { splits } from '../../suites/splits.js';
import type { PriorFlags } from '../actions/prior.js';
import { names } from '../options.js';
import type { AddCommand } from './addCommand.js';

/** radvuqa prior: fits what texts of questions give away. */
export const addPrior: AddCommand = (program: Command) => {
  program
    .command('prior')
    .summary('fit what the texts of questions give away')
    .description(
      'Fits right answers on the texts of questions of some patients, with their key, for baseline:prior, which answers\n' +
        'those of other patients by it. The file is as private as the key.',
    )
    .argument('<suite>', 'suite folder with its key')
    .requiredOption('--out <file>', 'file to write')
    .addOption(new Option('--split <name>', 'only patients of this split').choices(splits))
    .option('--subjects <names>', 'only these patients, with commas between', names)
    .action(async (suite: string, flags: PriorFlags) => {
      const { fitPriorOf } = await import('../actions/prior.js');
      await fitPriorOf(suite, flags);
    });
};
