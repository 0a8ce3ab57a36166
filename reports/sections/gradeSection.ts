import { ratioFigure } from '../figures/ratioFigure.js';
import { ratioRocFigure } from '../figures/ratioRocFigure.js';
import { type GradeReader, isConstant, type ReportedGrade } from '../grade/reportedGrade.js';
import type { ReportData } from '../reportData.js';
import { calibrationOfRatioTable } from '../tables/grade/calibrationOfRatioTable.js';
import { gradeRepliesTable } from '../tables/grade/gradeRepliesTable.js';
import { patientPairsTable } from '../tables/grade/patientPairsTable.js';
import { patientsTable } from '../tables/grade/patientsTable.js';
import {
  patientAgreementTable,
  patientRatesTable,
  patientRatioTable,
} from '../tables/grade/patientTables.js';
import { rulesTable } from '../tables/grade/rulesTable.js';
import { slicesTable } from '../tables/grade/slicesTable.js';
import type { ReportBlock, ReportSection } from './reportSection.js';

/** Figures by patient: more would bury the rest. */
const mostFigures = 12;

/** What runs made of gliomas whose grade they were to tell; nothing where no suite asks for that. */
export function gradeSection({ suites }: ReportData): ReportSection[] {
  const blocks = suites.flatMap(({ label, grade }): ReportBlock[] => {
    if (grade === null) return [];
    const heading: ReportBlock[] = suites.length === 1 ? [] : [{ kind: 'heading', text: label }];
    return [...heading, ...gradeBlocks(grade)];
  });
  return blocks.length === 0 ? [] : [{ id: 'grade', title: 'Grade of gliomas', blocks }];
}

function gradeBlocks({ readers }: ReportedGrade): ReportBlock[] {
  const runs = readers.filter((reader) => !isConstant(reader));
  const roc = ratioRocFigure(readers);
  const drawn = runs.filter(hasSeveralPatients);
  const figures = drawn.slice(0, mostFigures).map(ratioFigure);
  const tables = [
    patientPairsTable(readers),
    rulesTable(readers),
    gradeRepliesTable(readers),
    slicesTable(readers),
    calibrationOfRatioTable(readers),
  ].filter((table) => table !== null);
  return [
    ...[patientRatesTable(readers), patientAgreementTable(readers), patientRatioTable(readers)].map(
      (table): ReportBlock => ({ kind: 'table', table }),
    ),
    ...undrawnNote(drawn.length),
    ...[...figures, ...(roc === null ? [] : [roc])].map(
      (figure): ReportBlock => ({ kind: 'figure', figure }),
    ),
    ...tables.map((table): ReportBlock => ({ kind: 'table', table })),
    ...runs.map(
      (reader): ReportBlock => ({
        kind: 'folded',
        summary: `Patients of ${reader.label}`,
        table: patientsTable(reader),
      }),
    ),
  ];
}

function hasSeveralPatients({ judged }: GradeReader): boolean {
  return new Set(judged.map(({ slice }) => slice.subject)).size > 1;
}

function undrawnNote(readers: number): ReportBlock[] {
  if (readers <= mostFigures) return [];
  const text = `Figures by patient are of the first ${mostFigures} of ${readers} rows; the tables and grade-patients.csv have all.`;
  return [{ kind: 'paragraph', text }];
}
