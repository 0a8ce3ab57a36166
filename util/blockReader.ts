import type { FileHandle } from 'node:fs/promises';

/** Reads bytes of an open file by their position; what it gives holds until the next call. */
export type ReadBytes = (position: number, length: number) => Promise<Buffer>;

const blockBytes = 1 << 20;

/**
 * Makes a reader that keeps the block it read last, so that many short reads, one after the other, cost few long ones. What it gives
 * is shorter than asked for where the file ends.
 */
export function createBlockReader(file: FileHandle): ReadBytes {
  let start = 0;
  let block = Buffer.alloc(0);
  let space = Buffer.alloc(blockBytes);
  return async (position, length) => {
    const isHeld = position >= start && position + length <= start + block.length;
    if (!isHeld) {
      if (length > space.length) space = Buffer.alloc(length);
      const { bytesRead } = await file.read(space, 0, space.length, position);
      start = position;
      block = space.subarray(0, bytesRead);
    }
    return block.subarray(position - start, position - start + length);
  };
}
