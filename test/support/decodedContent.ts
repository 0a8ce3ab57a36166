import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { readParquet } from './readParquet.js';

/** A piece of what a folder says: the path of its file, and text as a reader of that file gets it. */
export interface DecodedPiece {
  readonly path: string;
  readonly text: string;
}

const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/**
 * All that the files of a folder say: names, bytes, the values of Parquet files, the chunks of PNG files, and what stands in base64,
 * each decoded.
 */
export async function decodedContent(folder: string): Promise<DecodedPiece[]> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  const pieces = await Promise.all(
    paths.map(async (path) => {
      const bytes = readFileSync(path);
      const texts = [path, ...decodeBytes(bytes)];
      if (path.endsWith('.parquet')) texts.push(...(await readParquet(path)).flatMap(decodeValue));
      return texts.map((text) => ({ path, text }));
    }),
  );
  return pieces.flat();
}

/** Bytes as they are, and what is packed in them. */
function decodeBytes(bytes: Buffer): string[] {
  if (bytes.subarray(0, 4).equals(pngHead)) return decodePng(bytes);
  const text = bytes.toString('utf8');
  const packed = text.match(/[A-Za-z0-9+/]{40,}={0,2}/g) ?? [];
  return [text, ...packed.flatMap((one) => decodePacked(Buffer.from(one, 'base64')))];
}

function decodePacked(bytes: Buffer): string[] {
  return bytes.subarray(0, 4).equals(pngHead) ? decodePng(bytes) : [bytes.toString('utf8')];
}

/** Chunks but those of pixels; compressed text inflated. */
function decodePng(bytes: Buffer): string[] {
  const texts: string[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type !== 'IDAT') texts.push(`${type} ${data.toString('utf8')}`);
    if (type === 'zTXt') texts.push(inflateSync(data.subarray(data.indexOf(0) + 2)).toString('utf8'));
    at += length + 12;
  }
  return texts;
}

function decodeValue(value: unknown): string[] {
  if (value instanceof Uint8Array) return decodePacked(Buffer.from(value));
  if (Array.isArray(value)) return value.flatMap(decodeValue);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, member]) => [name, ...decodeValue(member)]);
  }
  return [String(value)];
}
