import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { greyToRgb, type RgbImage } from '../../../generator/images/image.js';
import { createImageStore } from '../../../generator/images/imageStore.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const everyGrey = greyToRgb({ width: 16, height: 16, greys: Uint8Array.from({ length: 256 }, (_, i) => i) });
const withGreen: RgbImage = {
  ...everyGrey,
  pixels: everyGrey.pixels.map((value, i) => (i === 1 ? 255 : value)),
};

/** SHA-256 of the pixels as a binary PPM file: (printf 'P6\n16 16\n255\n'; cat PIXELS) | sha256sum */
const cases = [
  {
    title: 'grey in one byte a pixel',
    image: everyGrey,
    space: 'b-w',
    hash: '4d4144487053447b1605399fdc64f9c3d23353ef520e012770d3be55f50d4547',
  },
  {
    title: 'with one coloured pixel in three',
    image: withGreen,
    space: 'srgb',
    hash: '6ff0645984ddefd03f224e47be2be17f60f117b6e52c643333038a386614aaa1',
  },
] as const;

for (const { title, image, space, hash } of cases) {
  test(`an image is stored ${title}, its pixels as they are and its name their hash`, async (t) => {
    const folder = temporaryFolder(t);
    const path = await createImageStore(folder, folder).save(image);
    t.is(path, `images/${hash.slice(0, 2)}/${hash}.png`);
    const stored = readFileSync(join(folder, path));
    t.is((await sharp(stored).metadata()).space, space);
    const pixels = await sharp(stored).toColourspace('srgb').raw().toBuffer();
    t.deepEqual(new Uint8Array(pixels), image.pixels);
  });
}
