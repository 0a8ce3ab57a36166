import { patientMetrics } from '../../../results/grade/patientMetrics.js';
import { patientRules } from '../../../results/grade/patientRules.js';
import { type GradeReader, isConstant } from '../../grade/reportedGrade.js';
import { formatCount } from '../../text/formatNumber.js';
import { metricCell } from '../metricCell.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';
import { readerCells, readerColumns, readPatients } from './readerCells.js';

/** What each rule makes of the same slices; null without a run. */
export function rulesTable(readers: readonly GradeReader[]): ReportTable | null {
  const runs = readers.filter((reader) => !isConstant(reader));
  if (runs.length === 0) return null;
  const words = patientRules.map((rule) => `"${rule.name}": ${rule.words}`).join('. ');
  return {
    caption: 'The same slices by other rules',
    explanation:
      `How slices make a patient’s grade. ${words}. Open: patients left open or called free of tumour. Which rule is taken must not be decided by which ` +
      'scores best. In brackets, 95 % intervals by patient.',
    columns: [
      ...readerColumns(runs),
      textColumn('Reading'),
      textColumn('Rule'),
      ...['Patients', 'Open', 'Accuracy', 'Recall, HGG', 'Specificity', 'Balanced accuracy'].map(
        numberColumn,
      ),
    ],
    rows: readPatients(runs).flatMap(({ reader, reading, tallies }) =>
      patientRules.map((rule) => {
        const { patients, counts, metrics } = patientMetrics(tallies, rule);
        const shown = [
          metrics.accuracy,
          metrics.positiveRecall,
          metrics.negativeRecall,
          metrics.balancedAccuracy,
        ];
        return {
          cells: [
            ...[...readerCells(reader, runs), reading, rule.name],
            ...[patients, counts.openPositive + counts.openNegative].map(formatCount),
            ...shown.map((result) => metricCell('share', result)),
          ],
        };
      }),
    ),
  };
}
