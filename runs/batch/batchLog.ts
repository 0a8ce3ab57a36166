import { existsSync } from 'node:fs';
import { runPaths } from '../../suites/paths.js';
import { readRows } from '../../suites/rows/readRows.js';
import { type RepeatedRow, rowKey } from '../../suites/rows/rowKey.js';
import { type BatchEvent, batchEventSchema } from '../../suites/schema/schema.js';
import { openJsonLinesWriter } from '../../util/jsonLinesWriter.js';
import { printable } from '../../util/printable.js';

/** The event by which a batch is known before it is handed in. */
export type PreparedBatch = Extract<BatchEvent, { event: 'prepared' }>;

/** A batch of which more may come. */
export interface OpenBatch {
  readonly prepared: PreparedBatch;
  /** The provider's id; null when this process's predecessor ended before it was noted. */
  readonly batch: string | null;
}

/** The batches of a run, in its batches.jsonl. */
export interface BatchLog {
  /** Batches that are not closed, oldest first. */
  open(): readonly OpenBatch[];
  /** Whether an item and repeat is asked in one of these. */
  isUnderWay(row: RepeatedRow): boolean;
  /** How many requests these have. */
  underWay(): number;
  /** Notes an event; when it returns, the disk keeps it. */
  append(event: BatchEvent): Promise<void>;
}

/**
 * Reads a run's batches.jsonl, if there is one. A torn last line is cut off before anything is added.
 *
 * @throws OutputError when an event cannot be written.
 */
export async function openBatchLog(run: string, onNotice: (text: string) => void): Promise<BatchLog> {
  const { batches: path } = runPaths(run);
  const batches = new Map<string, OpenBatch>();
  const asked = new Set<string>();
  const note = (event: BatchEvent) => {
    const { tag } = event;
    const known = batches.get(tag);
    if (event.event === 'prepared') {
      batches.set(tag, { prepared: event, batch: null });
      for (const ask of event.asks) asked.add(rowKey(ask));
    } else if (known !== undefined && event.event === 'submitted') {
      batches.set(tag, { ...known, batch: event.batch });
    } else if (known !== undefined && event.event === 'closed') {
      batches.delete(tag);
      for (const ask of known.prepared.asks) asked.delete(rowKey(ask));
    }
  };
  if (existsSync(path)) {
    const onBad = ({ line, reason }: { line: number; reason: string }) =>
      onNotice(`${path} line ${line}: skipped: ${printable(reason)}`);
    for await (const event of readRows(path, batchEventSchema, onBad)) note(event);
  }
  return {
    open: () => [...batches.values()],
    isUnderWay: (row) => asked.has(rowKey(row)),
    underWay: () => asked.size,
    async append(event) {
      const writer = await openJsonLinesWriter(path);
      try {
        await writer.write(event);
        await writer.flush();
      } finally {
        await writer.close();
      }
      note(event);
    },
  };
}
