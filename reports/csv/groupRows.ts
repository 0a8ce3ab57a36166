import { rollUp } from '../../results/summarize/rollUp.js';
import type { GroupKey, GroupSummary } from '../../results/summarize/runSummary.js';
import type { ReportData } from '../reportData.js';
import { orderGroups } from '../tables/orderGroups.js';
import type { CsvCell } from './csvText.js';

/** The columns that name a group; "all" where groups were joined. */
export const groupColumns = ['run', 'judge', 'judgeHash', 'aspect', 'form', 'prompt', 'arm', 'question'];

/** Rows of a CSV file: the groups of each run and judge by question, then by aspect, then over all aspects. */
export function groupRows(
  { runs }: ReportData,
  valuesOf: (group: GroupSummary) => readonly CsvCell[],
): CsvCell[][] {
  return runs.flatMap(({ summary }) =>
    summary.judges.flatMap(({ name, judge, groups }) =>
      [
        ...rollUp(groups, ['aspect', 'prompt', 'arm', 'question']),
        ...orderGroups(groups, ['prompt', 'arm']),
        ...rollUp(groups, []),
      ].map((group) => [summary.run, name, judge, ...groupCells(group.key), ...valuesOf(group)]),
    ),
  );
}

function groupCells({ aspect, form, prompt, arm, question }: GroupKey): string[] {
  return [aspect ?? 'all', form, prompt ?? 'all', arm ?? 'all', question ?? 'all'];
}
