import { type Command, Option } from 'commander';
import { comparedBy } from '../../results/compare/comparedBy.js';
import type { PowerFlags } from '../actions/power.js';
import type { AddCommand } from './addCommand.js';

/** radvuqa power: what a suite could show. */
export const addPower: AddCommand = (program: Command) => {
  program
    .command('power')
    .summary('tell how small a difference a suite could show, before it is run')
    .description(
      'From the numbers of subjects and items of a suite and assumed spreads: the smallest true difference that the\n' +
        'test by subject would find with 80 % power, per aspect, form and measure.',
    )
    .argument('<suite>', 'suite folder')
    .addOption(new Option('--by <condition>', 'what will differ').choices(comparedBy).default('model'))
    .addOption(
      new Option(
        '--subject-spread <points...>',
        "standard deviations of the subjects' own differences, in points of 1 to 5",
      )
        .argParser((text: string, before: unknown) => [
          ...(Array.isArray(before) && before !== defaultSpreads ? before : []),
          Number(text),
        ])
        .default(defaultSpreads, '0 0.3 0.6'),
    )
    .addOption(
      new Option('--item-spread <points>', 'the same of the differences of items of one subject')
        .argParser(Number)
        .default(1),
    )
    .option('--json', 'print the numbers as JSON')
    .action(async (suite: string, flags: PowerFlags) => {
      const { power } = await import('../actions/power.js');
      await power(suite, flags);
    });
};

const defaultSpreads = [0, 0.3, 0.6];
