import { join } from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { readPair } from '../../../data/dataSets/readPair.js';
import { InputError } from '../../../util/radvuqaError.js';
import { greyPicture } from '../../support/pictureFiles.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const picture = greyPicture(Uint8Array.of(0, 10, 20, 30), 2)
  .png()
  .toBuffer();
const colours = sharp(Buffer.of(255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9), {
  raw: { width: 2, height: 2, channels: 3 },
});

const masks: readonly (readonly [
  what: string,
  mask: Promise<Buffer>,
  label: number | null,
  marked: number[],
])[] = [
  [
    '0 and 1',
    greyPicture(Uint8Array.of(0, 1, 1, 0), 2)
      .png()
      .toBuffer(),
    null,
    [0, 1, 1, 0],
  ],
  [
    '0 and 255',
    greyPicture(Uint8Array.of(0, 255, 0, 255), 2)
      .png()
      .toBuffer(),
    null,
    [0, 1, 0, 1],
  ],
  [
    'labels, any of which counts',
    greyPicture(Uint8Array.of(0, 1, 3, 2), 2)
      .png()
      .toBuffer(),
    null,
    [0, 1, 1, 1],
  ],
  [
    'labels, one of which counts',
    greyPicture(Uint8Array.of(0, 1, 3, 2), 2)
      .png()
      .toBuffer(),
    3,
    [0, 0, 1, 0],
  ],
  [
    'black and white of a GIF',
    greyPicture(Uint8Array.of(0, 255, 0, 255), 2)
      .gif()
      .toBuffer(),
    null,
    [0, 1, 0, 1],
  ],
  [
    'labels of 16 bits',
    greyPicture(Uint16Array.of(0, 700, 3, 3), 2)
      .png()
      .toBuffer(),
    700,
    [0, 1, 0, 0],
  ],
  ['colours', colours.clone().threshold(200, { grayscale: false }).png().toBuffer(), null, [1, 1, 1, 0]],
];

for (const [what, mask, label, marked] of masks) {
  test(`a mask of ${what} is read as 0 and 1`, async (t) => {
    const folder = temporaryFolder(t, { 'a.png': await picture, 'm.png': await mask });
    const paths = { picture: join(folder, 'a.png'), mask: join(folder, 'm.png') };
    const read = await readPair(paths, label);
    t.deepEqual([...read.mask], marked);
    t.deepEqual([...read.pixels], [0, 10, 20, 30]);
    t.is(read.channels, 1);
  });
}

test('of a mask with many greys, as JPEG makes them, the brighter half counts', async (t) => {
  const ramp = Uint8Array.from({ length: 64 }, (_none, pixel) => 4 * pixel);
  const folder = temporaryFolder(t, {
    'a.png': await greyPicture(ramp, 8).png().toBuffer(),
    'm.png': await greyPicture(ramp, 8).png().toBuffer(),
  });
  const { mask, hasGreys } = await readPair(
    { picture: join(folder, 'a.png'), mask: join(folder, 'm.png') },
    null,
  );
  t.true(hasGreys);
  t.is(mask.indexOf(1), 32);
});

test('colours stay, and greys that are stored in colours become grey', async (t) => {
  const greyColours = sharp(Buffer.of(1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4), {
    raw: { width: 2, height: 2, channels: 3 },
  });
  const folder = temporaryFolder(t, {
    'a.png': await colours.clone().png().toBuffer(),
    'g.png': await greyColours.png().toBuffer(),
    'm.png': await picture,
  });
  const read = (name: string) => readPair({ picture: join(folder, name), mask: join(folder, 'm.png') }, null);
  t.like(await read('a.png'), { channels: 3, width: 2, height: 2 });
  t.deepEqual([...(await read('a.png')).pixels.slice(0, 3)], [255, 0, 0]);
  const grey = await read('g.png');
  t.deepEqual([grey.channels, [...grey.pixels]], [1, [1, 2, 3, 4]]);
});

test('a mask of another size, and a file that is no picture, are refused by name', async (t) => {
  const folder = temporaryFolder(t, {
    'a.png': await picture,
    'm.png': await greyPicture(Uint8Array.of(0, 1), 2).png().toBuffer(),
    'no.png': 'no picture',
  });
  const read = (name: string, mask: string) =>
    readPair({ picture: join(folder, name), mask: join(folder, mask) }, null);
  await t.throwsAsync(read('a.png', 'm.png'), { instanceOf: InputError, message: /m\.png.*2 x 2.*2 x 1/ });
  await t.throwsAsync(read('no.png', 'a.png'), { instanceOf: InputError, message: /no\.png/ });
});
