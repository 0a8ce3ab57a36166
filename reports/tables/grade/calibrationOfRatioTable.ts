import { ratioDenominators, ratioForecasts } from '../../../results/grade/patientTally.js';
import { calibrationBins } from '../../../statistics/calibrationBins.js';
import { wilsonInterval } from '../../../statistics/proportion.js';
import { type GradeReader, isConstant } from '../../grade/reportedGrade.js';
import { formatNumber, formatShare } from '../../text/formatNumber.js';
import { shareCell } from '../quality/shareCell.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';
import { readerCells, readerColumns, readPatients } from './readerCells.js';

/** Bins of the ratio: few, as there are few patients. */
export const ratioBins = 5;

/** How many patients of about the same ratio are of high grade; null without a run. */
export function calibrationOfRatioTable(readers: readonly GradeReader[]): ReportTable | null {
  const runs = readers.filter((reader) => !isConstant(reader));
  if (runs.length === 0) return null;
  const ends = calibrationBins([], ratioBins).bins.map(
    ({ from, to }) => `${formatNumber(100 * from, 0)} to ${formatNumber(100 * to, 0)} %`,
  );
  return {
    caption: 'Calibration: share of patients with HGG, by the share of their slices called HGG (GLDR)',
    explanation:
      'As a probability, a share of so many percent of the slices should go with as many percent of the patients. Each cell: the share with HGG, of so many ' +
      'patients, and Wilson’s 95 % interval. Error: mean distance over patients of the mean GLDR of their bin to the share with HGG in it. Of graded, of all: ' +
      'what GLDR is a share of.',
    columns: [
      ...readerColumns(runs),
      ...['Reading', 'GLDR'].map(textColumn),
      ...[...ends, 'Error'].map(numberColumn),
    ],
    rows: readPatients(runs).flatMap(({ reader, reading, tallies }) =>
      ratioDenominators.map((name) => {
        const { bins, error } = calibrationBins(ratioForecasts(tallies, name), ratioBins);
        return {
          cells: [
            ...[...readerCells(reader, runs), reading, `of ${name}`],
            ...bins.map(({ observed }) => shareCell({ ...observed, interval: wilsonInterval(observed) })),
            formatShare(error),
          ],
        };
      }),
    ),
  };
}
