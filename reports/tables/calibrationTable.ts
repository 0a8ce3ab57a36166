import { type MeasureName, measureEntries, measures } from '../../suites/measures.js';
import type { CalibratedJudge, MeasureCalibration } from '../../suites/schema/schema.js';
import { formatCount, formatNumber, formatShare } from '../text/formatNumber.js';
import { capitalized } from '../text/words.js';
import { biasCells, biasColumns } from './biasCells.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from './reportTable.js';

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
      ...['Kappa', 'Alpha', 'Exact', 'Within one'].map(numberColumn),
      ...biasColumns(judges.flatMap((judge) => measureEntries(judge.measures)).map(([, { bias }]) => bias)),
      ...['Answers', 'Not scored'].map(numberColumn),
    ],
    rows: judges.flatMap((judge) =>
      measureEntries(judge.measures).map(([name, calibration]) => measureRow(judge.name, name, calibration)),
    ),
  };
}

function measureRow(judge: string, measure: MeasureName, calibration: MeasureCalibration): ReportRow {
  const { kappa, alpha, exact, withinOne, n, unscored, verdict, bias } = calibration;
  return {
    cells: [
      judge,
      capitalized(measures[measure].label),
      `agreement: ${verdict.agreement ?? 'not known'}; bias: ${verdict.bias ?? 'not known'}`,
      formatNumber(kappa, 2),
      formatNumber(alpha, 2),
      formatShare(exact),
      formatShare(withinOne),
      ...biasCells(measure, bias),
      formatCount(n),
      formatCount(unscored),
    ],
  };
}
