import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { writeImageSums } from '../../../generator/folder/writeImageSums.js';
import { createImageStore } from '../../../generator/images/imageStore.js';
import { greyPng } from '../../support/pictureFiles.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

async function suiteWithPictures(t: Parameters<typeof temporaryFolder>[0]) {
  const folder = temporaryFolder(t);
  const store = createImageStore(folder, folder);
  const paths: string[] = [];
  for (const grey of [1, 7]) {
    const pixels = new Uint8Array([grey, grey, grey, 255, 255, 255]);
    paths.push(await store.save({ width: 2, height: 1, pixels }));
  }
  const sums = () => readFileSync(join(folder, 'images.sha256'), 'utf8');
  return { folder, store, paths: paths.sort(), sums };
}

test('the sums of pictures are what sha256sum takes for its own, in the order of their names', async (t) => {
  const { folder, store, paths, sums } = await suiteWithPictures(t);
  await writeImageSums(folder, store.written, folder);
  t.is(sums(), execFileSync('sha256sum', paths, { cwd: folder, encoding: 'utf8' }));
});

test('pictures that were there before are looked at: the same picture in other bytes counts, another does not', async (t) => {
  const { folder, paths, sums } = await suiteWithPictures(t);
  const [same, other] = paths;
  const again = await sharp(readFileSync(join(folder, same)))
    .png({ compressionLevel: 0 })
    .toBuffer();
  writeFileSync(join(folder, same), again);
  writeFileSync(join(folder, other), greyPng(new Uint8Array([9, 9]), 2));
  await writeImageSums(folder, new Map(), folder);
  t.is(sums(), execFileSync('sha256sum', [same], { cwd: folder, encoding: 'utf8' }));
});

test('a suite without pictures has no sums', async (t) => {
  const folder = temporaryFolder(t);
  await writeImageSums(folder, new Map(), folder);
  t.throws(() => readFileSync(join(folder, 'images.sha256')), { code: 'ENOENT' });
});
