import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { hashFile, openSuite, requireKey, requireSeed } from '../suites/openSuite.js';
import { suitePaths } from '../suites/paths.js';
import { readItems } from '../suites/rows/readItems.js';
import { readLocatedRows, readRows } from '../suites/rows/readRows.js';
import { type KeyRow, keyRowSchema } from '../suites/schema/schema.js';
import { canonicalJson } from '../util/canonicalJson.js';
import { createKeyedHash } from '../util/keyedHash.js';
import { jsonDocument, printable, printableJson } from '../util/printable.js';
import { InputError } from '../util/radvuqaError.js';
import { writeFileAtomic } from '../util/writeFileAtomic.js';
import { keyFault } from './keyFault.js';

export interface CorrectKeyOptions {
  /** Suite folder with its key. */
  readonly suite: string;
  /** JSON Lines of the rows of key.jsonl that are to be others; without it key.jsonl itself was edited. */
  readonly rows?: string | undefined;
}

/** What became of a suite's key. */
export interface CorrectedKey {
  /** Items whose row is another now; null where key.jsonl itself was edited, and nobody knows what it was. */
  readonly changed: readonly string[] | null;
  /** Rows of the key. */
  readonly rows: number;
}

/**
 * Corrects the key of a suite: puts rows in the place of those of the same items, or takes key.jsonl as somebody has edited it, and
 * notes its hash in suite.json. Verdicts know the row that they were given by, so that a judge gives those alone anew whose row is
 * another.
 *
 * @throws InputError for rows that are none of a key, or of no item, or do not fit their item, and then nothing is written; OutputError
 *   when writing fails.
 * @example
 * const { changed } = await correctKey({ suite: 'suites/ct', rows: 'corrected.jsonl' });
 */
export async function correctKey({ suite, rows: path }: CorrectKeyOptions): Promise<CorrectedKey> {
  const manifest = await openSuite(suite);
  const seed = path === undefined ? requireSeed(suite, manifest) : await requireKey(suite, manifest);
  const corrections = path === undefined ? null : await readCorrections(path);
  const changed: string[] = [];
  let rows = 0;
  for await (const { isChanged, key } of correctedRows(suite, corrections)) {
    rows++;
    if (isChanged) changed.push(key.id);
  }
  const paths = suitePaths(suite);
  if (corrections !== null && changed.length > 0) {
    const lines = () => Readable.from(linesOf(correctedRows(suite, corrections)));
    await writeFileAtomic(paths.key, (part) => pipeline(lines(), createWriteStream(part, { mode: ofOwner })));
  }
  const keyHash = await hashFile(paths.key, createKeyedHash(seed));
  if (keyHash !== manifest.keyHash)
    await writeFileAtomic(paths.manifest, jsonDocument({ ...manifest, keyHash }), undefined, ofOwner);
  return { changed: corrections === null && keyHash !== manifest.keyHash ? null : changed, rows };
}

/** Key and seed are readable by their owner alone. */
const ofOwner = 0o600;

interface CorrectedRow {
  readonly key: KeyRow;
  /** As it stands in the file, or will. */
  readonly text: string;
  readonly isChanged: boolean;
}

/** Streams the rows of a key with corrections in their places; checks those that are new, or all where nobody knows which are. */
async function* correctedRows(
  suite: string,
  corrections: ReadonlyMap<string, KeyRow> | null,
): AsyncGenerator<CorrectedRow> {
  const { key: path } = suitePaths(suite);
  const keys = readLocatedRows(path, keyRowSchema);
  const unused = new Set(corrections?.keys());
  try {
    for await (const item of readItems(suite)) {
      const next = await keys.next();
      if (next.done || next.value.row.id !== item.id) throw unlike(path, item.id, next.value?.row.id);
      const { row: before, text } = next.value;
      const key = corrections?.get(item.id) ?? before;
      unused.delete(item.id);
      const isChanged = key !== before && canonicalJson(key) !== canonicalJson(before);
      const fault = isChanged || corrections === null ? keyFault({ item, key }) : null;
      if (fault !== null) throw unfit(item.id, fault);
      yield { key, text: isChanged ? printableJson(JSON.stringify(key)) : text, isChanged };
    }
    const more = await keys.next();
    if (!more.done) throw unlike(path, null, more.value.row.id);
    if (unused.size > 0) throw unfit([...unused].slice(0, 5).join(', '), 'no item of the suite');
  } finally {
    await keys.return(undefined);
  }
}

async function* linesOf(rows: AsyncIterable<CorrectedRow>): AsyncGenerator<string> {
  for await (const { text } of rows) yield `${text}\n`;
}

async function readCorrections(path: string): Promise<Map<string, KeyRow>> {
  const rows = new Map<string, KeyRow>();
  for await (const row of readRows(path, keyRowSchema)) {
    if (rows.has(row.id)) throw unfit(row.id, `a second row in ${path}`);
    rows.set(row.id, row);
  }
  if (rows.size > 0) return rows;
  throw new InputError({ subject: path, expected: 'rows of a key', found: 'none' });
}

function unfit(id: string, found: string): InputError {
  return new InputError({
    subject: `key of ${printable(id)}`,
    expected: 'a row that fits its item',
    found: printable(found, 500),
    hint: 'nothing was written',
  });
}

function unlike(path: string, expected: string | null, found: string | undefined): InputError {
  return new InputError({
    subject: path,
    expected:
      expected === null
        ? 'no more rows than items'
        : `the answer to item ${printable(expected)}, in the order of items.jsonl`,
    found: found === undefined ? 'the end of the file' : `item ${printable(found)}`,
  });
}
