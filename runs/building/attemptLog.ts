import { existsSync } from 'node:fs';
import { readRows } from '../../suites/rows/readRows.js';
import { rowKey } from '../../suites/rows/rowKey.js';
import { type Attempt, attemptSchema } from '../../suites/schema/schema.js';
import { openJsonLinesWriter } from '../../util/jsonLinesWriter.js';

/** The rounds of a run's pipelines: those that are there already, and the end to which more are added. */
export interface AttemptLog {
  /** Adds a round, unless it is there; when it returns, the row outlives this process. */
  append(row: Attempt): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens attempts.jsonl for appending. A torn last line is cut off; its round is written again, and not run again.
 *
 * @throws OutputError when it cannot be written.
 */
export async function openAttemptLog(path: string): Promise<AttemptLog> {
  const writer = await openJsonLinesWriter(path);
  const known = new Set<string>();
  const keyOf = (row: Attempt) => `${rowKey(row)} ${row.round}`;
  if (existsSync(path)) for await (const row of readRows(path, attemptSchema)) known.add(keyOf(row));
  return {
    async append(row) {
      if (known.has(keyOf(row))) return;
      await writer.write(row);
      await writer.drain();
      known.add(keyOf(row));
    },
    close: () => writer.close(),
  };
}
