import { readFileSync } from 'node:fs';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';

function bufferOf(path: string): ArrayBuffer {
  const bytes = readFileSync(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** The rows of a Parquet file, read by another library than the one that wrote it. */
export async function readParquet(path: string): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: bufferOf(path), utf8: false });
}

/** What a Parquet file says of itself. */
export function readParquetMetadata(path: string) {
  return parquetMetadata(bufferOf(path));
}
