/** Width and height in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Bytes of the signature, and of the header chunk up to the height. */
export const pngHeadBytes = 24;

const signature = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR';

/** The size of a PNG picture by its first bytes (PNG specification, 11.2.1); null when they are not those of one, which has pixels. */
export function pngSize(head: Buffer): ImageSize | null {
  if (head.length < pngHeadBytes || head.toString('latin1', 0, signature.length) !== signature) return null;
  const [width, height] = [head.readUInt32BE(16), head.readUInt32BE(20)];
  return width > 0 && height > 0 ? { width, height } : null;
}
