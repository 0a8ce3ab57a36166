import { type Command, InvalidArgumentError } from 'commander';
import { type PromptName, promptNames } from '../../suites/conditions.js';
import type { ReportFlags } from '../actions/report.js';
import { collect, decimalNumber, wholeNumber } from '../options.js';
import type { AddCommand } from './addCommand.js';

/** radvuqa report: writes scores, comparisons and a gallery. */
export const addReport: AddCommand = (program: Command, setExitCode) => {
  program
    .command('report')
    .summary('write one page, Markdown and CSV of judged runs')
    .description(
      'Writes report.html (one file, no network), report.md and CSV tables: scores and hallucination by aspect\n' +
        "with coverage, paired comparisons, a gallery of a sample of items, and the paper's tables, in LaTeX too.",
    )
    .argument('<runs...>', 'run folders')
    .requiredOption('--suite <folder>', 'a suite that runs are of (several times)', collect)
    .requiredOption('--out <folder>', 'folder to write the report to')
    .option('--sample <number>', 'how many items the gallery shows', wholeNumber(0), 200)
    .option('--seed <number>', 'seed of the sample and of intervals', wholeNumber(0), 0)
    .option(
      '--floors <number>',
      'items of each question type that baselines answer without an image',
      wholeNumber(0),
      100,
    )
    .option(
      '--prior <file>',
      'of `radvuqa prior`: what the fitted baseline answers by; by default it is fitted on other patients of the suite',
    )
    .option('--severity <number>', "severity of perturbations in the paper's Table III", decimalNumber(0), 3)
    .option('--prompts <names>', "prompts that the paper's tables pool", promptList, ['basic', 'advanced'])
    .option(
      '--groups <file>',
      'of segmentation pipelines: CSV of run folders and their groups (run,year,...)',
    )
    .option('--greater <factor=level...>', 'groups that are expected to be better: their tests are one-sided')
    .action(async (runs: string[], flags: ReportFlags) => {
      const { reportRuns } = await import('../actions/report.js');
      setExitCode(await reportRuns(runs, flags));
    });
};

/** Parses names of prompts, separated by commas. */
function promptList(text: string): PromptName[] {
  return text.split(',').map((name) => {
    const known = promptNames.find((one) => one === name.trim());
    if (known !== undefined) return known;
    throw new InvalidArgumentError(`expected some of ${promptNames.join(', ')}, found "${name}".`);
  });
}
