import type { TextTail } from '../sandbox.js';

/** Bytes of a stream that are kept. */
const tailBytes = 64 * 1024;

/** Keeps the end of a stream, however much comes. */
export function createTextTail(): {
  /** Takes more. @returns all bytes so far. */
  readonly push: (chunk: Buffer) => number;
  readonly tail: () => TextTail;
} {
  let kept: Buffer = Buffer.alloc(0);
  let bytes = 0;
  return {
    push: (chunk) => {
      bytes += chunk.length;
      kept = Buffer.concat([kept, chunk]).subarray(-tailBytes);
      return bytes;
    },
    tail: () => ({ text: kept.toString('utf8'), omittedBytes: bytes - kept.length }),
  };
}
