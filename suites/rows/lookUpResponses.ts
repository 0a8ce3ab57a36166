import { createLineReader } from '../../util/lineReader.js';
import { type Response, responseSchema } from '../schema/schema.js';
import { indexResponses } from './readResponses.js';
import type { BadRow } from './readRows.js';
import { type RepeatedRow, rowKey } from './rowKey.js';

/** The responses of a run that count, looked up by item and repeat; they stay in their file. */
export interface ResponseLookup {
  readonly size: number;
  /** How often the items that were asked most were asked; at least 1. */
  readonly repeats: number;
  find(row: RepeatedRow): Promise<Response | undefined>;
}

/** Indexes a responses.jsonl; bad rows go to `onBad`. */
export async function lookUpResponses(path: string, onBad: (bad: BadRow) => void): Promise<ResponseLookup> {
  const { offsets, repeats } = await indexResponses(path, onBad);
  // The rows of one repeat lie together: a reader of its own keeps reading forward.
  const readers = Array.from({ length: repeats }, () => createLineReader(path));
  return {
    size: offsets.size,
    repeats,
    async find(row) {
      const offset = offsets.get(rowKey(row));
      const reader = readers[row.repeat ?? 0];
      return offset === undefined ? undefined : responseSchema.parse(JSON.parse(await reader.read(offset)));
    },
  };
}
