import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { z } from 'zod';
import { createIdTable } from '../../util/idTable.js';
import { type JsonLinesWriter, openJsonLinesWriter } from '../../util/jsonLinesWriter.js';
import { type BadRow, readRows } from './readRows.js';
import { type RepeatedRow, rowKey } from './rowKey.js';

/** A file with one row an id and repeat: what is there already, and the end to which more is added. */
export interface RowLog<Row> {
  /** @param key as `rowKey` makes it. */
  has(key: string): boolean;
  append(row: Row): Promise<void>;
  close(): Promise<void>;
}

export interface RowLogOptions<Row> {
  readonly path: string;
  readonly schema: z.ZodType<Row>;
  /** Whether an earlier row is worth keeping. */
  readonly isCurrent: (row: Row) => Promise<boolean>;
  /** Whether an appended row outlives this process from then on, at the cost of a write each. */
  readonly isDurable: boolean;
  /** Hears every row that the file has in the end, earlier ones included. */
  readonly onRow?: (row: Row) => void;
  readonly onBad?: (bad: BadRow) => void;
}

/**
 * Opens a file of rows for appending. Earlier rows are copied to a new file that replaces the old one, without torn, bad,
 * repeated and outdated rows, so that the file has one row an id and repeat always. Holds some bytes a row, no rows.
 *
 * @throws OutputError when writing fails; what `isCurrent` throws, and then the old file stays.
 */
export async function openRowLog<Row extends RepeatedRow>(options: RowLogOptions<Row>): Promise<RowLog<Row>> {
  const { path, isDurable } = options;
  const part = `${path}.part`;
  await rm(part, { force: true });
  const writer = await openJsonLinesWriter(part);
  const known = createIdTable();
  const add = async (row: Row) => {
    known.set(rowKey(row), 1);
    options.onRow?.(row);
    await writer.write(row);
  };
  try {
    for await (const row of earlierRows(options)) {
      if (known.get(rowKey(row)) === undefined && (await options.isCurrent(row))) await add(row);
    }
    await writer.flush();
    await rename(part, path);
  } catch (error) {
    await writer.close();
    throw error;
  }
  return {
    has: (key) => known.get(key) !== undefined,
    append: async (row) => {
      await add(row);
      if (isDurable) await writer.drain();
    },
    close: () => flushAndClose(writer),
  };
}

async function* earlierRows<Row>({ path, schema, onBad }: RowLogOptions<Row>): AsyncGenerator<Row> {
  if (existsSync(path)) yield* readRows(path, schema, onBad ?? (() => undefined));
}

async function flushAndClose(writer: JsonLinesWriter): Promise<void> {
  try {
    await writer.flush();
  } finally {
    await writer.close();
  }
}
