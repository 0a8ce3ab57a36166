import { type MeasureName, measureEntries, measures } from '../../suites/measures.js';
import type { CalibratedJudge, MeasureCalibration } from '../../suites/schema/schema.js';
import { formatMeasure } from '../text/formatMeasure.js';
import { formatCount, formatNumber, formatShare, noValue } from '../text/formatNumber.js';
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
      'human, with an interval by subject; above 0 the judge gives higher scores, or sees more ' +
      'hallucination, than the human. Where agreement is low or the interval lies off 0, read the scores of this ' +
      'judge with care. Mean: of all that the judge told of the run. Corrected: what it would be if the judge erred on all as on ' +
      'what the human scored (Rogan and Gladen for yes or no, regression for scores); it stands beside, and is used nowhere.',
    columns: [
      textColumn('Judge'),
      textColumn('Measure'),
      textColumn('In words'),
      ...['Kappa', '95 % interval', 'Alpha', 'Exact', 'Within one'].map(numberColumn),
      ...biasColumns(judges.flatMap((judge) => measureEntries(judge.measures)).map(([, { bias }]) => bias)),
      ...['Answers', 'Not scored', 'Mean', 'Corrected'].map(numberColumn),
    ],
    rows: judges.flatMap((judge) =>
      measureEntries(judge.measures).map(([name, calibration]) => measureRow(judge.name, name, calibration)),
    ),
  };
}

function measureRow(judge: string, measure: MeasureName, calibration: MeasureCalibration): ReportRow {
  const { kappa, kappaInterval, alpha, exact, withinOne, n, unscored, verdict, bias, correction } =
    calibration;
  return {
    cells: [
      judge,
      capitalized(measures[measure].label),
      `agreement: ${verdict.agreement ?? 'not known'}; bias: ${verdict.bias ?? 'not known'}`,
      formatNumber(kappa, 2),
      kappaInterval === null
        ? noValue
        : `${formatNumber(kappaInterval.lower, 2)} to ${formatNumber(kappaInterval.upper, 2)}`,
      formatNumber(alpha, 2),
      formatShare(exact),
      formatShare(withinOne),
      ...biasCells(measure, bias),
      formatCount(n),
      formatCount(unscored),
      formatMeasure(measure, correction.judged),
      formatMeasure(measure, correction.corrected),
    ],
  };
}
