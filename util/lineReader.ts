import { open } from 'node:fs/promises';

/** Reads single lines of a file by the byte offset at which they begin. */
export interface LineReader {
  /** The line that begins there, without its line feed and without a byte order mark. */
  read(offset: number): Promise<string>;
}

interface Block {
  readonly start: number;
  readonly bytes: Buffer;
}

const blockBytes = 1 << 16;

/**
 * Makes a reader that keeps the block it read last, so that offsets in nearly ascending order cost few reads.
 * It keeps no file open between reads and needs no closing.
 */
export function createLineReader(path: string): LineReader {
  let block: Block = { start: 0, bytes: Buffer.alloc(0) };
  const lineAt = async (offset: number) => {
    const cached = lineIn(block, offset);
    if (cached !== undefined) return cached;
    for (let size = blockBytes; ; size *= 4) {
      block = await readBlock(path, Math.max(0, offset - blockBytes / 4), size);
      const line = lineIn(block, offset);
      if (line !== undefined) return line;
      if (block.bytes.length < size) return block.bytes.toString('utf8', offset - block.start);
    }
  };
  return { read: async (offset) => (await lineAt(offset)).replace(/^\uFEFF/, '') };
}

function lineIn({ start, bytes }: Block, offset: number): string | undefined {
  if (offset < start) return undefined;
  const end = bytes.indexOf(10, offset - start);
  return end < 0 ? undefined : bytes.toString('utf8', offset - start, end);
}

async function readBlock(path: string, start: number, size: number): Promise<Block> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, start);
    return { start, bytes: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}
