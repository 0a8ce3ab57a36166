import { ownSplits } from '../../../results/pipelines/programs/ownSplit.js';
import type { PipelineModel } from '../../pipelines/reportedPipelines.js';
import { formatCount } from '../../text/formatNumber.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';

/** Whether the programs' own test images are among those that they train on; null where no program was kept. */
export function ownSplitTable(models: readonly PipelineModel[]): ReportTable | null {
  const rows = models.flatMap(({ run, pipelines }) => {
    const programs = pipelines.flatMap(({ program, asked }) =>
      program === null ? [] : [{ program, asked }],
    );
    if (programs.length === 0) return [];
    const count = (split: string) => programs.filter(({ program }) => program.split === split).length;
    const shared = programs.filter(({ asked }) => asked.splitBy === 'subject').length;
    return [{ cells: [run, ...[programs.length, ...ownSplits.map(count), shared].map(formatCount)] }];
  });
  if (rows.length === 0) return null;
  return {
    caption: "Leakage between a pipeline's own parts",
    explanation:
      'How programs split the images that they are given, read from their code. The held-out images of our scores are in none of these parts. ' +
      'By subject: data sets of which a subject may have several images; a program is not told which, so its own test shares subjects with its training.',
    columns: [
      textColumn('Run'),
      ...['Programs', 'Test apart', 'Test overlapping', 'Not read', 'Sets by subject'].map(numberColumn),
    ],
    rows,
  };
}
