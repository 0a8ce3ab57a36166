import type { z } from 'zod';
import { createLineReader } from '../../util/lineReader.js';
import { type BadRow, type LocatedRow, readLocatedRows } from './readRows.js';
import { type RepeatedRow, rowKey } from './rowKey.js';

/** The rows of a file that count, looked up by id and repeat; they stay in their file. */
export interface RowLookup<Row> {
  readonly size: number;
  /** How often the items that were asked most were asked; at least 1. */
  readonly repeats: number;
  find(row: RepeatedRow): Promise<Row | undefined>;
}

export interface LookUpOptions<Row> {
  readonly path: string;
  readonly schema: z.ZodType<Row>;
  /** Hears of bad rows, which are left out; without it the first one is thrown. */
  readonly onBad?: ((bad: BadRow) => void) | undefined;
  /** Hears every good row, in the order of the file. */
  readonly onRow?: (located: LocatedRow<Row>) => void;
}

/**
 * Indexes a file of rows: of several of one id and repeat the last counts. Holds where each row begins, not the rows.
 *
 * @throws InputError when the file cannot be read, or for a bad row without `onBad`; what `onRow` throws.
 */
export async function lookUpRows<Row extends RepeatedRow>(
  options: LookUpOptions<Row>,
): Promise<RowLookup<Row>> {
  const { path, schema, onBad, onRow } = options;
  const offsets = new Map<string, number>();
  let repeats = 1;
  for await (const located of readLocatedRows(path, schema, onBad)) {
    onRow?.(located);
    offsets.set(rowKey(located.row), located.offset);
    repeats = Math.max(repeats, 1 + (located.row.repeat ?? 0));
  }
  // The rows of one repeat lie together: a reader of its own keeps reading forward.
  const readers = Array.from({ length: repeats }, () => createLineReader(path));
  return {
    size: offsets.size,
    repeats,
    async find(row) {
      const offset = offsets.get(rowKey(row));
      const reader = readers[row.repeat ?? 0];
      return offset === undefined ? undefined : schema.parse(JSON.parse(await reader.read(offset)));
    },
  };
}
