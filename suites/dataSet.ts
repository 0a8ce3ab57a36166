import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '../util/canonicalJson.js';
import { checkPlainFile } from '../util/checkPlainFile.js';
import { InputError } from '../util/radvuqaError.js';
import { sha256Hex } from '../util/sha256Hex.js';
import type { AnswerForm, OfKind } from './answers/answerKinds.js';
import { asInputError } from './rows/readRows.js';
import type { Item } from './schema/schema.js';

/** Folders of a data set, in the order in which their files are hashed. */
export const dataSetFolders = ['held-out', 'train/images', 'train/masks'] as const;
export type DataSetFolder = (typeof dataSetFolders)[number];

/** A file of a data set. */
export interface DataSetFile {
  /** Relative to the data set's folder, such as "train/images/ab12.png". */
  readonly path: string;
  readonly sha256: string;
}

/** Where a data set is, relative to the suite folder. */
export function dataSetPath(name: string): string {
  return `data-sets/${name}`;
}

/** What an item shows that lies in the suite folder: its images, or the folder of its data set. */
export function shownFiles({ images, answer }: Pick<Item, 'images' | 'answer'>): readonly string[] {
  return answer.kind === 'program' ? [answer.dataSet] : images;
}

/**
 * One hash for all files of a data set.
 *
 * @param files in any order
 */
export function hashDataSet(files: readonly DataSetFile[]): string {
  return sha256Hex(canonicalJson(files.map(({ path, sha256 }) => [path, sha256]).sort(byPath)));
}

function byPath([a]: readonly string[], [b]: readonly string[]): number {
  return a < b ? -1 : 1;
}

/** A data set as it lies in a suite: names of PNG files without extension, in sorted order. */
export interface DataSet {
  /** Absolute. */
  readonly folder: string;
  /** Each has its mask. */
  readonly training: readonly string[];
  readonly heldOut: readonly string[];
}

/**
 * Looks up the data set of an item, and checks that its files are those that the item was made with.
 *
 * @throws InputError when files are missing, or were changed.
 */
export async function openDataSet(
  suite: string,
  { dataSet, dataSetHash }: Pick<OfKind<AnswerForm, 'program'>, 'dataSet' | 'dataSetHash'>,
): Promise<DataSet> {
  const folder = join(suite, dataSet);
  const files = await listFiles(folder);
  if (hashDataSet(files) !== dataSetHash) throw changedError(folder);
  const namesIn = (part: DataSetFolder) =>
    files.flatMap(({ path }) => (path.startsWith(`${part}/`) ? [path.slice(part.length + 1, -4)] : []));
  return { folder, training: namesIn('train/images'), heldOut: namesIn('held-out') };
}

async function listFiles(folder: string): Promise<DataSetFile[]> {
  const files: DataSetFile[] = [];
  for (const part of dataSetFolders) {
    if (!existsSync(join(folder, part))) throw changedError(folder);
    for (const name of (await readdir(join(folder, part))).sort()) {
      files.push({ path: `${part}/${name}`, sha256: await hashFile(join(folder, part, name)) });
    }
  }
  return files;
}

async function hashFile(path: string): Promise<string> {
  try {
    checkPlainFile(path, await stat(path));
    return sha256Hex(await readFile(path));
  } catch (error) {
    throw asInputError(path, error);
  }
}

function changedError(folder: string): InputError {
  return new InputError({
    subject: folder,
    expected: 'the data set that the suite was made with',
    found: 'one whose files are missing or were changed',
    hint: 'take the suite folder again as a whole',
  });
}
