import { InputError } from '../../../util/radvuqaError.js';
import type { PixelFormat } from './pixelFormat.js';
import type { DicomHeader } from './readDicomHeader.js';

/**
 * Checks that a file holds as many bytes of pixels as it says: what is not there would be black, or of the next frame.
 *
 * @throws InputError naming the file.
 */
export function checkPixels({ path, pixels, syntax }: DicomHeader, format: PixelFormat): void {
  const fail = (expected: string, found: string) => {
    const hint = 'the file is damaged or incomplete; copy or download it again';
    return new InputError({ subject: path, expected, found, hint });
  };
  const length = pixels?.length ?? null;
  if ((length === null) !== syntax.hasCompressedPixels) {
    const found = length === null ? 'fragments' : 'one stretch of bytes';
    throw fail(`pixels as the transfer syntax ${syntax.uid} has them`, found);
  }
  if (length === null) return;
  const bytes = format.frames * frameBytes(format);
  if (pixels?.isWhole === false)
    throw fail(`the ${length} bytes of pixels that it says`, 'the end of the file');
  // A value has an even length.
  if (length === bytes || length === bytes + (bytes % 2)) return;
  const { frames, columns, rows, bitsAllocated } = format;
  const size = `${columns} x ${rows} pixels of ${bitsAllocated} bits`;
  throw fail(`the ${bytes} bytes of ${frames} frames of ${size}`, `${length}`);
}

/** Bytes of a frame that is not compressed. */
export function frameBytes({ columns, rows, bitsAllocated }: PixelFormat): number {
  return (columns * rows * bitsAllocated) / 8;
}
