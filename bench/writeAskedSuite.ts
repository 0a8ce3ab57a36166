import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { suitePaths } from '../suites/paths.js';
import { makeSuite } from '../test/support/makeSuite.js';
import { createRandom } from '../util/random.js';
import { sha256Hex } from '../util/sha256Hex.js';

const side = 512;
/** Bytes of the chunk that ends a PNG file. */
const endBytes = 12;

/**
 * Writes a suite of so many items, with pictures called by the hash of their pixels and with the sums of their files, as in every suite, so that they are checked: 512 x 512 pixels with noise, somewhat larger in bytes (some 140 kB) than the slices of a
 * real CT of that size (s0001: 110 kB on average, 133 kB at most), each image a file of its own. The images are repeated when there are more items than images.
 *
 * @returns the folder.
 */
export async function writeAskedSuite(
  folder: string,
  { items, images }: { readonly items: number; readonly images: number },
): Promise<string> {
  const { png, hash } = await noisyPng();
  const subfolder = (image: number) => `images/${image}`;
  const pathOf = (image: number) => `${subfolder(image)}/${hash}.png`;
  const suite = await makeSuite(folder, items, (place) => pathOf(place % images));
  let sums = '';
  for (let image = 0; image < Math.min(items, images); image++) {
    const file = withComment(png, `image ${image}`);
    await mkdir(join(suite, subfolder(image)), { recursive: true });
    await writeFile(join(suite, pathOf(image)), file);
    sums += `${sha256Hex(file)}  ${pathOf(image)}\n`;
  }
  await writeFile(suitePaths(suite).imageSums, sums);
  return suite;
}

async function noisyPng(): Promise<{ readonly png: Buffer; readonly hash: string }> {
  const random = createRandom('noisy image');
  const pixels = Buffer.alloc(side * side * 3);
  for (let place = 0; place < pixels.length; place += 3) {
    const grey = Math.round(120 + 1.7 * random.normal());
    pixels.fill(Math.min(255, Math.max(0, grey)), place, place + 3);
  }
  const png = await sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .png()
    .toBuffer();
  const hash = createHash('sha256').update(`P6\n${side} ${side}\n255\n`).update(pixels).digest('hex');
  return { png, hash };
}

/** The same picture in a file that differs: a tEXt chunk (PNG, 11.3.3.3) before the end. */
function withComment(png: Buffer, text: string): Buffer {
  const body = Buffer.from(`tEXtComment\0${text}`, 'latin1');
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return Buffer.concat([png.subarray(0, -endBytes), chunk, png.subarray(-endBytes)]);
}
