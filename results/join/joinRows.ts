import type { z } from 'zod';
import { readLocatedRows } from '../../suites/rows/readRows.js';
import type { RepeatedRow } from '../../suites/rows/rowKey.js';
import { repeatColumns } from './repeatColumns.js';
import { collectBadRows, noRows, type RowReport } from './rowReport.js';

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
  /** Why a row is not used; null for one that is, as all are when not given. */
  readonly leaveOut?: (row: Row, index: number) => 'otherJudge' | 'stale' | 'outdated' | 'foreign' | null;
}

/**
 * Streams the rows of a file to `accept`, each with the position of its item and its line; of rows with the same id and repeat the last one
 * comes last, so that storing by position lets it count. Rows that cannot be used are counted, and never end the reading.
 *
 * @throws InputError when the file cannot be opened.
 */
export async function joinRows<Row extends RepeatedRow>(
  join: Join<Row>,
  accept: (row: Row, index: number, text: string) => void,
): Promise<JoinedRows> {
  const counts = { ...noRows };
  const badRows = collectBadRows();
  const offsets = repeatColumns(() => new Float64Array(join.indexById.size).fill(Number.NaN));
  for await (const { row, offset, text } of readLocatedRows(join.path, join.schema, badRows.onBad)) {
    const index = join.indexById.get(row.id);
    if (index === undefined) {
      counts.unknown++;
      continue;
    }
    const reason = join.leaveOut?.(row, index) ?? null;
    if (reason !== null) counts[reason]++;
    else {
      counts.rows++;
      const ofRepeat = offsets.at(row.repeat);
      if (!Number.isNaN(ofRepeat[index])) counts.duplicates++;
      ofRepeat[index] = offset;
      accept(row, index, text);
    }
  }
  return { report: { file: join.path, ...counts, ...badRows.counted() }, offsets: offsets.all[0] };
}
