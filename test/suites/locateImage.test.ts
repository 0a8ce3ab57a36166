import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { locateImage } from '../../suites/locateImage.js';
import { greyPng, pngOfSize } from '../support/pictureFiles.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const picture = greyPng(new Uint8Array(12), 4);

/** A suite with a picture, beside a secret one. */
function makeFolders(t: ExecutionContext) {
  const folder = temporaryFolder(t, { 'secret.png': picture, 'suite/images/a.png': picture });
  return {
    folder,
    suite: join(folder, 'suite'),
    at: (name: string) => join(folder, 'suite', 'images', name),
  };
}

test('a picture within the suite is found with its size, by a link within the suite too', async (t) => {
  const { suite, at } = makeFolders(t);
  symlinkSync(at('a.png'), at('link.png'));
  for (const name of ['images/a.png', 'images/link.png', './images/../images/a.png']) {
    const located = await locateImage(suite, name);
    t.like(located, { kind: 'image', size: { width: 4, height: 3 } });
  }
});

function makeHuge(path: string): void {
  writeFileSync(path, picture);
  truncateSync(path, 2 ** 31);
}

/** What a hostile suite may have in the place of a picture, and what is said of it. */
const hostile: readonly (readonly [string, (path: string, folder: string) => void, string])[] = [
  [
    'a link to a file outside',
    (path, folder) => symlinkSync(join(folder, 'secret.png'), path),
    'outside the suite folder',
  ],
  ['a link to a device', (path) => symlinkSync('/dev/zero', path), 'outside the suite folder'],
  ['a named pipe', (path) => execFileSync('mkfifo', [path]), 'found a named pipe'],
  ['a text', (path) => writeFileSync(path, 'key=1234'), 'another file, no PNG picture'],
  ['an empty file', (path) => writeFileSync(path, ''), 'an empty file, no PNG picture'],
  [
    'a Git LFS pointer',
    (path) => writeFileSync(path, 'version https://git-lfs.github.com/spec/v1\n'),
    'a pointer of Git LFS ("git lfs pull" gets what it stands for), no PNG picture',
  ],
  [
    'a picture without pixels',
    (path) => writeFileSync(path, pngOfSize(0, 5)),
    'another file, no PNG picture',
  ],
  ['a huge file', makeHuge, 'at most 32 MiB'],
  [
    'a picture of 30,000 x 30,000',
    (path) => writeFileSync(path, pngOfSize(30_000, 30_000)),
    '30000 x 30000 pixels',
  ],
];

for (const [title, place, reason] of hostile) {
  test(`${title} is no image of a suite`, async (t) => {
    const { suite, folder, at } = makeFolders(t);
    place(at('x.png'), folder);
    const located = await locateImage(suite, 'images/x.png');
    if (located.kind !== 'unusable') return t.fail(located.path);
    t.true(located.reason.includes(reason), located.reason);
  });
}

for (const image of [
  '../secret.png',
  '/etc/hostname',
  'images/../../secret.png',
  'http://127.0.0.1/a.png',
  'images',
  '.',
]) {
  test(`${image} is no image of a suite`, async (t) => {
    t.is((await locateImage(makeFolders(t).suite, image)).kind, 'unusable');
  });
}
