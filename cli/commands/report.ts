import type { Command } from 'commander';
import { writeReport } from '../../reports/writeReport.js';
import { wholeNumber } from '../options.js';
import type { AddCommand } from './commands.js';

interface ReportFlags {
  readonly suite: string;
  readonly out: string;
  readonly sample: number;
  readonly seed: number;
}

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
    .requiredOption('--suite <folder>', 'the suite the runs are of')
    .requiredOption('--out <folder>', 'folder to write the report to')
    .option('--sample <number>', 'how many items the gallery shows', wholeNumber(0), 200)
    .option('--seed <number>', 'seed of the sample and of intervals', wholeNumber(0), 0)
    .action(async (runs: string[], flags: ReportFlags) => {
      const onProgress = (stage: string) => process.stderr.write(`report: ${stage}\n`);
      const { files } = await writeReport({ ...flags, runs, onProgress });
      for (const file of files) console.log(`report: ${file}`);
    });
};
