import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type FolderEntry, folderEntries } from '../../../data/sources/folderEntries.js';
import { InputError, UsageError } from '../../../util/radvuqaError.js';
import type { FindOptions, FoundSource } from '../suiteKind.js';
import type { GliomaCase } from './gliomaCase.js';
import { gliomaFiles, isGliomaFolder } from './gliomaFiles.js';
import type { GliomaRecipe } from './gliomaParameters.js';
import { gradeOfFolder } from './gradeOfFolder.js';
import { type GradeTable, readGradeTables } from './gradeTable.js';

/**
 * Finds patients' folders, anywhere down to the third level: MR sequences and a mask by the names of BraTS of any year, or plain
 * ones ("flair.nii.gz", "mask.nii.gz"). The grade is that of a folder HGG or LGG around, or of a table `name_mapping.csv` or
 * `grades.csv` beside or above. Where one patient was scanned several times (BraTS 2023 and later), all scans are of one subject.
 *
 * @throws InputError when there are none, UsageError for an option of labelled volumes.
 */
export async function findGliomaCases(
  source: string,
  recipe: GliomaRecipe,
  options: FindOptions,
): Promise<FoundSource<GliomaCase>> {
  refuseOptions(recipe, options);
  const folder = resolve(source);
  const folders = patientFolders(folder, 3);
  if (folders.length === 0) throw nothingFound(folder);
  // Of a source that is one patient's folder, what tells the grade lies beside.
  const root = folders[0] === folder ? dirname(folder) : folder;
  const tables = readGradeTables(root, folders.map(dirname));
  const context = { root, tables, recipe, licence: options.licence ?? null };
  const cases = folders.map((path) => caseOf(path, context));
  return { cases: withoutDoubles(withOneGrade(cases), tables), chosen: {}, standIns: [], notices: [] };
}

/** The folder itself or, where it is none of a patient, those below. */
function patientFolders(folder: string, levels: number): string[] {
  const entries = entriesOrNone(folder, levels);
  if (entries === null || isGliomaFolder(entries)) return [folder];
  if (levels === 0) return [];
  return entries.filter(({ isFolder }) => isFolder).flatMap(({ path }) => patientFolders(path, levels - 1));
}

/** Null for a folder below the source that cannot be listed: it may be a patient's. */
function entriesOrNone(folder: string, levels: number): FolderEntry[] | null {
  try {
    return folderEntries(folder);
  } catch (error) {
    if (error instanceof InputError && levels < 3) return null;
    throw error;
  }
}

interface CaseContext {
  /** That paths of files are relative to. */
  readonly root: string;
  readonly tables: readonly GradeTable[];
  readonly recipe: GliomaRecipe;
  readonly licence: string | null;
}

function caseOf(path: string, { root, tables, recipe, licence }: CaseContext): GliomaCase {
  const name = basename(path);
  const subject = patientOf(name);
  const { grade, problem } = gradeOfFolder(path, { root, tables, subject });
  return {
    case: name,
    subject,
    source: root,
    folder: relative(root, path).split(sep).join('/'),
    licence,
    stratum: grade ?? 'no grade',
    grade,
    gradeProblem: problem,
    drawn: null,
    ...gliomaFiles(path, recipe),
  };
}

/** BraTS 2023 and later number the scans of a patient after the patient: "BraTS-GLI-00005-101". */
function patientOf(name: string): string {
  return /^(BraTS-[A-Za-z]+-\d+)-\d+$/i.exec(name)?.[1] ?? name;
}

/** A patient whose scans have different grades has none, as slices of all scans are joined. */
function withOneGrade(cases: readonly GliomaCase[]): GliomaCase[] {
  return cases.map((one) => {
    const other = cases.find(
      ({ subject, grade }) => subject === one.subject && grade !== null && grade !== one.grade,
    );
    if (one.grade === null || other === undefined) return one;
    const gradeProblem = new InputError({
      subject: one.folder,
      expected: 'one grade for all scans of a patient',
      found: `${one.grade}, and ${other.grade} for ${other.folder}`,
    });
    return { ...one, stratum: 'no grade', grade: null, gradeProblem };
  });
}

/** A patient that is found twice is of no use in either place: which is meant, nobody says, and the patient would count twice. */
function withoutDoubles(cases: readonly GliomaCase[], tables: readonly GradeTable[]): GliomaCase[] {
  const rowsOf = ({ case: name, subject }: GliomaCase) =>
    tables.flatMap(({ path, find }) => find([name, subject]).map(({ line }) => `${path} line ${line}`));
  const rows = new Map(cases.map((one) => [one, rowsOf(one)]));
  return cases.map((one) => {
    const others = cases.filter((other) => other !== one);
    const namesakes = others.filter((other) => other.case === one.case);
    if (namesakes.length > 0)
      return { ...one, case: one.folder, unreadable: twice([one, ...namesakes], null) };
    for (const row of rows.get(one) ?? []) {
      const alike = others.filter((other) => other.subject !== one.subject && rows.get(other)?.includes(row));
      if (alike.length > 0) return { ...one, unreadable: twice([one, ...alike], row) };
    }
    return one;
  });
}

function twice([one, ...others]: readonly GliomaCase[], row: string | null): InputError {
  const by = row === null ? '' : `, one patient by ${row}`;
  return new InputError({
    subject: one.folder,
    expected: 'each patient in one folder',
    found: `${others.map(({ folder }) => folder).join(', ')} besides${by}`,
    hint: 'keep one of them, so that no patient counts twice or is in two splits',
  });
}

function nothingFound(folder: string): InputError {
  return new InputError({
    subject: folder,
    expected:
      "patients' folders with MR sequences and a mask, such as BraTS20_Training_001_flair.nii.gz and …_seg.nii.gz",
    found: 'none',
    hint: `name files by BraTS, or ${join('PATIENT', 'flair.nii.gz')} and ${join('PATIENT', 'mask.nii.gz')}`,
  });
}

function refuseOptions({ name }: GliomaRecipe, { layout, classMap, segmented, images }: FindOptions): void {
  const given = Object.entries({ layout, 'class-map': classMap, segmented, images });
  const [option] = given.find(([, value]) => value !== undefined) ?? [];
  if (option === undefined) return;
  throw new UsageError({
    subject: `--${option}`,
    expected: `none for recipe ${name}: any label above 0 is of the tumour, and files are known by the names of BraTS`,
    found: 'one',
  });
}
