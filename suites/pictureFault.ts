import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { fileVersion, loadImages } from './loadImages.js';
import { recordedSums } from './recordedSums.js';

/** Pictures whose check is remembered; with some hundred bytes each. */
const mostRemembered = 100_000;

/** What is wrong with pictures that were looked at, by path, size and time of the last change; null for nothing. */
const known = new Map<string, Promise<string | null>>();

/** A picture of a suite. */
export interface SuitePicture {
  readonly suite: string;
  /** Relative to the suite, as items name it. */
  readonly image: string;
  /** Where it really is; the file begins as a PNG file does. */
  readonly path?: string;
}

/**
 * What is wrong with a PNG picture of a suite: its pixels are not those that its name is the hash of, or cannot be read; null when
 * nothing is. A file with the bytes that images.sha256 records needs no such look. A picture of any other name is taken as it is. Each
 * is looked at once while this process runs and it does not change.
 */
export async function pictureFault({
  suite,
  image,
  path = join(suite, image),
}: SuitePicture): Promise<string | null> {
  const [, hash] = /^([0-9a-f]{64})\.png$/.exec(basename(path)) ?? [];
  if (hash === undefined) return null;
  const version = fileVersion(path);
  const looked = known.get(version) ?? look({ suite, image, path }, hash);
  if (known.size >= mostRemembered) known.clear();
  known.set(version, looked);
  return looked;
}

async function look({ suite, image, path }: Required<SuitePicture>, hash: string): Promise<string | null> {
  try {
    const [{ bytes, sha256 }] = await loadImages([path]);
    if ((await recordedSums(suite)).get(image) === sha256) return null;
    const found = await hashOfPixels(bytes);
    return found === hash ? null : `another picture than its name says (SHA-256 of its pixels: ${found})`;
  } catch (error) {
    return `a picture that cannot be read: ${(error as Error).message.replace(/\s+/g, ' ').trim()}`;
  }
}

/** SHA-256 of the pixels as a binary PPM file: `convert x.png ppm:- | sha256sum`. */
async function hashOfPixels(png: Buffer): Promise<string> {
  const { data, info } = await sharp(png)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixels = channels === 1 ? threefold(data) : data;
  return createHash('sha256').update(`P6\n${width} ${height}\n255\n`).update(pixels).digest('hex');
}

function threefold(greys: Buffer): Buffer {
  const pixels = Buffer.alloc(3 * greys.length);
  for (let place = 0, at = 0; place < greys.length; place++, at += 3) {
    pixels[at] = greys[place];
    pixels[at + 1] = greys[place];
    pixels[at + 2] = greys[place];
  }
  return pixels;
}
