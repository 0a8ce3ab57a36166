import { readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';
import { asInputError } from '../../suites/rows/readRows.js';
import { checkPlainFile } from '../../util/checkPlainFile.js';
import { InputError } from '../../util/radvuqaError.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import type { DrawnPicture } from '../phantom/sets/drawnSet.js';
import { checkPictureSize } from '../pictures/checkPictureSize.js';
import { readRasterPicture } from '../pictures/readRasterPicture.js';
import type { PicturePair } from './dataSetCase.js';

/** A picture with its mask, and the hashes of both files. */
export interface ReadPair extends DrawnPicture {
  readonly pictureHash: string;
  readonly maskHash: string;
  /** Whether the mask has greys between its values, as JPEG makes them: the brighter half was taken. */
  readonly hasGreys: boolean;
}

/**
 * Reads a picture as grey or in colours, 8 bits a channel, and its mask as 0 and 1.
 *
 * @param label the value that counts in the mask; null for any above 0, or where the mask has many greys for the brighter half
 * @throws InputError that names the file, also for a mask of another size.
 */
export async function readPair(
  { picture, mask }: Pick<PicturePair, 'picture' | 'mask'>,
  label: number | null,
): Promise<ReadPair> {
  const shown = await readPixels(picture);
  const marked = await readGreys(mask);
  const { width, height } = shown;
  if (marked.width !== width || marked.height !== height)
    throw new InputError({
      subject: mask,
      expected: `a mask of the size of its picture, ${width} x ${height}`,
      found: `${marked.width} x ${marked.height}`,
    });
  const hasGreys = label === null && hasManyGreys(marked.values);
  const counts = hasGreys ? isBright : label === null ? isMarked : (value: number) => value === label;
  return {
    ...shown,
    mask: Uint8Array.from(marked.values, (value: number) => (counts(value) ? 1 : 0)),
    pictureHash: await hashFile(picture),
    maskHash: await hashFile(mask),
    hasGreys,
  };
}

function isMarked(value: number): boolean {
  return value > 0;
}

function isBright(value: number): boolean {
  return value >= 128;
}

/** More values than a few labels, with bright ones among them. */
function hasManyGreys(values: Uint8Array | Uint16Array): boolean {
  const different = new Set<number>(values);
  return different.size > 16 && Math.max(...different) > 127;
}

/** Colours of 8 bits as they are, others as `readRasterPicture` shows them. */
async function readPixels(path: string): Promise<Omit<DrawnPicture, 'mask'>> {
  const { depth, channels } = await readHeader(path);
  if (depth === 'uchar' && channels >= 3) return readColours(path);
  const { width, height, values } = await readRasterPicture(path);
  return { width, height, channels: 1, pixels: new Uint8Array(Uint8ClampedArray.from(values).buffer) };
}

async function readColours(path: string): Promise<Omit<DrawnPicture, 'mask'>> {
  // Checks the file's form, and is done for a grey picture that is stored in colours.
  const grey = await readRasterPicture(path);
  const { data, info } = await sharp(path, { failOn: 'error' })
    .autoOrient()
    .flatten({ background: '#000000' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  if (!isGrey(data)) return { width, height, channels: 3, pixels: new Uint8Array(data) };
  return { width, height, channels: 1, pixels: new Uint8Array(Uint8ClampedArray.from(grey.values).buffer) };
}

function isGrey(pixels: Uint8Array): boolean {
  for (let at = 0; at < pixels.length; at += 3) {
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return false;
  }
  return true;
}

/** Values as they are stored: labels of 16 bits are not stretched to greys. */
async function readGreys(
  path: string,
): Promise<{ width: number; height: number; values: Uint8Array | Uint16Array }> {
  const { depth } = await readHeader(path);
  // Checks the file's form.
  await readRasterPicture(path);
  const isDeep = depth === 'ushort';
  const { data, info } = await sharp(path, { failOn: 'error' })
    .autoOrient()
    .flatten({ background: '#000000' })
    .toColourspace(isDeep ? 'grey16' : 'b-w')
    .raw(isDeep ? { depth: 'ushort' } : {})
    .toBuffer({ resolveWithObject: true });
  const values = isDeep ? new Uint16Array(data.buffer, data.byteOffset, data.length / 2) : data;
  return { width: info.width, height: info.height, values };
}

async function readHeader(path: string) {
  try {
    checkPlainFile(path, await stat(path));
    const header = await sharp(path, { limitInputPixels: false }).metadata();
    checkPictureSize(path, header);
    return header;
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const error = asInputError(path, cause);
    if (error instanceof InputError) throw error;
    const found = (cause as Error).message.split('\n', 1)[0];
    throw new InputError({ subject: path, expected: 'a PNG, JPEG, TIFF or GIF picture', found, cause });
  }
}

async function hashFile(path: string): Promise<string> {
  return sha256Hex(await readFile(path));
}
