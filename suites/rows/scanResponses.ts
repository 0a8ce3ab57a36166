import { readJsonLines } from '../../util/readJsonLines.js';
import { type Response, responseSchema } from '../schema/schema.js';
import { asInputError, type BadRow, describeIssues } from './readRows.js';

/** A row of responses.jsonl with the byte offset at which it begins. */
export interface LocatedResponse {
  readonly offset: number;
  readonly row: Response;
}

/** Streams every row of a responses.jsonl, superseded ones included; bad rows go to `onBad`. @throws InputError when it cannot be read. */
export async function* scanResponses(
  path: string,
  onBad: (bad: BadRow) => void,
): AsyncGenerator<LocatedResponse> {
  try {
    for await (const entry of readJsonLines(path)) {
      if (entry.kind === 'invalid') {
        onBad({ line: entry.line, reason: entry.reason });
        continue;
      }
      const parsed = responseSchema.safeParse(entry.value);
      if (parsed.success) yield { offset: entry.offset, row: parsed.data };
      else onBad({ line: entry.line, reason: describeIssues(parsed.error) });
    }
  } catch (error) {
    throw asInputError(path, error);
  }
}
