import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { createImageStore } from '../../generator/images/imageStore.js';
import { locateImages } from '../../suites/locateImages.js';
import { itemSchema } from '../../suites/schema/schema.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import { makeItem } from '../support/makeSuite.js';
import { greyPng } from '../support/pictureFiles.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

/** 2 x 1 pixels; the hash is what `printf 'P6\n2 1\n255\n\001\001\001\377\377\377' | sha256sum` prints. */
const twoGreys = { width: 2, height: 1, pixels: new Uint8Array([1, 1, 1, 255, 255, 255]) };
const hash = 'bfab4b27fc3b5d812b18ea4a305f62568f0401a4fc165bb46591b503601bfee0';
const image = `images/${hash.slice(0, 2)}/${hash}.png`;

async function suiteWithPicture(t: Parameters<typeof temporaryFolder>[0]) {
  const folder = temporaryFolder(t);
  const saved = await createImageStore(folder, folder).save(twoGreys);
  const located = () => locateImages({ ...makeItem(0), images: [image] }, folder);
  return { folder, saved, path: join(folder, saved), located };
}

test('a picture is the one that its name is the hash of, in grey or in colour', async (t) => {
  const { saved, path, located } = await suiteWithPicture(t);
  t.is(saved, image);
  t.deepEqual(await located(), [path]);
  writeFileSync(
    path,
    await sharp(twoGreys.pixels, { raw: { ...twoGreys, channels: 3 } })
      .png()
      .toBuffer(),
  );
  t.deepEqual(await located(), [path]);
});

const wrong: readonly (readonly [string, (path: string) => void, RegExp])[] = [
  [
    'another picture',
    (path) => writeFileSync(path, greyPng(new Uint8Array([1, 254]), 2)),
    /another picture than its name says/,
  ],
  ['a picture cut off', (path) => truncateSync(path, readFileSync(path).length - 20), /cannot be read/],
  ['an empty file', (path) => writeFileSync(path, ''), /an empty file/],
];
for (const [name, spoil, reason] of wrong) {
  test(`in the place of a picture is ${name}: it is not sent`, async (t) => {
    const { path, located } = await suiteWithPicture(t);
    t.deepEqual(await located(), [path]);
    spoil(path);
    const found = await located();
    t.regex(typeof found === 'string' ? found : '', reason);
    t.true(found.includes(image));
  });
}

/** Writes images.sha256 as sha256sum would for these bytes. */
function recordSum(folder: string, bytes: Uint8Array): void {
  writeFileSync(join(folder, 'images.sha256'), `${sha256Hex(bytes)}  ${image}\n`);
}

test('a file with the bytes that images.sha256 records is taken for its picture: nobody looks at the pixels', async (t) => {
  const { folder, path, located } = await suiteWithPicture(t);
  const other = greyPng(new Uint8Array([1, 254]), 2);
  writeFileSync(path, other);
  recordSum(folder, other);
  t.deepEqual(await located(), [path], 'by its pixels it would be another picture');
});

test('a file with other bytes than images.sha256 records is known by its pixels', async (t) => {
  const { folder, path, located } = await suiteWithPicture(t);
  recordSum(folder, readFileSync(path));
  const again = await sharp(readFileSync(path)).png({ compressionLevel: 0 }).toBuffer();
  t.notDeepEqual(again, readFileSync(path));
  writeFileSync(path, again);
  t.deepEqual(await located(), [path]);
  writeFileSync(path, greyPng(new Uint8Array([1, 254]), 2));
  t.regex(String(await located()), /another picture than its name says/);
});

for (const text of ['no sums at all\0', `${'0'.repeat(64)}  images/../../x.png\n`, '']) {
  test(`sums that say nothing of a picture leave it to its pixels: ${JSON.stringify(text.slice(0, 12))}`, async (t) => {
    const { folder, path, located } = await suiteWithPicture(t);
    writeFileSync(join(folder, 'images.sha256'), text);
    t.deepEqual(await located(), [path]);
  });
}

test('an item shows no more pictures than a request can hold', async (t) => {
  const { folder, path, located } = await suiteWithPicture(t);
  t.true(itemSchema.safeParse({ ...makeItem(0), images: Array(64).fill(image) }).success);
  t.false(itemSchema.safeParse({ ...makeItem(0), images: Array(65).fill(image) }).success);
  appendFileSync(path, Buffer.alloc(30 << 20));
  recordSum(folder, readFileSync(path));
  t.deepEqual(await located(), [path]);
  const many = { ...makeItem(0), images: Array(5).fill(image) };
  t.is(await locateImages(many, folder), 'images of more than 128 MiB together');
});
