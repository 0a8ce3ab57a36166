import { type GradeReading, gradeReadings } from '../../../results/grade/judgedSlices.js';
import { type PatientTally, tallyPatients } from '../../../results/grade/patientTally.js';
import { type GradeReader, isConstant } from '../../grade/reportedGrade.js';
import { type ReportColumn, textColumn } from '../reportTable.js';

/** How replies are read, or "either" where both readings are the same. */
export type ShownReading = GradeReading | 'either';

/** A reader's patients by one reading of the replies. */
export interface ReadPatients {
  readonly reader: GradeReader;
  readonly reading: ShownReading;
  readonly tallies: readonly PatientTally[];
}

/** The readings that tables tell apart: one where every reply of all these readers is read alike. */
export function shownReadings(...readers: readonly GradeReader[]): readonly ShownReading[] {
  const areAlike = readers.every(({ judged }) => judged.every(({ said }) => said.strict === said.lenient));
  return areAlike ? ['either'] : gradeReadings;
}

/** The patients of each reader, by the readings that are to be told apart. */
export function readPatients(
  readers: readonly GradeReader[],
  readingsOf: (reader: GradeReader) => readonly ShownReading[] = shownReadings,
): ReadPatients[] {
  return readers.flatMap((reader) =>
    readingsOf(reader).map((reading) => ({ reader, reading, tallies: talliesOf(reader, reading) })),
  );
}

/** A reader's patients. */
export function talliesOf({ judged }: GradeReader, reading: ShownReading): PatientTally[] {
  return tallyPatients(judged, reading === 'either' ? 'lenient' : reading);
}

/** Columns that tell readers apart, those left out of which there is but one value. */
export function readerColumns(readers: readonly GradeReader[]): ReportColumn[] {
  return toldParts(readers).map(({ title }) => textColumn(title));
}

/** The cells of these columns. */
export function readerCells(reader: GradeReader, readers: readonly GradeReader[]): string[] {
  return toldParts(readers).map(({ cell }) => cell(reader));
}

const parts = [
  { title: 'Run', cell: ({ run, model }: GradeReader) => run ?? model },
  { title: 'Judge', cell: ({ judge }: GradeReader) => judge },
  { title: 'Asked with', cell: ({ askedWith }: GradeReader) => askedWith },
  { title: 'Channels', cell: ({ channels }: GradeReader) => channels },
  { title: 'Plane', cell: ({ plane }: GradeReader) => plane },
  { title: 'Slices', cell: ({ slices }: GradeReader) => slices },
];

function toldParts(readers: readonly GradeReader[]) {
  const runs = readers.filter((reader) => !isConstant(reader));
  const isTold = ({ title, cell }: (typeof parts)[number]) =>
    title === 'Run' || title === 'Plane' || new Set(runs.map(cell)).size > 1;
  return parts.filter(isTold);
}
