import type { z } from 'zod';
import { readLocatedRows } from '../../suites/rows/readRows.js';
import type { RepeatedRow } from '../../suites/rows/rowKey.js';
import { repeatColumns } from './repeatColumns.js';
import { collectBadRows, type RowReport } from './rowReport.js';

/** What came of a file's rows. */
export interface JoinedRows {
  readonly report: RowReport;
  /** Where the row of each item's first repeat begins in the file, in bytes; NaN where there is none. */
  readonly offsets: Float64Array;
}

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
): Promise<JoinedRows> {
  const counts = { rows: 0, duplicates: 0, unknown: 0, otherJudge: 0 };
  const badRows = collectBadRows();
  const offsets = repeatColumns(() => new Float64Array(join.indexById.size).fill(Number.NaN));
  for await (const { row, offset } of readLocatedRows(join.path, join.schema, badRows.onBad)) {
    const index = join.indexById.get(row.id);
    if (index === undefined) counts.unknown++;
    else if (join.isByJudge?.(row) === false) counts.otherJudge++;
    else {
      counts.rows++;
      const ofRepeat = offsets.at(row.repeat);
      if (!Number.isNaN(ofRepeat[index])) counts.duplicates++;
      ofRepeat[index] = offset;
      accept(row, index);
    }
  }
  return { report: { file: join.path, ...counts, ...badRows.counted() }, offsets: offsets.all[0] };
}
