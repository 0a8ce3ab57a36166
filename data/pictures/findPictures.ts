import { type Dirent, readdirSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import { asInputError } from '../../suites/rows/readRows.js';
import { type PictureGroup, pictureGroups } from '../../suites/schema/schema.js';
import type { Seed } from '../../suites/schema/seed.js';
import { canonicalJson } from '../../util/canonicalJson.js';
import { keyedHash } from '../../util/keyedHash.js';
import { InputError } from '../../util/radvuqaError.js';
import { folderEntries } from '../sources/folderEntries.js';
import type { PictureCase } from './pictureCase.js';
import { type LabelRow, readPictureLabels } from './readPictureLabels.js';

/** How pictures are named. */
export interface FindPicturesOptions {
  /** Names are drawn from it: without it nobody can tell by a name which file, and so which folder, it stands for. */
  readonly seed: Seed;
  readonly licence?: string | undefined;
}

/** Pictures of a source, and what its rows of labels.csv say of pictures that it does not have. */
export interface FoundPictures {
  readonly cases: readonly PictureCase[];
  readonly hasLabels: boolean;
  /** Folders that are there and hold no picture. */
  readonly emptyGroups: readonly PictureGroup[];
}

/** Files beside pictures that plainly are none. */
const noPicture = /\.(?:txt|md|csv|tsv|json|ya?ml|xml|html?|ini|db|log)$/i;

/**
 * Finds the pictures in the folders `real`, `synthetic` and `nonhuman` of a source, folders within them included, with
 * their rows of labels.csv. Pictures are not opened; hidden files and plain texts are passed over. A row of labels.csv
 * that cannot be used, or of a picture that is not there, is a case that fails with the reason when it is read.
 *
 * @param givenSource absolute, or relative to the working directory
 * @throws InputError when it has none of the folders or no picture, or labels.csv has no proper header.
 */
export function findPictures(givenSource: string, options: FindPicturesOptions): FoundPictures {
  const source = resolve(givenSource);
  const { files, emptyGroups } = listGroups(source);
  const rows = readPictureLabels(source);
  const rowsOf = assignRows(files, rows ?? []);
  const found = files.map((file) => toCase(source, file, { rows: rowsOf.get(file.name) ?? [], options }));
  const known = new Set([...rowsOf.values()].flat());
  const unknown = (rows ?? []).filter((row) => !known.has(row));
  return {
    cases: [...found, ...unknown.map((row) => withoutPicture(source, row, options))],
    hasLabels: rows !== null,
    emptyGroups,
  };
}

interface PictureFile {
  readonly group: PictureGroup;
  readonly path: string;
  /** In the source, with slashes. */
  readonly name: string;
}

function listGroups(source: string): { files: PictureFile[]; emptyGroups: PictureGroup[] } {
  const names = folderEntries(source).flatMap(({ name, isFolder }) => (isFolder ? [name] : []));
  const groups = pictureGroups.filter((group) => names.includes(group));
  const files = groups.flatMap((group) => listFolder(source, group));
  const emptyGroups = groups.filter((group) => files.every((file) => file.group !== group));
  if (files.length > 0) return { files, emptyGroups };
  const expected = `pictures in folders named ${pictureGroups.join(', ')}`;
  const others = names.length === 0 ? 'no folder' : `the folders ${names.slice(0, 5).join(', ')}`;
  const found = groups.length === 0 ? others : `no picture in ${groups.join(', ')}`;
  const hint =
    'scans of patients belong in real/, synthesised ones in synthetic/, those of animals in nonhuman/';
  throw new InputError({ subject: source, expected, found, hint });
}

function listFolder(source: string, group: PictureGroup): PictureFile[] {
  return readFolder(join(source, group))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ group, path, name: relative(source, path).split(sep).join('/') }))
    .filter(({ name }) => !noPicture.test(name) && !name.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    throw asInputError(folder, error);
  }
}

/** The rows of each picture: by its path in the source, or by its name alone where one picture has it. */
function assignRows(
  files: readonly PictureFile[],
  rows: readonly LabelRow[],
): ReadonlyMap<string, LabelRow[]> {
  const paths = new Set(files.map(({ name }) => name));
  const namesakes = new Map<string, string[]>();
  for (const path of paths) addTo(namesakes, posix.basename(path), path);
  const assigned = new Map<string, LabelRow[]>();
  for (const row of rows) {
    const [only, other] = namesakes.get(row.file) ?? [];
    const path = paths.has(row.file) ? row.file : other === undefined ? only : undefined;
    if (path !== undefined) addTo(assigned, path, row);
  }
  return assigned;
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  lists.set(key, [...(lists.get(key) ?? []), value]);
}

interface CaseParts {
  readonly rows: readonly LabelRow[];
  readonly options: FindPicturesOptions;
}

function toCase(source: string, file: PictureFile, { rows, options }: CaseParts): PictureCase {
  const name = blindName(options.seed, 'picture', file.name);
  const [row, second] = rows;
  const labels = row?.kind === 'labels' ? row.labels : null;
  const subject = labels?.subject ?? null;
  const error = second === undefined ? errorOf(row) : secondRow(source, file, second);
  return {
    case: name,
    subject: subject === null ? name : blindName(options.seed, 'subject', subject),
    source,
    licence: options.licence ?? null,
    group: file.group,
    picture: { kind: 'file', path: file.path },
    labels,
    ...(error === undefined ? {} : { unreadable: error }),
  };
}

/** The same for the same seed and text; without the seed it tells nothing of the text. */
export function blindName(seed: Seed, of: string, text: string): string {
  return `${of}-${keyedHash(seed, canonicalJson([of, text])).slice(0, 12)}`;
}

function errorOf(row: LabelRow | undefined): InputError | undefined {
  return row?.kind === 'unusable' ? row.error : undefined;
}

function secondRow(source: string, { name }: PictureFile, { line }: LabelRow): InputError {
  const subject = `${join(source, 'labels.csv')} line ${line}`;
  const found = `a second for ${name}`;
  return new InputError({ subject, expected: 'one row for each picture', found, hint: 'keep one of them' });
}

function withoutPicture(source: string, row: LabelRow, { licence }: FindPicturesOptions): PictureCase {
  const name = `labels.csv line ${row.line}`;
  const missing = new InputError({
    subject: join(source, name),
    expected: 'a picture of the source, such as real/001.png',
    found: `"${row.file}"`,
    hint: 'paths are those in the source folder; a name alone must be that of one picture only',
  });
  return {
    case: name,
    subject: name,
    source,
    licence: licence ?? null,
    group: 'real',
    picture: { kind: 'file', path: join(source, 'labels.csv') },
    labels: null,
    unreadable: errorOf(row) ?? missing,
  };
}
