import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { checkPlainFile } from './checkPlainFile.js';
import { parseJson } from './parseJson.js';

/** One line of a JSON Lines file: its text, and its value or why it has none. Lines count from 1; offsets are in bytes. */
export type JsonLine = { readonly line: number; readonly offset: number; readonly text: string } & (
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'invalid'; readonly reason: string }
);

interface RawLine {
  readonly offset: number;
  readonly bytes: Buffer | 'too long';
}

/** Longest line read into memory, in bytes; a longer one is reported as invalid and skipped. */
const maximumLineBytes = 16 * 1024 * 1024;

/**
 * Streams a JSON Lines file (UTF-8, LF or CRLF, optional byte order mark); blank lines are skipped.
 * Memory does not grow with the file. A line that is not JSON or not UTF-8 is yielded as `invalid`, never thrown.
 *
 * @throws InputError for what is no plain file and might never end; what the file system says as it is.
 */
export async function* readJsonLines(path: string): AsyncGenerator<JsonLine> {
  checkPlainFile(path, await stat(path));
  let line = 0;
  for await (const { offset, bytes } of splitLines(createReadStream(path, { highWaterMark: 1 << 18 }))) {
    line++;
    if (bytes === 'too long') {
      yield { kind: 'invalid', line, offset, reason: `longer than ${maximumLineBytes} bytes`, text: '' };
      continue;
    }
    const parsed = parseLine(bytes, { line, offset });
    if (parsed !== 'blank') yield parsed;
  }
}

function parseLine(bytes: Buffer, place: { line: number; offset: number }): JsonLine | 'blank' {
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim();
  if (text === '') return 'blank';
  if (!isUtf8(bytes)) return { kind: 'invalid', ...place, reason: 'not UTF-8', text };
  try {
    return { kind: 'value', ...place, text, value: parseJson(text) };
  } catch (error) {
    return { kind: 'invalid', ...place, reason: `not JSON (${(error as Error).message})`, text };
  }
}

/** Splits chunks at line feeds; the last line may lack one. */
async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<RawLine> {
  let offset = 0;
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  const take = (): RawLine => {
    const bytes = pendingBytes > maximumLineBytes ? 'too long' : Buffer.concat(pending);
    const whole: RawLine = { offset, bytes };
    offset += pendingBytes + 1;
    pending = [];
    pendingBytes = 0;
    return whole;
  };
  const keep = (part: Buffer) => {
    pendingBytes += part.length;
    if (pendingBytes <= maximumLineBytes) pending.push(part);
    else pending = [];
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (pendingBytes > 0) yield take();
}
