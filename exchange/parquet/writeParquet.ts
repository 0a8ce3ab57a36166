import { splits } from '../../suites/splits.js';
import { makeFolder } from '../../util/makeFolder.js';
import type { ExportSource } from '../exporter.js';
import { splitOf } from '../rows/countRows.js';
import type { ExportRow } from '../rows/exportRow.js';
import { type Column, columnsOf, isPictured, type StoredPicture } from './columns.js';
import { createPictureReader } from './createPictureReader.js';
import { openShards, type RowGroup, type Shard } from './openShards.js';

/** The rows of one split, as files. */
export interface WrittenSplit {
  readonly name: string;
  readonly shards: readonly Shard[];
  readonly rows: number;
  /** Of texts and pictures, a picture counted each time that it is shown. */
  readonly bytes: number;
}

/** As many as `datasets` itself writes of pictures: what one look at a row has to read. */
const rowsPerGroup = 100;

/**
 * Writes the rows of a suite as Parquet files, `SPLIT-00000-of-0000N.parquet`, with the pictures in them. Where a picture is shown by
 * several items, each group of rows holds it once.
 *
 * @param folder Where to; made if it is not there.
 * @returns the splits that have rows.
 */
export async function writeParquet(
  source: Pick<ExportSource, 'suite' | 'counts' | 'isKeyed' | 'shardBytes' | 'rows'>,
  folder: string,
): Promise<WrittenSplit[]> {
  await makeFolder(folder);
  const written: WrittenSplit[] = [];
  for (const split of splits) {
    if (source.counts.bySplit.has(split)) written.push(await writeSplit(source, folder, split));
  }
  return written;
}

async function writeSplit(
  { suite, counts, isKeyed, shardBytes, rows }: Parameters<typeof writeParquet>[0],
  folder: string,
  split: string,
): Promise<WrittenSplit> {
  const columns = columnsOf(counts, isKeyed);
  const isRepeated = counts.pictures < counts.shown;
  const encoding = isRepeated ? 'RLE_DICTIONARY' : 'PLAIN';
  const shards = openShards({
    ...{ folder, split, columns, mostBytes: shardBytes },
    storageOf: (column) => (isPictured(column) ? { encoding, codec: 'UNCOMPRESSED' } : {}),
  });
  const group = createGroup(columns);
  const reader = createPictureReader(suite);
  const writeGroup = async () => {
    await shards.write(group.take());
    reader.forget();
  };
  let bytes = 0;
  let files: readonly Shard[];
  try {
    for await (const row of ofSplit(rows(), split)) {
      bytes += group.add(row, await reader.read(row));
      if (group.isFull(shardBytes)) await writeGroup();
    }
    if (!group.isEmpty()) await writeGroup();
    files = await shards.finish();
  } finally {
    shards.abandon();
  }
  return { name: split, shards: files, rows: files.reduce((sum, one) => sum + one.rows, 0), bytes };
}

async function* ofSplit(rows: AsyncIterable<ExportRow>, split: string): AsyncGenerator<ExportRow> {
  for await (const row of rows) if (splitOf(row) === split) yield row;
}

/** Collects rows, column by column. */
function createGroup(columns: readonly Column[]) {
  let values: unknown[][] = columns.map(() => []);
  let shown = new Set<string>();
  let [count, stored] = [0, 0];
  return {
    /** Takes in a row; returns how many bytes it is. */
    add(row: ExportRow, pictures: readonly StoredPicture[]): number {
      for (const [place, column] of columns.entries())
        values[place].push(storedValue(column, column.read(row, pictures) ?? null));
      const texts = bytesOfTexts(row);
      count++;
      stored += texts;
      for (const [place, { bytes }] of pictures.entries()) {
        if (!shown.has(row.images[place])) stored += bytes.length;
        shown.add(row.images[place]);
      }
      return texts + pictures.reduce((sum, { bytes }) => sum + bytes.length, 0);
    },
    isEmpty: () => count === 0,
    isFull: (mostBytes: number) => count === rowsPerGroup || stored >= mostBytes,
    take(): RowGroup {
      const taken = { rows: count, values, bytes: stored };
      values = columns.map(() => []);
      shown = new Set();
      [count, stored] = [0, 0];
      return taken;
    },
  };
}

/** The writer takes 64-bit numbers as BigInt alone. */
function storedValue({ type }: Column, value: unknown): unknown {
  return type.kind === 'label' && typeof value === 'number' ? BigInt(value) : value;
}

function bytesOfTexts({ item: _item, key: _key, ...told }: ExportRow): number {
  return Buffer.byteLength(JSON.stringify(told));
}
