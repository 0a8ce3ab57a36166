import type { KnownAnswerSummary } from '../../suites/schema/schema.js';
import { formatCount, formatShare } from '../text/formatNumber.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from './reportTable.js';

/** What a judge made of answers of which it is known what it should say. */
export interface JudgedKnownAnswers {
  readonly judge: string;
  readonly knownAnswers: KnownAnswerSummary;
}

/** How judges did on known answers: one row a judge and kind, then one over all kinds. */
export function knownAnswersTable(judged: readonly JudgedKnownAnswers[]): ReportTable {
  return {
    caption: 'Known answers',
    explanation:
      'Answers of which it is known what a judge should say, judged beside the others and unmarked: the key itself, a ' +
      'synonym, the wrong side, a long wrong answer, an empty one, and wrong ones that plead for a good score. As ' +
      'expected: verdicts within the band that is right for the kind. Error rate: share outside it among the answers with a verdict.',
    columns: [
      textColumn('Judge'),
      textColumn('Kind'),
      ...['Answers', 'As expected', 'Not as expected', 'No verdict', 'Error rate'].map(numberColumn),
    ],
    rows: judged.flatMap(({ judge, knownAnswers }) => [
      ...Object.entries(knownAnswers.kinds).map(([kind, counts]) => ({
        cells: countCells(judge, kind, counts),
      })),
      { cells: countCells(judge, 'all', knownAnswers), weight: 'total' } satisfies ReportRow,
    ]),
  };
}

function countCells(
  judge: string,
  kind: string,
  { n, wrong, unscored }: Pick<KnownAnswerSummary, 'n' | 'wrong' | 'unscored'>,
): string[] {
  const told = n - unscored;
  const counts = [n, told - wrong, wrong, unscored].map(formatCount);
  return [judge, kind, ...counts, formatShare(told === 0 ? null : wrong / told)];
}
