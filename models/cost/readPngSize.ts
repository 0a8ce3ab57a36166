import { open } from 'node:fs/promises';

/** Width and height in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Bytes of the signature, and of the header chunk up to the height. */
const headBytes = 24;

/** Reads the size of a PNG file from its first bytes; null when it cannot be read or is none. */
export async function readPngSize(path: string): Promise<ImageSize | null> {
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    const head = Buffer.alloc(headBytes);
    const { bytesRead } = await file.read(head, 0, headBytes, 0);
    const isPng = bytesRead === headBytes && head.toString('latin1', 12, 16) === 'IHDR';
    return isPng ? { width: head.readUInt32BE(16), height: head.readUInt32BE(20) } : null;
  } finally {
    await file.close();
  }
}
