import { existsSync } from 'node:fs';
import { z } from 'zod';
import { keyAnswerSchema, rightCategoryOf, rightRatingOf } from '../../suites/answers/answerKinds.js';
import { suitePaths } from '../../suites/paths.js';
import { shortHash } from '../../suites/rows/judgedHashes.js';
import { pictureGroups } from '../../suites/schema/schema.js';
import { type HashColumn, hashColumn } from './hashColumn.js';
import { type JoinedRows, joinRows } from './joinRows.js';
import { growingPictures, type PictureColumns } from './pictureColumns.js';
import type { SuiteColumns } from './suiteColumns.js';
import { growingColumn, textAt } from './textColumn.js';

/** What is needed of key.jsonl, by position of the item; a few bytes each. */
export interface KeyColumns extends JoinedRows {
  /** The category of the right answer; null where answers are no categories, and without a row. */
  readonly rightCategoryOf: (index: number) => string | null;
  /** The rating that is right; NaN where there is none. */
  readonly ratings: Float64Array;
  /** Of the key's lines. */
  readonly hashes: HashColumn;
  /** Null for suites that are not of pictures. */
  readonly pictures: PictureColumns | null;
}

/** The members that are looked at; a row is checked as a whole when it is shown. */
const looseKeySchema = z.object({
  id: z.string(),
  answer: keyAnswerSchema,
  proof: z.object({ group: z.enum(pictureGroups).optional() }),
});

/**
 * Streams key.jsonl into columns; null without it.
 *
 * @throws InputError when the file cannot be opened.
 */
export async function loadKeyColumns(suite: SuiteColumns): Promise<KeyColumns | null> {
  const { key: path } = suitePaths(suite.folder);
  if (!existsSync(path)) return null;
  const { indexById, size, manifest } = suite;
  const categories = growingColumn();
  for (let index = 0; index < size; index++) categories.set(index, '');
  const ratings = new Float64Array(size).fill(Number.NaN);
  const pictures = growingPictures(size);
  const hashes = hashColumn();
  const joined = await joinRows({ path, schema: looseKeySchema, indexById }, (row, index, text) => {
    hashes.set(index, shortHash(text));
    categories.set(index, rightCategoryOf(row.answer) ?? '');
    ratings[index] = rightRatingOf(row.answer) ?? Number.NaN;
    if (row.proof.group !== undefined) pictures.set(index, row.proof.group, row.answer);
  });
  const right = categories.finish(size);
  const isOfPictures = manifest.cases.some(({ origin }) => origin.kind === 'picture');
  return {
    ...joined,
    hashes,
    ratings,
    rightCategoryOf: (index) => textAt(right, index) || null,
    pictures: isOfPictures ? pictures.columns : null,
  };
}
