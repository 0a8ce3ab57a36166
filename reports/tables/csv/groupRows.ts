import { rollUp } from '../../../results/summarize/rollUp.js';
import type { GroupKey, GroupSummary } from '../../../results/summarize/runSummary.js';
import { imageLabel } from '../../../suites/conditions.js';
import type { ReportData } from '../../reportData.js';
import { orderGroups } from '../orderGroups.js';
import type { CsvCell } from './csvText.js';

/** The columns that name a group; "all" where groups were joined. */
export const groupColumns = [
  'suite',
  'run',
  'judge',
  'judgeHash',
  'aspect',
  'form',
  'prompt',
  'shown',
  'question',
];

/** Rows of a CSV file: the groups of each run and judge by question, then by aspect, then over all aspects. */
export function groupRows(
  { suites }: ReportData,
  rowsOf: (group: GroupSummary) => readonly (readonly CsvCell[])[],
): CsvCell[][] {
  const summaries = suites.flatMap(({ label, runs }) => runs.map(({ summary }) => ({ label, summary })));
  return summaries.flatMap(({ label, summary }) =>
    summary.judges.flatMap(({ name, judge, groups }) =>
      [
        ...rollUp(groups, ['aspect', 'prompt', 'shown', 'question']),
        ...orderGroups(groups, ['prompt', 'shown']),
        ...rollUp(groups, []),
      ].flatMap((group) =>
        rowsOf(group).map((cells) => [
          ...[label, summary.run, name, judge],
          ...groupCells(group.key),
          ...cells,
        ]),
      ),
    ),
  );
}

function groupCells({ aspect, form, prompt, shown, question }: GroupKey): string[] {
  const label = shown === undefined ? 'all' : imageLabel(shown);
  return [aspect ?? 'all', form, prompt ?? 'all', label, question ?? 'all'];
}
