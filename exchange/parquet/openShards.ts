import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { ParquetWriter } from 'hyparquet-writer';
import type { Column } from './columns.js';
import { featureOf, schemaOf } from './columnType.js';
import { type FileWriter, openFileWriter } from './openFileWriter.js';

/** A file of rows. */
export interface Shard {
  /** Relative to the folder, such as "test-00000-of-00001.parquet". */
  readonly name: string;
  readonly rows: number;
}

/** Rows that are written together, column by column, in the order of the columns. */
export interface RowGroup {
  readonly rows: number;
  readonly values: readonly (readonly unknown[])[];
  /** About what they take in the file. */
  readonly bytes: number;
}

export interface ShardOptions {
  readonly folder: string;
  /** What file names begin with. */
  readonly split: string;
  readonly columns: readonly Column[];
  /** How a column is told in the file: its pictures' encoding, and whether it is compressed. */
  storageOf(column: Column): {
    readonly encoding?: 'PLAIN' | 'RLE_DICTIONARY';
    readonly codec?: 'UNCOMPRESSED';
  };
  /** A file of more bytes has one group of rows. */
  readonly mostBytes: number;
}

/** So few that a page has one picture as a rule: a page of several is copied each time that it grows. */
const pageBytes = 1 << 16;

/**
 * Writes groups of rows into Parquet files that `datasets` reads with their features; memory is one group. Files are named when
 * all of them are there, since a name says how many there are.
 */
export function openShards({ folder, split, columns, storageOf, mostBytes }: ShardOptions) {
  const counts: number[] = [];
  let current: { readonly parquet: ParquetWriter; readonly file: FileWriter } | undefined;
  const partOf = (place: number) => join(folder, `${split}-${place}.part`);
  const close = async () => {
    await current?.parquet.finish();
    current = undefined;
  };
  return {
    async write({ rows, values, bytes }: RowGroup): Promise<void> {
      if (current !== undefined && current.file.offset + bytes > mostBytes) await close();
      if (current === undefined) {
        const file = openFileWriter(partOf(counts.length));
        current = { file, parquet: new ParquetWriter({ writer: file, ...describe(columns) }) };
        counts.push(0);
      }
      const columnData = columns.map((column, place) => ({
        name: column.name,
        data: [...values[place]],
        ...storageOf(column),
      }));
      await current.parquet.write({ columnData, rowGroupSize: rows, pageSize: pageBytes });
      counts[counts.length - 1] += rows;
    },
    async finish(): Promise<Shard[]> {
      await close();
      const shards = counts.map((rows, place) => ({ name: shardName(split, place, counts.length), rows }));
      for (const [place, { name }] of shards.entries()) await rename(partOf(place), join(folder, name));
      return shards;
    },
    /** Closes what is open, for whoever does not finish. */
    abandon(): void {
      current?.file.close();
    },
  };
}

function shardName(split: string, place: number, count: number): string {
  return `${split}-${String(place).padStart(5, '0')}-of-${String(count).padStart(5, '0')}.parquet`;
}

function describe(columns: readonly Column[]) {
  const features = Object.fromEntries(columns.map(({ name, type }) => [name, featureOf(type)]));
  return {
    schema: [
      { name: 'schema', num_children: columns.length },
      ...columns.flatMap(({ name, type }) => schemaOf(name, type)),
    ],
    kvMetadata: [{ key: 'huggingface', value: JSON.stringify({ info: { features } }) }],
    statistics: false,
  };
}
