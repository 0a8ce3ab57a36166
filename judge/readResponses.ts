import { runPaths } from '../suites/paths.js';
import type { BadRow } from '../suites/readRows.js';
import type { Response } from '../suites/schema.js';
import { createIdTable, type IdTable } from '../util/idTable.js';
import { scanResponses } from './scanResponses.js';

const ignore = () => undefined;

/**
 * Streams the responses that count of a run folder: rows are only ever appended, so the last row for an id wins.
 * In the order of the file; holds an offset per id, never the rows. Bad rows go to `onBad` and are skipped.
 */
export async function* readResponses(
  run: string,
  onBad: (bad: BadRow) => void = ignore,
): AsyncGenerator<Response> {
  const { responses } = runPaths(run);
  const offsets = await indexResponses(responses, onBad);
  for await (const { offset, row } of scanResponses(responses, ignore)) {
    if (offsets.get(row.id) === offset) yield row;
  }
}

/** Where the row that counts begins in a responses.jsonl, by item id. */
export async function indexResponses(path: string, onBad: (bad: BadRow) => void): Promise<IdTable> {
  const offsets = createIdTable();
  for await (const { offset, row } of scanResponses(path, onBad)) offsets.set(row.id, offset);
  return offsets;
}
