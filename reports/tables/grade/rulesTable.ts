import { patientMetrics } from '../../../results/grade/patientMetrics.js';
import { type PatientRule, patientRules } from '../../../results/grade/patientRules.js';
import type { PatientTally } from '../../../results/grade/patientTally.js';
import { type GradeReader, isConstant } from '../../grade/reportedGrade.js';
import { formatCount, formatShare } from '../../text/formatNumber.js';
import { capitalized } from '../../text/words.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';
import { readerCells, readerColumns, readPatients } from './readerCells.js';

/** What each rule makes of the same slices; null without a run. */
export function rulesTable(readers: readonly GradeReader[]): ReportTable | null {
  const runs = readers.filter((reader) => !isConstant(reader));
  if (runs.length === 0) return null;
  const words = patientRules.map((rule) => `"${capitalized(rule.name)}": ${rule.words}`).join('. ');
  return {
    caption: 'The same slices by other rules',
    explanation:
      `How slices make a patient’s grade. ${words}. Each cell: accuracy, specificity, and how many patients are left open or called free of tumour; ` +
      'grade.csv has all metrics with intervals. Which rule is taken must not be decided by which scores best.',
    columns: [
      ...readerColumns(runs),
      textColumn('Reading'),
      ...['Patients', ...patientRules.map(({ name }) => capitalized(name))].map(numberColumn),
    ],
    rows: readPatients(runs).map(({ reader, reading, tallies }) => ({
      cells: [
        ...[...readerCells(reader, runs), reading, formatCount(tallies.length)],
        ...patientRules.map((rule) => ruleCell(tallies, rule)),
      ],
    })),
  };
}

/** "66.7 %, 33.3 %, 1". */
function ruleCell(tallies: readonly PatientTally[], rule: PatientRule): string {
  const { counts, metrics } = patientMetrics(tallies, rule);
  const shares = [metrics.accuracy, metrics.negativeRecall].map(({ value }) => formatShare(value));
  return [...shares, formatCount(counts.openPositive + counts.openNegative)].join(', ');
}
