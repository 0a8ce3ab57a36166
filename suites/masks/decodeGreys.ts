import sharp from 'sharp';
import { type ImageSize, pngSize } from '../../util/pngSize.js';

/** No mask takes more bytes than this, beside four for each of its pixels. */
const mostBesidePixels = 1024 * 1024;

/** The most bytes that a PNG of this size is read of. */
export function mostMaskBytes({ width, height }: ImageSize): number {
  return mostBesidePixels + 4 * width * height;
}

/**
 * The greys of a PNG of unknown content, row by row from the top left. Its header is looked at first: nothing is unpacked that is of another
 * size than it should be.
 *
 * @returns what is wrong with it, such as "24 x 8 instead of 12 x 8", where it is no PNG of this size with 8 bits.
 */
export async function decodeGreys(bytes: Buffer, { width, height }: ImageSize): Promise<Uint8Array | string> {
  const size = pngSize(bytes);
  if (size === null) return 'no PNG';
  if (size.width !== width || size.height !== height)
    return `${size.width} x ${size.height} instead of ${width} x ${height}`;
  try {
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: width * height });
    const { depth, hasAlpha } = await image.metadata();
    if (depth !== 'uchar') return 'not 8 bits';
    const opaque = hasAlpha ? image.flatten({ background: '#000000' }) : image;
    const greys = new Uint8Array(await opaque.toColourspace('b-w').raw().toBuffer());
    return greys.length === width * height ? greys : 'a PNG that cannot be read';
  } catch {
    return 'a PNG that cannot be read';
  }
}
