import { basename, relative, sep } from 'node:path';
import { type TumourGrade, tumourGrades } from '../../../suites/answers/grade.js';
import { InputError } from '../../../util/radvuqaError.js';
import type { GradeTable } from './gradeTable.js';

/** A grade, or why there is none. */
export interface KnownGrade {
  readonly grade: TumourGrade | null;
  readonly problem: InputError | null;
}

/** Where a patient's grade is looked for. */
export interface GradeSources {
  /** The folder that all patients' folders are below. */
  readonly root: string;
  readonly tables: readonly GradeTable[];
  /** Name of the patient, where the folder is that of one scan. */
  readonly subject: string;
}

/** The grade of a patient by the folders around and by tables; where they differ there is none. */
export function gradeOfFolder(path: string, { root, tables, subject }: GradeSources): KnownGrade {
  const broken = tables.find(({ problem }) => problem !== null)?.problem ?? null;
  const around = [basename(root), ...relative(root, path).split(sep).slice(0, -1)].filter(
    (name) => readGrade(name) !== null,
  );
  const told = [
    ...around.map((grade) => ({ grade, by: `the folder ${grade}` })),
    ...tables.flatMap((table) =>
      table
        .find([basename(path), subject])
        .map(({ line, grade }) => ({ grade, by: `${table.path} line ${line}` })),
    ),
  ].filter(({ grade }) => !isUnknown(grade));
  const wrong = told.find(({ grade }) => readGrade(grade) === null);
  if (wrong !== undefined) return { grade: null, problem: noGrade(wrong) };
  const grades = [...new Set(told.map(({ grade }) => readGrade(grade)))];
  if (grades.length > 1) return { grade: null, problem: differ(path, told) };
  const [grade = null] = grades;
  return { grade, problem: grade === null ? (broken ?? unknown(path, tables)) : null };
}

function readGrade(text: string): TumourGrade | null {
  return tumourGrades.find((grade) => grade === text.trim().toUpperCase()) ?? null;
}

/** Cells that say that nobody knows. */
function isUnknown(text: string): boolean {
  return /^(?:na|n\/a|nan|unknown|-)?$/i.test(text.trim());
}

interface ToldGrade {
  readonly grade: string;
  readonly by: string;
}

function noGrade({ grade, by }: ToldGrade): InputError {
  return new InputError({
    subject: by,
    expected: `a grade that is ${tumourGrades.join(' or ')}`,
    found: JSON.stringify(grade),
  });
}

function differ(path: string, told: readonly ToldGrade[]): InputError {
  const found = told.map(({ grade, by }) => `${grade} by ${by}`).join(', ');
  return new InputError({ subject: path, expected: 'one grade', found });
}

function unknown(path: string, tables: readonly GradeTable[]): InputError {
  return new InputError({
    subject: path,
    expected: 'a grade, from a folder HGG or LGG, name_mapping.csv or grades.csv',
    found: tables.length === 0 ? 'none' : `none in ${tables.map((table) => table.path).join(', ')}`,
    hint: 'glioma-locate needs no grade',
  });
}
