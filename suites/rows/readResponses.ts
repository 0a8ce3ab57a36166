import { createIdTable, type IdTable } from '../../util/idTable.js';
import { runPaths } from '../paths.js';
import type { Response } from '../schema/schema.js';
import type { BadRow } from './readRows.js';
import { rowKey } from './rowKey.js';
import { scanResponses } from './scanResponses.js';

const ignore = () => undefined;

/**
 * Streams the responses that count of a run folder: rows are only ever appended, so the last row for an id and repeat wins.
 * In the order of the file; holds an offset per id, never the rows. Bad rows go to `onBad` and are skipped.
 */
export async function* readResponses(
  run: string,
  onBad: (bad: BadRow) => void = ignore,
): AsyncGenerator<Response> {
  const { responses } = runPaths(run);
  const { offsets } = await indexResponses(responses, onBad);
  for await (const { offset, row } of scanResponses(responses, ignore)) {
    if (offsets.get(rowKey(row)) === offset) yield row;
  }
}

/** Where rows are in a responses.jsonl. */
export interface ResponseIndex {
  /** Where the row that counts begins, by `rowKey`. */
  readonly offsets: IdTable;
  /** How often the items that were asked most were asked; at least 1. */
  readonly repeats: number;
}

/** Indexes a responses.jsonl; bad rows go to `onBad`. */
export async function indexResponses(path: string, onBad: (bad: BadRow) => void): Promise<ResponseIndex> {
  const offsets = createIdTable();
  let repeats = 1;
  for await (const { offset, row } of scanResponses(path, onBad)) {
    offsets.set(rowKey(row), offset);
    repeats = Math.max(repeats, (row.repeat ?? 0) + 1);
  }
  return { offsets, repeats };
}
