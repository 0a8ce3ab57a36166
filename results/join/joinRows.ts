import type { z } from 'zod';
import { readRows } from '../../suites/rows/readRows.js';
import type { RepeatedRow } from '../../suites/rows/rowKey.js';
import { collectBadRows } from './collectBadRows.js';
import { repeatColumns } from './repeatColumns.js';
import type { RowReport } from './rowReport.js';

/** A file of rows to be joined to items by id. */
export interface Join<Row> {
  readonly path: string;
  readonly schema: z.ZodType<Row>;
  /** Position of each item; what `accept` gets. */
  readonly indexById: ReadonlyMap<string, number>;
  /** Whether the row is by the judge in question; every row when not given. */
  readonly isByJudge?: (row: Row) => boolean;
}

/**
 * Streams the rows of a file to `accept`, each with the position of its item; of rows with the same id and repeat the last one
 * comes last, so that storing by position lets it count. Rows that cannot be used are counted, and never end the reading.
 *
 * @throws InputError when the file cannot be opened.
 */
export async function joinRows<Row extends RepeatedRow>(
  join: Join<Row>,
  accept: (row: Row, index: number) => void,
): Promise<RowReport> {
  const counts = { rows: 0, duplicates: 0, unknown: 0, otherJudge: 0 };
  const badRows = collectBadRows();
  const seen = repeatColumns(() => new Uint8Array(join.indexById.size));
  for await (const row of readRows(join.path, join.schema, badRows.onBad)) {
    const index = join.indexById.get(row.id);
    if (index === undefined) counts.unknown++;
    else if (join.isByJudge?.(row) === false) counts.otherJudge++;
    else {
      counts.rows++;
      const before = seen.at(row.repeat);
      counts.duplicates += before[index];
      before[index] = 1;
      accept(row, index);
    }
  }
  return { file: join.path, ...counts, ...badRows.counted() };
}
