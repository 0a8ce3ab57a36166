import { runPaths } from '../paths.js';
import { type Response, responseSchema } from '../schema/schema.js';
import { lookUpRows } from './lookUpRows.js';
import { type BadRow, readLocatedRows } from './readRows.js';

/**
 * Streams the responses of a run folder that count: rows are only ever appended, so the last row for an id and repeat wins.
 * In the order of the file; holds an offset per id, never the rows. Bad rows go to `onBad` and are skipped.
 *
 * @throws InputError when the file cannot be read.
 * @example
 * for await (const { id, response } of readResponses('runs/model')) console.log(id, response);
 */
export async function* readResponses(
  run: string,
  onBad: (bad: BadRow) => void = () => undefined,
): AsyncGenerator<Response> {
  const { responses: path } = runPaths(run);
  const lookup = await lookUpRows({ path, schema: responseSchema, onBad });
  for await (const located of readLocatedRows(path, responseSchema, () => undefined)) {
    if (lookup.counts(located)) yield located.row;
  }
}
