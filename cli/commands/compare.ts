import { type Command, Option } from 'commander';
import { comparedBy } from '../../results/compare/comparedBy.js';
import type { CompareFlags } from '../actions/compare.js';
import { share, wholeNumber } from '../options.js';
import type { AddCommand } from './addCommand.js';

/** radvuqa compare: paired comparisons with tests. */
export const addCompare: AddCommand = (program: Command) => {
  program
    .command('compare')
    .summary('compare prompts, windows, perturbations, models, judges or repeats on paired items')
    .description(
      'Compares paired items by one judge, or judges on the same answers: per aspect and form the number of pairs, coverage, means, difference\n' +
        'with its interval, Wilcoxon signed-rank p by subject, raw and adjusted for the number of tests, and p over\n' +
        'items as in the paper.',
    )
    .argument('<runs...>', 'judged run folders; --by model compares the others with the first')
    .requiredOption('--suite <folder>', 'the suite the runs are of')
    .addOption(new Option('--by <condition>', 'what differs within a pair').choices(comparedBy))
    .option('--against <runs...>', 'compare the runs, as a group, with this one: unpaired, one mean a run')
    .option(
      '--groups <file>',
      'of segmentation pipelines: CSV of run folders and their groups (run,year,...), compared on each data set',
    )
    .option('--greater <factor=level...>', 'groups that are expected to be better: their tests are one-sided')
    .option(
      '--judge <names...>',
      'whose judgements, when there are several; --by judge compares the others with the first',
    )
    .option('--across-judges', 'compare models although different judges judged them, and say so')
    .addOption(
      new Option('--adjust <method>', 'how p values are adjusted for the number of tests')
        .choices(['holm', 'benjamini-hochberg'])
        .default('holm'),
    )
    .option('--seed <number>', 'seed of the bootstrap of ranks', wholeNumber(0), 0)
    .option('--aspect <names...>', 'compare these aspects alone, "all" being all together')
    .option('--measure <names...>', 'compare these measures alone')
    .option(
      '--coverage-floor <share>',
      'share of the pairs that each side has to have scored, or it is said',
      share,
      0.9,
    )
    .option('--json', 'print the comparison as JSON')
    .action(async (runs: string[], flags: CompareFlags) => {
      const { compare } = await import('../actions/compare.js');
      await compare(runs, flags);
    });
};
