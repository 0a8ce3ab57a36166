import type { ReportData } from '../../reportData.js';
import { answersText, answerText, majorityText } from '../repeatedItemsTable.js';
import { type CsvCell, csvText } from './csvText.js';

const columns = [
  ...['suite', 'run', 'model', 'judge', 'temperature', 'item', 'subject', 'question', 'answers'],
  ...['times', 'commonest', 'commonestShare', 'entropy', 'flipRate', 'right', 'majority'],
];

/** consistency.csv: every item that was asked several times and whose answers are categories, a row each; null where there is none. */
export function consistencyCsv({ suites }: ReportData): string | null {
  const rows = suites.flatMap(({ label, runs }) =>
    runs.flatMap(({ summary, manifest, judges }) =>
      judges.flatMap((judge) =>
        judge.summary.repeatedItems.map((item): CsvCell[] => [
          ...[label, summary.run, `${summary.model.provider}:${summary.model.name}`, judge.label],
          numberOrNull(manifest.parameters.temperature),
          ...[item.id, item.subject, item.question, answersText(item), item.n],
          item.majority === undefined ? '' : answerText(item.majority, item),
          ...[item.modalShare, item.entropy, item.flipRate],
          item.right === null ? '' : answerText(item.right, item),
          majorityText(item),
        ]),
      ),
    ),
  );
  return rows.length === 0 ? null : csvText(columns, rows);
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
