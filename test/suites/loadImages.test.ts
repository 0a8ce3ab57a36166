import { writeFileSync } from 'node:fs';
import test from 'ava';
import { createImageLoader, loadImages } from '../../suites/loadImages.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { testPng } from '../support/testPng.js';

test('a picture that repeats is read once, and as many are kept as have room', async (t) => {
  const folder = temporaryFolder(t);
  const one = await testPng(folder, 'one', 1000 - 12);
  const two = await testPng(folder, 'two', 1000 - 12);
  const load = createImageLoader(1500);
  const [first] = await load([one.path]);
  t.is(first.sha256, one.sha256);
  t.is((await load([one.path]))[0], first);
  const both = await load([one.path, two.path]);
  t.deepEqual(
    both.map(({ sha256 }) => sha256),
    [one.sha256, two.sha256],
  );
  t.is((await load([two.path]))[0], both[1]);
  t.not((await load([one.path]))[0], first, 'the one that was asked for longest ago went');
});

test('a picture larger than the room is sent all the same, and a file that has changed is read again', async (t) => {
  const folder = temporaryFolder(t);
  const { path, sha256 } = await testPng(folder, 'one', 1000);
  const load = createImageLoader(10);
  const [first] = await load([path]);
  t.is(first.sha256, sha256);
  t.not((await load([path]))[0], first);
  const [before] = await loadImages([path]);
  t.is((await loadImages([path]))[0], before);
  writeFileSync(path, 'another');
  t.is((await loadImages([path]))[0].sha256, sha256Hex('another'));
});
