import type { Command } from 'commander';
import type { ReportFlags } from '../actions/report.js';
import { collect, wholeNumber } from '../options.js';
import type { AddCommand } from './addCommand.js';

/** radvuqa report: writes scores, comparisons and a gallery. */
export const addReport: AddCommand = (program: Command) => {
  program
    .command('report')
    .summary('write one page, Markdown and CSV of judged runs')
    .description(
      'Writes report.html (one file, no network), report.md and CSV tables: scores and hallucination by aspect\n' +
        'with coverage, paired comparisons, and a gallery of a sample of items.',
    )
    .argument('<runs...>', 'run folders')
    .requiredOption('--suite <folder>', 'a suite that runs are of (several times)', collect)
    .requiredOption('--out <folder>', 'folder to write the report to')
    .option('--sample <number>', 'how many items the gallery shows', wholeNumber(0), 200)
    .option('--seed <number>', 'seed of the sample and of intervals', wholeNumber(0), 0)
    .action(async (runs: string[], flags: ReportFlags) => {
      const { report } = await import('../actions/report.js');
      await report(runs, flags);
    });
};
