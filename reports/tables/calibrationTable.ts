import type { Calibration, ComparedRatings } from '../../suites/schema.js';
import { formatCount } from '../format/formatCount.js';
import { formatDifference, formatDifferenceRange } from '../format/formatMeasure.js';
import { formatNumber, noValue } from '../format/formatNumber.js';
import { formatShare } from '../format/formatShare.js';
import { measureWords } from '../format/words.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from '../reportTable.js';

/** What judges are held against a human in. */
export const calibratedMeasures = ['responseAccuracy', 'hallucination'] as const;
export type CalibratedMeasure = (typeof calibratedMeasures)[number];

type CalibratedJudge = Calibration['judges'][number];

/** How judges agree with a human, and which way they lean: one row a judge and measure. */
export function calibrationTable(judges: readonly CalibratedJudge[]): ReportTable {
  return {
    caption: 'Agreement with the human, and bias',
    explanation:
      'Over the answers that both have rated; "Not scored" are those that the judge alone left open. Kappa (quadratic ' +
      'weighted) and alpha (Krippendorff): agreement beyond chance; 1 is perfect, 0 no better than chance. Exact, ' +
      'within one: share of the answers with equal ratings, and with ratings at most 1 apart. Bias: mean of judge minus ' +
      'human, with an interval from a bootstrap over subjects (too narrow with few of them); above 0 the judge gives higher scores, or sees more ' +
      'hallucination, than the human. Where agreement is low or the interval lies off 0, read the scores of this ' +
      'judge with care.',
    columns: [
      textColumn('Judge'),
      textColumn('Measure'),
      textColumn('In words'),
      ...['Kappa', 'Alpha', 'Exact', 'Within one', 'Bias', 'Interval', 'Answers', 'Not scored'].map(
        numberColumn,
      ),
    ],
    rows: judges.flatMap((judge) => calibratedMeasures.map((measure) => measureRow(judge, measure))),
  };
}

function measureRow(judge: CalibratedJudge, measure: CalibratedMeasure): ReportRow {
  const { kappa, alpha, exact, withinOne, n, unscored, verdict, bias } = judge[measure];
  return {
    cells: [
      judge.name,
      measureWords[measure].name,
      `agreement: ${verdict.agreement ?? 'not known'}; bias: ${verdict.bias ?? 'not known'}`,
      formatNumber(kappa, 2),
      formatNumber(alpha, 2),
      formatShare(exact),
      formatShare(withinOne),
      formatDifference(measure, bias.mean),
      biasInterval(measure, bias),
      formatCount(n),
      formatCount(unscored),
    ],
  };
}

/** "−0.20 to +0.10 (95 %)". */
export function biasInterval(measure: CalibratedMeasure, { interval }: ComparedRatings['bias']): string {
  if (interval === null) return noValue;
  return `${formatDifferenceRange(measure, interval)} (${Math.round(100 * interval.confidence)} %)`;
}
