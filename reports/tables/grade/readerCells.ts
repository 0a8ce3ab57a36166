import type { GradeReading } from '../../../results/grade/judgedSlices.js';
import { gradeReadings } from '../../../results/grade/judgedSlices.js';
import { type PatientTally, tallyPatients } from '../../../results/grade/patientTally.js';
import { type GradeReader, isConstant } from '../../grade/reportedGrade.js';
import { type ReportColumn, textColumn } from '../reportTable.js';

/** A reader's patients by one reading of the replies. */
export interface ReadPatients {
  readonly reader: GradeReader;
  /** "any" for what is read alike. */
  readonly reading: GradeReading | 'any';
  readonly tallies: readonly PatientTally[];
}

/** The patients of each reader, by either reading; once of whoever always says the same. */
export function readPatients(readers: readonly GradeReader[]): ReadPatients[] {
  return readers.flatMap((reader) => {
    const readings = isConstant(reader) ? (['lenient'] as const) : gradeReadings;
    return readings.map((reading) => ({
      reader,
      reading: isConstant(reader) ? ('any' as const) : reading,
      tallies: tallyPatients(reader.judged, reading),
    }));
  });
}

/** Columns that tell readers apart, those of which there is but one value left out. */
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
  { title: 'Plane', cell: ({ plane }: GradeReader) => plane },
  { title: 'Slices', cell: ({ slices }: GradeReader) => slices },
];

function toldParts(readers: readonly GradeReader[]) {
  const runs = readers.filter((reader) => !isConstant(reader));
  return parts.filter(
    ({ title, cell }) => title === 'Run' || title === 'Plane' || new Set(runs.map(cell)).size > 1,
  );
}
