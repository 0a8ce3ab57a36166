import { type PatientPairs, patientPairs } from '../../../results/grade/patientPairs.js';
import { patientRules } from '../../../results/grade/patientRules.js';
import { type GradeReader, isConstant } from '../../grade/reportedGrade.js';
import { formatCount, formatP } from '../../text/formatNumber.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';
import { type ReadPatients, readPatients } from './readerCells.js';

const [mainRule] = patientRules;

/** A reader against another, on the patients that both have. */
export interface ReaderPair {
  readonly one: ReadPatients;
  readonly other: ReadPatients;
  readonly pairs: PatientPairs;
}

/** Each reader against the first one of the same reading, and against whoever always says high grade of the same slices. */
export function readerPairs(readers: readonly GradeReader[]): ReaderPair[] {
  const all = readPatients(readers);
  const runs = all.filter(({ reader }) => !isConstant(reader));
  return runs.flatMap((one) => {
    const first = runs.find(({ reading }) => reading === one.reading);
    const constant = all.find(
      ({ reader }) =>
        isConstant(reader) && reader.plane === one.reader.plane && reader.slices === one.reader.slices,
    );
    const others = [first === one ? undefined : first, constant].filter((other) => other !== undefined);
    return others.map((other) => ({ one, other, pairs: patientPairs(one.tallies, other.tallies, mainRule) }));
  });
}

/** Which of two is right where the other is not, on the same patients; null where there is nothing to compare. */
export function patientPairsTable(readers: readonly GradeReader[]): ReportTable | null {
  const compared = readerPairs(readers);
  if (compared.length === 0) return null;
  return {
    caption: 'On the same patients',
    explanation:
      `Grades by the rule "${mainRule.name}". Only patients of whom both have slices are compared; "left out" are those of one alone, first of the row’s, then of the ` +
      'other’s. p: exact McNemar test, two-sided, of the patients whom one alone gets right; not adjusted for the number of rows. That there is no difference to ' +
      'be seen does not say that there is none: with so few patients only large ones show.',
    columns: [
      ...['Reader', 'Against', 'Reading'].map(textColumn),
      ...['Patients', 'Left out', 'Both right', 'This alone', 'Other alone', 'Neither', 'p (McNemar)'].map(
        numberColumn,
      ),
    ],
    rows: compared.map(({ one, other, pairs }) => ({
      cells: [
        ...[one.reader.label, other.reader.label, one.reading],
        formatCount(pairs.patients),
        `${pairs.firstAlone} and ${pairs.secondAlone}`,
        ...[pairs.bothRight, pairs.firstRight, pairs.secondRight, pairs.neitherRight].map(formatCount),
        formatP(pairs.p),
      ],
    })),
  };
}
