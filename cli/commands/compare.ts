import { type Command, Option } from 'commander';
import { comparedBy } from '../../results/compare/comparedBy.js';
import type { CompareFlags } from '../actions/compare.js';
import { wholeNumber } from '../options.js';
import type { AddCommand } from './addCommand.js';

/** radvuqa compare: paired comparisons with tests. */
export const addCompare: AddCommand = (program: Command) => {
  program
    .command('compare')
    .summary('compare prompts, windows, perturbations or models on paired items')
    .description(
      'Compares paired items by one judge: per aspect and form the number of pairs, coverage, means, difference\n' +
        'with its interval, Wilcoxon signed-rank p, and p adjusted for the number of comparisons (Holm).',
    )
    .argument('<runs...>', 'judged run folders; --by model compares the others with the first')
    .requiredOption('--suite <folder>', 'the suite the runs are of')
    .addOption(
      new Option('--by <condition>', 'what differs within a pair').choices(comparedBy).makeOptionMandatory(),
    )
    .option('--judge <name>', 'whose judgements, when there are several')
    .option('--across-judges', 'compare models although different judges judged them, and say so')
    .option('--seed <number>', 'seed of the bootstrap over subjects', wholeNumber(0), 0)
    .option('--json', 'print the comparison as JSON')
    .action(async (runs: string[], flags: CompareFlags) => {
      const { compare } = await import('../actions/compare.js');
      await compare(runs, flags);
    });
};
