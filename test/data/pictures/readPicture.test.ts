import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import sharp from 'sharp';
import type { Picture } from '../../../data/pictures/picture.js';
import { readPicture } from '../../../data/pictures/readPicture.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import { dicomBytes } from '../../support/dicomBytes.js';
import { greyPicture, pillowPicture, pngOfSize } from '../../support/pictureFiles.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

async function read(t: ExecutionContext, bytes: Buffer, name = 'picture'): Promise<Picture> {
  const folder = temporaryFolder(t, { [name]: bytes });
  const { picture, sha256 } = await readPicture(join(folder, name));
  t.is(sha256, sha256Hex(bytes));
  return picture;
}

/** Values at the centres of blocks of 8 x 8 pixels, row by row. */
function blocks({ width, height, values }: Picture): number[] {
  const centres = Array.from({ length: (width * height) / 64 }, (_, block) => {
    const across = width / 8;
    return (8 * Math.floor(block / across) + 4) * width + 8 * (block % across) + 4;
  });
  return centres.map((at) => Math.round(values[at]));
}

const ramp = Uint8Array.from({ length: 64 }, (_, at) => 4 * at);

for (const format of ['png', 'tiff', 'jpeg'] as const) {
  test(`greys of 8 bits are taken from ${format} as they are`, async (t) => {
    const options = { quality: 100 };
    const { width, height, values, range } = await read(
      t,
      await greyPicture(ramp, 16).toFormat(format, options).toBuffer(),
    );
    t.deepEqual({ width, height, range }, { width: 16, height: 4, range: { lower: 0, upper: 255 } });
    const worst = Math.max(...values.map((value, at) => Math.abs(value - ramp[at])));
    t.true(worst <= (format === 'jpeg' ? 2 : 0), String(worst));
  });
}

test('of 16 bits all but the outer 0.1 % of the pixels lie between black and white', async (t) => {
  const deep = Uint16Array.from({ length: 10_000 }, (_, at) => 1000 + (at % 2000));
  deep[17] = 65_535;
  const { range, values } = await read(t, await greyPicture(deep, 100).png().toBuffer());
  t.deepEqual(range, { lower: 1002, upper: 2998 });
  t.true(Math.abs(values[2] - 0) < 1e-3);
  t.true(Math.abs(values[1998] - 255) < 1e-3);
  t.true(values[17] > 255);
});

test('16 bits in TIFF, and a picture of one value alone', async (t) => {
  const deep = Uint16Array.from({ length: 64 }, (_, at) => 100 * at);
  const { range } = await read(t, await greyPicture(deep, 8).tiff({ compression: 'none' }).toBuffer());
  t.deepEqual(range, { lower: 0, upper: 6300 });
  const { values } = await read(t, await greyPicture(deep.fill(7), 8).png().toBuffer());
  t.true(values.every((value) => value === 0));
});

/** np.asarray(Image.open(x).convert('RGB').convert('L'))[4::8, 4::8].ravel(), Pillow 13.0.0. */
const lumas = [157, 145, 133, 122, 110, 99, 87, 83, 154, 154, 85, 85];

test('a palette gives the greys of its colours', async (t) => {
  t.deepEqual(blocks(await read(t, pillowPicture('palette'))), lumas);
});

test('inks without a profile give the greys of what they leave', async (t) => {
  const found = blocks(await read(t, pillowPicture('cmykJpeg')));
  const worst = Math.max(...found.map((value, block) => Math.abs(value - lumas[block])));
  t.true(worst <= 2, found.join());
});

test('a picture is turned as its EXIF orientation says', async (t) => {
  // np.asarray(ImageOps.exif_transpose(Image.open(x)).convert('L'))[4::8, 4::8].ravel()
  const turned = [10, 160, 0, 10, 200, 40, 250, 240, 80, 250, 255, 120];
  const picture = await read(t, pillowPicture('turnedJpeg'));
  t.deepEqual([picture.width, picture.height], [24, 32]);
  t.deepEqual(blocks(picture), turned);
});

test('what is transparent is black, with and without colours', async (t) => {
  const rgba = Buffer.from([200, 200, 200, 255, 200, 200, 200, 0, 200, 200, 200, 51, 0, 0, 0, 255]);
  const colours = sharp(rgba, { raw: { width: 4, height: 1, channels: 4 } }).png();
  t.deepEqual([...(await read(t, await colours.toBuffer())).values], [200, 0, 40, 0]);
  const greys = sharp(Buffer.from([200, 255, 200, 0]), { raw: { width: 2, height: 1, channels: 2 } });
  t.deepEqual([...(await read(t, await greys.png().toBuffer())).values], [200, 0]);
});

test('what is transparent is black in 16 bits, too', async (t) => {
  const pixels = [
    ...[40_000, 40_000, 40_000, 65_535],
    ...[40_000, 40_000, 40_000, 0],
    ...[40_000, 40_000, 40_000, 32_768],
    ...[20_000, 20_000, 20_000, 65_535],
  ];
  const deep = sharp(Uint16Array.from(pixels), { raw: { width: 4, height: 1, channels: 4 } });
  const { range, values } = await read(t, await deep.toColourspace('rgb16').png().toBuffer());
  t.deepEqual(range, { lower: 0, upper: 40_000 });
  t.deepEqual([...values].map(Math.round), [255, 0, 128, 128]);
});

const slice = {
  number: 1,
  position: [0, 0, 0],
  pixels: [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100],
} as const;

test('a DICOM file is shown in the window it names, its values rescaled', async (t) => {
  const { width, height, range, values } = await read(
    t,
    dicomBytes({ ...slice, window: '-574\\40', windowWidth: '901\\400' }),
    'IM0001',
  );
  t.deepEqual({ width, height, range }, { width: 4, height: 3, range: { lower: -1024.5, upper: -124.5 } });
  t.is(Math.round(values[0]), 0);
  t.is(Math.round(values[9]), 255);
  t.true(values[11] > 300);
});

test('a DICOM file without a window is shown by its values; MONOCHROME1 has black for the largest', async (t) => {
  const plain = await read(t, dicomBytes(slice));
  t.deepEqual(plain.range, { lower: -1024, upper: 76 });
  const named = { photometric: 'MONOCHROME1', window: '0', windowWidth: '9' };
  const turned = await read(t, dicomBytes({ ...slice, ...named }));
  t.deepEqual([turned.values[0], turned.values[11]], [255, 0]);
});

test('a DICOM file is the same picture in any transfer syntax, with a preamble and without', async (t) => {
  const named = { ...slice, window: '-574', windowWidth: '901' };
  const plain = await read(t, dicomBytes(named));
  for (const syntax of ['implicit', 'big-endian', 'deflated', 'RLE'] as const) {
    t.deepEqual(await read(t, dicomBytes({ ...named, syntax })), plain, syntax);
  }
  for (const start of ['header', 'data set'] as const) {
    t.deepEqual(await read(t, dicomBytes({ ...named, start })), plain, start);
  }
  const dark = {
    photometric: 'MONOCHROME1',
    elements: { '00280101': ['US', [12]], '00280102': ['US', [11]] },
  } as const;
  for (const syntax of ['explicit', 'big-endian', 'RLE'] as const) {
    const { range } = await read(t, dicomBytes({ ...slice, ...dark, syntax }));
    // 4095 less the value, rescaled.
    t.deepEqual(range, { lower: 4095 - 1100 - 1024, upper: 4095 - 1024 }, syntax);
  }
});

const pixels = [
  { title: 'Pixel Spacing', tags: { spacing: '2\\0.5' }, expected: { down: 2, across: 0.5, unit: 'mm' } },
  {
    title: 'Imager Pixel Spacing where there is no other',
    tags: { spacing: null, detectorSpacing: '0.2\\0.3' },
    expected: { down: 0.2, across: 0.3, unit: 'mm' },
  },
  {
    title: 'Pixel Aspect Ratio where there is no other',
    tags: { spacing: null, aspect: '3\\2' },
    expected: { down: 3, across: 2, unit: 'none' },
  },
  { title: 'nothing', tags: { spacing: null }, expected: undefined },
] as const;

for (const { title, tags, expected } of pixels) {
  test(`the sides of DICOM pixels, down before across, are from ${title}`, async (t) => {
    t.deepEqual((await read(t, dicomBytes({ ...slice, ...tags }))).pixel, expected);
  });
}

test('CT is in Hounsfield units where its file says how to rescale it, and is not turned round', async (t) => {
  const isHounsfield = async (tags: object) =>
    (await read(t, dicomBytes({ ...slice, ...tags }))).isHounsfield;
  t.true(await isHounsfield({}));
  t.false(await isHounsfield({ modality: 'MR' }));
  t.false(await isHounsfield({ photometric: 'MONOCHROME1' }));
  t.false(await isHounsfield({ elements: { '00281052': null, '00281053': null } }));
  t.false(await isHounsfield({ elements: { '00281054': ['LO', 'MGML'] } }));
  t.is((await read(t, await greyPicture(ramp, 16).png().toBuffer())).isHounsfield, undefined);
});

/** A TIFF file of one pixel in four inks of 16 bits (TIFF 6.0, section 16). */
function deepInks(): Buffer {
  const entries = [
    [256, 3, 1, 1],
    [257, 3, 1, 1],
    [258, 3, 4, 134],
    [259, 3, 1, 1],
    [262, 3, 1, 5],
    [273, 4, 1, 142],
    [277, 3, 1, 4],
    [278, 3, 1, 1],
    [279, 4, 1, 8],
    [332, 3, 1, 1],
  ];
  const bytes = Buffer.alloc(150);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(entries.length, 8);
  for (const [at, [tag, type, count, value]] of entries.entries()) {
    const start = 10 + 12 * at;
    bytes.writeUInt16LE(tag, start);
    bytes.writeUInt16LE(type, start + 2);
    bytes.writeUInt32LE(count, start + 4);
    bytes.writeUInt32LE(value, start + 8);
  }
  for (const ink of [0, 1, 2, 3]) bytes.writeUInt16LE(16, 134 + 2 * ink);
  for (const ink of [0, 1, 2, 3]) bytes.writeUInt16LE(9000 * ink, 142 + 2 * ink);
  return bytes;
}

async function refused(): Promise<readonly (readonly [title: string, bytes: Buffer, message: RegExp])[]> {
  const png = await greyPicture(ramp, 16).png().toBuffer();
  const jpeg = await greyPicture(ramp, 16).jpeg().toBuffer();
  const tiff = await greyPicture(ramp, 16).tiff({ compression: 'none' }).toBuffer();
  return [
    ['an empty file', Buffer.alloc(0), /an empty file/],
    [
      'a pointer of Git LFS',
      Buffer.from('version https://git-lfs.github.com/spec/v1\n'),
      /a Git LFS pointer/,
    ],
    [
      'a DICOM file with half a rescale',
      dicomBytes({ ...slice, elements: { '00281052': null } }),
      /a rescale slope other than 0 and an intercept, found 1 and none/,
    ],
    ['a DICOM file of colours', dicomBytes({ ...slice, photometric: 'RGB' }), /expected grey pixels/],
    [
      'a DICOM file of two frames',
      dicomBytes({ ...slice, elements: { '00280008': ['IS', '2'] } }),
      /one frame of greys, found 2 frames/,
    ],
    ['text', Buffer.from('no picture'), /expected a PNG, JPEG, TIFF, GIF or DICOM picture/],
    ['another format', await greyPicture(ramp, 16).webp().toBuffer(), /found webp/],
    ['a cut PNG', png.subarray(0, png.length - 40), /cannot be read/],
    ['a cut JPEG', jpeg.subarray(0, jpeg.length - 40), /cannot be read/],
    ['a cut TIFF', tiff.subarray(0, 40), /cannot be read/],
    ['a picture of floating-point numbers', pillowPicture('floats'), /8 or 16 bits/],
    ['a file of two pictures', pillowPicture('twoPages'), /2 pages/],
    ['a size that would fill memory', pngOfSize(30_000, 30_000), /at most 16777216 pixels.*30000 x 30000/],
    ['inks of 16 bits', deepInks(), /expected inks of 8 bits, found CMYK of 16 bits/],
    [
      'a broken DICOM file',
      Buffer.concat([Buffer.alloc(128), Buffer.from('DICMxxxx')]),
      /expected a transfer syntax/,
    ],
    ['a cut DICOM file', dicomBytes(slice).subarray(0, -10), /the end of the file/],
    [
      'a DICOM file of too many pixels',
      dicomBytes({ ...slice, rows: 60_000, columns: 60_000 }),
      /60000 x 60000/,
    ],
  ];
}

test('what is no picture, damaged or too large is refused with the name of the file', async (t) => {
  for (const [title, bytes, message] of await refused()) {
    const path = join(temporaryFolder(t, { 'picture.png': bytes }), 'picture.png');
    const error = await t.throwsAsync(readPicture(path), { name: 'InputError', message }, title);
    t.true(error?.message.startsWith(path), title);
  }
});

test('a folder, a pipe or nothing is no picture', async (t) => {
  const folder = temporaryFolder(t);
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  await t.throwsAsync(readPicture(folder), { message: /a folder/ });
  await t.throwsAsync(readPicture(join(folder, 'pipe')), { message: /a named pipe/ });
  await t.throwsAsync(readPicture(join(folder, 'none')), {
    name: 'InputError',
    message: /none.*no such file/,
  });
});
