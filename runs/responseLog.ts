import { runPaths } from '../suites/paths.js';
import { type RepeatedRow, rowKey } from '../suites/rows/rowKey.js';
import { scanResponses } from '../suites/rows/scanResponses.js';
import { type Outcome, outcomes, type Response } from '../suites/schema/schema.js';
import { createIdTable } from '../util/idTable.js';
import { openJsonLinesWriter } from '../util/jsonLinesWriter.js';
import { printable } from '../util/printable.js';

/** The responses of a run: what is there already, and the end to which more is added. */
export interface ResponseLog {
  /** Outcome of the last row for an item and repeat. */
  outcomeOf(row: RepeatedRow): Outcome | undefined;
  /** Adds a row; when it returns, the row outlives this process. */
  append(row: Response): Promise<void>;
  /** Number of responses that count, in all and by outcome. */
  counts(): Record<string, number>;
  /** Every parameter that some request was sent without; sorted. */
  dropped(): string[];
  /** Asks the disk to keep everything. */
  close(): Promise<void>;
}

export interface ResponseLogOptions {
  readonly onNotice: (text: string) => void;
  /** Hears every row that is there already, also one that a later row replaces: it was paid for too. */
  readonly onEarlier: (row: Response) => void;
}

/**
 * Opens a run's responses.jsonl for appending. A torn last line is cut off and bad rows are skipped; `onNotice`
 * hears of both, and their items count as not answered. Holds some bytes per id, no rows.
 *
 * @throws OutputError when the file cannot be written.
 */
export async function openResponseLog(
  run: string,
  { onNotice, onEarlier }: ResponseLogOptions,
): Promise<ResponseLog> {
  const { responses: path } = runPaths(run);
  const writer = await openJsonLinesWriter(path, (bytes) =>
    onNotice(`${path}: the last line was torn (${bytes} bytes); it was cut off and its item is asked again`),
  );
  const known = createKnownResponses();
  for await (const { row } of scanResponses(path, ({ line, reason }) =>
    onNotice(`${path} line ${line}: skipped, its item is asked again: ${printable(reason)}`),
  )) {
    onEarlier(row);
    known.note(row);
  }
  return {
    outcomeOf: known.outcomeOf,
    async append(row) {
      await writer.write(row);
      await writer.drain();
      known.note(row);
    },
    counts: known.counts,
    dropped: known.dropped,
    async close() {
      try {
        await writer.flush();
      } finally {
        await writer.close();
      }
    },
  };
}

/** What is remembered of rows: their outcomes, and which parameters were dropped. */
function createKnownResponses() {
  const table = createIdTable();
  const byOutcome = outcomes.map(() => 0);
  const dropped = new Set<string>();
  return {
    note(row: Response) {
      const key = rowKey(row);
      const before = table.get(key);
      if (before !== undefined) byOutcome[before]--;
      const index = outcomes.indexOf(row.outcome);
      table.set(key, index);
      byOutcome[index]++;
      for (const name of row.dropped ?? []) dropped.add(name);
    },
    outcomeOf(row: RepeatedRow) {
      const index = table.get(rowKey(row));
      return index === undefined ? undefined : outcomes[index];
    },
    counts: () => ({
      responses: table.size,
      ...Object.fromEntries(outcomes.map((outcome, index) => [outcome, byOutcome[index]])),
    }),
    dropped: () => [...dropped].sort(),
  };
}
