import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import type { RgbImage } from './image.js';

/** Keeps images by content: the same pixels are stored once, however many items show them. */
export interface ImageStore {
  /** Stores an image and returns its path relative to the suite, such as "images/ab/ab12….png". */
  save(image: RgbImage): Promise<string>;
}

/** Opens the image folder of a suite; files are written whole beside it and then moved in. */
export function createImageStore(suite: string, workFolder: string): ImageStore {
  const pending = new Map<string, Promise<void>>();
  return {
    async save(image) {
      const hash = hashPixels(image);
      const path = `images/${hash.slice(0, 2)}/${hash}.png`;
      const target = join(suite, path);
      if (!existsSync(target)) {
        const writing = pending.get(hash) ?? writeImage(image, target, join(workFolder, `${hash}.png`));
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

async function writeImage(image: RgbImage, target: string, temporary: string): Promise<void> {
  const { width, height, pixels } = image;
  const encoder = sharp(pixels, { raw: { width, height, channels: 3 } });
  // Without coloured marks one byte a pixel says all.
  if (isGrey(pixels)) encoder.toColourspace('b-w');
  const write = async (path: string) => {
    await mkdir(dirname(target), { recursive: true });
    await encoder.png(pngOptions).toFile(path).catch(failPlainly);
  };
  await writeFileAtomic(target, write, temporary);
}

function isGrey(pixels: Uint8Array): boolean {
  for (let i = 0; i < pixels.length; i += 3) {
    if (pixels[i] !== pixels[i + 1] || pixels[i] !== pixels[i + 2]) return false;
  }
  return true;
}

/** The library names the temporary file and its own inner parts, with what the operating system says between them. */
function failPlainly(cause: Error): never {
  const said = /system error: (.*)/.exec(cause.message)?.[1];
  throw new Error(said === undefined ? cause.message : `a write error (${said.trim()})`, { cause });
}
