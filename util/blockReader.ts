import type { FileHandle } from 'node:fs/promises';

/** Reads bytes of an open file by their position. */
export type ReadBytes = (position: number, length: number) => Promise<Buffer>;

const blockBytes = 1 << 20;

/**
 * Makes a reader that keeps the block it read last, so that many short reads, one after the other, cost few long ones. What it gives
 * is shorter than asked for where the file ends.
 */
export function createBlockReader(file: FileHandle): ReadBytes {
  let start = 0;
  let block = Buffer.alloc(0);
  return async (position, length) => {
    const isHeld = position >= start && position + length <= start + block.length;
    if (!isHeld) {
      const wanted = Buffer.allocUnsafe(Math.max(length, blockBytes));
      const { bytesRead } = await file.read(wanted, 0, wanted.length, position);
      start = position;
      block = wanted.subarray(0, bytesRead);
    }
    return block.subarray(position - start, position - start + length);
  };
}
