import type { BadRow } from '../suites/readRows.js';
import { type Response, responseSchema } from '../suites/schema.js';
import { createLineReader } from '../util/lineReader.js';
import { indexResponses } from './readResponses.js';

/** The responses of a run that count, looked up by item; they stay in their file. */
export interface ResponseLookup {
  readonly size: number;
  find(id: string): Promise<Response | undefined>;
}

/** Indexes a responses.jsonl; bad rows go to `onBad`. */
export async function lookUpResponses(path: string, onBad: (bad: BadRow) => void): Promise<ResponseLookup> {
  const offsets = await indexResponses(path, onBad);
  const reader = createLineReader(path);
  return {
    size: offsets.size,
    async find(id) {
      const offset = offsets.get(id);
      return offset === undefined ? undefined : responseSchema.parse(JSON.parse(await reader.read(offset)));
    },
  };
}
