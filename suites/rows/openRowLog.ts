import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { z } from 'zod';
import { type JsonLinesWriter, openJsonLinesWriter } from '../../util/jsonLinesWriter.js';
import { type BadRow, readRows } from './readRows.js';
import { type RepeatedRow, rowKey } from './rowKey.js';

/** A file of rows by id and repeat: what is there already, and the end to which more is added. */
export interface RowLog<Row, Note> {
  /** What was noted of the row that counts for an id and repeat; undefined where there is none. */
  noteOf(row: RepeatedRow): Note | undefined;
  append(row: Row): Promise<void>;
  /** Asks the disk to keep everything. */
  close(): Promise<void>;
}

export interface RowLogOptions<Row, Note> {
  readonly path: string;
  readonly schema: z.ZodType<Row>;
  /** What to keep in memory of a row that replaces one of which something was kept, or none; never undefined. */
  readonly note: (row: Row, replaced: Note | undefined) => Note;
  /**
   * Whether an earlier row is worth keeping. With this, earlier rows are copied to a new file that replaces the old one, without
   * torn, bad, repeated and outdated rows, so that the file has one row an id and repeat always. Without it, earlier rows
   * stay where they are, but for a torn last line, and the last row of an id and repeat counts.
   */
  readonly isCurrent?: (row: Row) => boolean | Promise<boolean>;
  /** Whether an appended row outlives this process from then on, at the cost of a write each. */
  readonly isDurable: boolean;
  /** Hears every row that the file has in the end, earlier ones included, and what was noted of one that it replaces. */
  readonly onRow?: (row: Row, replaced: Note | undefined) => void;
  /** Hears every row that is kept of those that are there already, before `onRow`. */
  readonly onEarlier?: (row: Row) => void;
  readonly onBad?: (bad: BadRow) => void;
  /** Hears how many bytes of a torn last line were cut off, where earlier rows stay where they are. */
  readonly onTorn?: (bytes: number) => void;
}

/**
 * Opens a file of rows for appending. Holds a note an id and repeat, no rows.
 *
 * @throws OutputError when writing fails; what `isCurrent` throws, and then the old file stays.
 */
export async function openRowLog<Row extends RepeatedRow, Note>(
  options: RowLogOptions<Row, Note>,
): Promise<RowLog<Row, Note>> {
  const notes = new Map<string, Note>();
  const noteOf = (row: RepeatedRow) => notes.get(rowKey(row));
  const add = (row: Row) => {
    const replaced = noteOf(row);
    options.onRow?.(row, replaced);
    notes.set(rowKey(row), options.note(row, replaced));
  };
  const addEarlier = (row: Row) => {
    options.onEarlier?.(row);
    add(row);
  };
  const isNew = (row: Row) => noteOf(row) === undefined;
  const writer = await (options.isCurrent === undefined
    ? continueFile(options, addEarlier)
    : replaceFile({ ...options, isCurrent: options.isCurrent }, addEarlier, isNew));
  return {
    noteOf,
    async append(row) {
      await writer.write(row);
      if (options.isDurable) await writer.drain();
      add(row);
    },
    async close() {
      try {
        await writer.flush();
      } finally {
        await writer.close();
      }
    },
  };
}

type FileOptions<Row> = Pick<RowLogOptions<Row, unknown>, 'path' | 'schema' | 'onBad' | 'onTorn'>;

async function continueFile<Row>(
  { path, schema, onTorn, onBad = ignore }: FileOptions<Row>,
  add: (row: Row) => void,
): Promise<JsonLinesWriter> {
  const writer = await openJsonLinesWriter(path, onTorn);
  return closedOnError(writer, async () => {
    for await (const row of readRows(path, schema, onBad)) add(row);
  });
}

async function replaceFile<Row>(
  { path, schema, isCurrent, onBad = ignore }: FileOptions<Row> & { isCurrent: IsCurrent<Row> },
  add: (row: Row) => void,
  isNew: (row: Row) => boolean,
): Promise<JsonLinesWriter> {
  const part = `${path}.part`;
  await rm(part, { force: true });
  const writer = await openJsonLinesWriter(part);
  return closedOnError(writer, async () => {
    for await (const row of existsSync(path) ? readRows(path, schema, onBad) : []) {
      if (!isNew(row) || !(await isCurrent(row))) continue;
      add(row);
      await writer.write(row);
    }
    await writer.flush();
    await rename(part, path);
  });
}

type IsCurrent<Row> = NonNullable<RowLogOptions<Row, unknown>['isCurrent']>;

async function closedOnError(writer: JsonLinesWriter, work: () => Promise<void>): Promise<JsonLinesWriter> {
  try {
    await work();
    return writer;
  } catch (error) {
    await writer.close();
    throw error;
  }
}

function ignore(): void {}
