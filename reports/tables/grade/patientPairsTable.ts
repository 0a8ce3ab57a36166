import { type PatientPairs, patientPairs } from '../../../results/grade/patientPairs.js';
import { patientRules } from '../../../results/grade/patientRules.js';
import { type GradeReader, isConstant } from '../../grade/reportedGrade.js';
import { formatCount, formatP } from '../../text/formatNumber.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';
import { type ShownReading, shownReadings, talliesOf } from './readerCells.js';

const [mainRule] = patientRules;

/** A reader against another, on the patients that both have. */
export interface ReaderPair {
  readonly one: GradeReader;
  readonly other: GradeReader;
  readonly reading: ShownReading;
  readonly pairs: PatientPairs;
}

/**
 * Each reader against the first run that was asked in the same way, the first way in which the same run was asked, and whoever always
 * says high grade of the same slices.
 */
export function readerPairs(
  readers: readonly GradeReader[],
  readingsOf: (...compared: readonly GradeReader[]) => readonly ShownReading[] = shownReadings,
): ReaderPair[] {
  const runs = readers.filter((reader) => !isConstant(reader));
  return runs.flatMap((one) => {
    const like = runs.find((reader) =>
      areLike(reader, one, ['judge', 'askedWith', 'channels', 'plane', 'slices']),
    );
    const own = runs.find((reader) => areLike(reader, one, ['run', 'judge']));
    const constant = readers.find(
      (reader) => isConstant(reader) && areLike(reader, one, ['plane', 'slices']),
    );
    const others = [like, own, constant].flatMap((other) =>
      other === undefined || other === one ? [] : [other],
    );
    return [...new Set(others)].flatMap((other) =>
      readingsOf(one, other).map((reading) => {
        const [own, others] = [talliesOf(one, reading), talliesOf(other, reading)];
        return { one, other, reading, pairs: patientPairs(own, others, mainRule) };
      }),
    );
  });
}

function areLike(one: GradeReader, other: GradeReader, parts: readonly (keyof GradeReader)[]): boolean {
  return parts.every((name) => one[name] === other[name]);
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
    rows: compared.map(({ one, other, reading, pairs }) => ({
      cells: [
        ...[one.label, other.label, reading],
        formatCount(pairs.patients),
        `${pairs.firstAlone} and ${pairs.secondAlone}`,
        ...[pairs.bothRight, pairs.firstRight, pairs.secondRight, pairs.neitherRight].map(formatCount),
        formatP(pairs.p),
      ],
    })),
  };
}
