import { runPaths } from '../suites/paths.js';
import { type Outcome, outcomes, type Response } from '../suites/schema.js';
import { createIdTable } from '../util/idTable.js';
import { openJsonLinesWriter } from '../util/jsonLinesWriter.js';
import { printable } from '../util/printable.js';
import { scanResponses } from './scanResponses.js';

/** The responses of a run: what is there already, and the end to which more is added. */
export interface ResponseLog {
  /** Outcome of the last row for an item. */
  outcomeOf(id: string): Outcome | undefined;
  /** Adds a row; when it returns, the row outlives this process. */
  append(row: Response): Promise<void>;
  /** Number of items with a response, in all and by outcome. */
  counts(): Record<string, number>;
  /** Asks the disk to keep everything. */
  close(): Promise<void>;
}

/**
 * Opens a run's responses.jsonl for appending. A torn last line is cut off and bad rows are skipped; `onNotice`
 * hears of both, and their items count as not answered. Holds some bytes per id, no rows.
 *
 * @throws OutputError when the file cannot be written.
 */
export async function openResponseLog(run: string, onNotice: (text: string) => void): Promise<ResponseLog> {
  const { responses: path } = runPaths(run);
  const writer = await openJsonLinesWriter(path, (bytes) =>
    onNotice(`${path}: the last line was torn (${bytes} bytes); it was cut off and its item is asked again`),
  );
  const known = createIdTable();
  const byOutcome = outcomes.map(() => 0);
  const note = ({ id, outcome }: Response) => {
    const before = known.get(id);
    if (before !== undefined) byOutcome[before]--;
    known.set(id, outcomes.indexOf(outcome));
    byOutcome[outcomes.indexOf(outcome)]++;
  };
  for await (const { row } of scanResponses(path, ({ line, reason }) =>
    onNotice(`${path} line ${line}: skipped, its item is asked again: ${printable(reason)}`),
  )) {
    note(row);
  }
  return {
    outcomeOf(id) {
      const index = known.get(id);
      return index === undefined ? undefined : outcomes[index];
    },
    async append(row) {
      await writer.write(row);
      await writer.drain();
      note(row);
    },
    counts: () => ({
      responses: known.size,
      ...Object.fromEntries(outcomes.map((outcome, index) => [outcome, byOutcome[index]])),
    }),
    async close() {
      try {
        await writer.flush();
      } finally {
        await writer.close();
      }
    },
  };
}
