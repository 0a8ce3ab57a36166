import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { makeFolder } from '../../util/makeFolder.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import type { RgbImage } from './image.js';

/** Keeps images by content: the same pixels are stored once, however many items show them. */
export interface ImageStore {
  /** Stores an image and returns its path relative to the suite, such as "images/ab/ab12….png". */
  save(image: RgbImage): Promise<string>;
  /** SHA-256 of the files that were written, by path; of those that were there already nothing is known. */
  readonly written: ReadonlyMap<string, string>;
}

/** Opens the image folder of a suite; files are written whole beside it and then moved in. */
export function createImageStore(suite: string, workFolder: string): ImageStore {
  const pending = new Map<string, Promise<void>>();
  const written = new Map<string, string>();
  return {
    written,
    async save(image) {
      const hash = hashPixels(image);
      const path = `images/${hash.slice(0, 2)}/${hash}.png`;
      const target = join(suite, path);
      if (!existsSync(target)) {
        const write = async () => {
          written.set(path, await writeImage(image, target, join(workFolder, `${hash}.png`)));
        };
        const writing = pending.get(hash) ?? write();
        pending.set(hash, writing);
        await writing.finally(() => pending.delete(hash));
      }
      return path;
    },
  };
}

/** SHA-256 of the image as a binary PPM file (header and RGB bytes): `convert x.png ppm:- | sha256sum`. */
function hashPixels({ width, height, pixels }: RgbImage): string {
  return createHash('sha256').update(`P6\n${width} ${height}\n255\n`).update(pixels).digest('hex');
}

/**
 * Adaptive row filters make pictures a quarter to a third smaller for some 5 ms each. Level 4 takes a fifth to a
 * quarter less time than level 6, and 1 to 3 % more bytes (`npm run bench -- pictures`). Pixels stay the same.
 */
export const pngOptions = { compressionLevel: 4, adaptiveFiltering: true } as const;

/** @returns SHA-256 of the file. */
async function writeImage(image: RgbImage, target: string, temporary: string): Promise<string> {
  const { width, height, pixels } = image;
  const encoder = sharp(pixels, { raw: { width, height, channels: 3 } });
  // Without coloured marks one byte a pixel says all.
  if (isGrey(pixels)) encoder.toColourspace('b-w');
  const png = await encoder.png(pngOptions).toBuffer();
  await makeFolder(dirname(target));
  await writeFileAtomic(target, png, temporary);
  return sha256Hex(png);
}

function isGrey(pixels: Uint8Array): boolean {
  for (let i = 0; i < pixels.length; i += 3) {
    if (pixels[i] !== pixels[i + 1] || pixels[i] !== pixels[i + 2]) return false;
  }
  return true;
}
