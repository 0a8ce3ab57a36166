import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { readGalleryImages } from '../../../../reports/pages/gallery/galleryImages.js';
import type { GalleryItem } from '../../../../reports/pages/gallery/galleryItem.js';
import { askedQuestions } from '../../../support/askedQuestions.js';
import { makeJudgedItem } from '../../../support/makeJudgedRuns.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

function itemWith(images: string[]): GalleryItem {
  return { item: { ...makeJudgedItem(0, askedQuestions[0], 'basic'), images }, key: null, answers: [] };
}

async function makePng(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#446688' } })
    .png()
    .toBuffer();
}

test('images are the bytes of the suite, once for a path', async (t) => {
  const suite = await temporaryFolder(t);
  const png = await makePng(30, 20);
  await writeFile(join(suite, 'a.png'), png);
  const { byPath, reduced } = await readGalleryImages(suite, [itemWith(['a.png']), itemWith(['a.png'])]);
  t.false(reduced);
  t.deepEqual([...byPath], [['a.png', { kind: 'image', id: 'image-1', width: 30, height: 20, bytes: png }]]);
});

test('images that are too much together are made smaller, and their shape stays', async (t) => {
  const suite = await temporaryFolder(t);
  await writeFile(join(suite, 'a.png'), await makePng(640, 320));
  const { byPath, reduced } = await readGalleryImages(suite, [itemWith(['a.png'])], { limit: 10 });
  const image = byPath.get('a.png');
  t.true(reduced);
  if (image?.kind !== 'image') return t.fail('no image');
  const { width, height } = await sharp(image.bytes).metadata();
  t.deepEqual([image.width, image.height, width, height], [640, 320, 320, 160]);
});

test('nothing outside the suite folder and nothing but PNG is embedded', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = join(folder, 'suite');
  await mkdir(join(suite, 'sub'), { recursive: true });
  await writeFile(join(folder, 'secret.png'), await makePng(3, 3));
  await writeFile(join(suite, 'page.png'), '<svg onload="alert(1)"/>');
  const paths = [
    '../secret.png',
    'sub/../../secret.png',
    join(folder, 'secret.png'),
    'page.png',
    'none.png',
    'sub',
  ];
  const { byPath } = await readGalleryImages(suite, [itemWith(paths)]);
  const reasons = paths.map((path) => {
    const image = byPath.get(path);
    return image?.kind === 'absent' ? image.reason : 'embedded';
  });
  const found = ['outside', 'outside', 'outside', 'no PNG picture', 'missing', 'expected a plain file'];
  t.is(reasons.length, found.length);
  for (const [index, words] of found.entries()) t.true(reasons[index].includes(words), reasons[index]);
});
