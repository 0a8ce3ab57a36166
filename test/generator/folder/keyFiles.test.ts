import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { openSuiteFolder } from '../../../generator/folder/suiteFolder.js';
import { readKeyFile } from '../../../suites/keyFiles.js';
import type { CaseManifest } from '../../../suites/schema/schema.js';
import { folderContent } from '../../support/folderContent.js';
import { makeItem, makeKeyRow } from '../../support/makeSuite.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const mask = Buffer.from('a mask');
const hash = createHash('sha256').update(mask).digest('hex');
const path = `key-files/${hash.slice(0, 2)}/${hash}.png`;
const made: CaseManifest = {
  case: 'a',
  subject: 'a',
  files: [],
  origin: { kind: 'picture', modality: 'CT', width: 1, height: 1 },
  sourceHash: undefined,
  licence: null,
  items: 1,
  images: 0,
  rejected: {},
};
const plan = { recipeHash: 'r', seed: '1'.repeat(32), toolVersion: '1', public: false, sourcesHash: 's' };

/** A folder with one finished case, whose key has a file. */
async function openWithCase(t: ExecutionContext, isPublic: boolean) {
  const suite = join(temporaryFolder(t), 'suite');
  const fingerprints = new Map([['a', { sourceHash: 'a', stamp: 'a' }]]);
  const open = () => openSuiteFolder(suite, { ...plan, public: isPublic }, fingerprints);
  const folder = await open();
  const files = [await folder.keyFiles.save(mask, 'png'), await folder.keyFiles.save(mask, 'png')];
  t.deepEqual(files, [path, path]);
  const row = { item: { ...makeItem(0), images: [] }, key: { ...makeKeyRow(0), files } };
  await folder.savedCases.save({ kind: 'made', manifest: made }, [row]);
  return { suite, folder, open };
}

test('a file of a key is named by its content, written once, and checked when it is read', async (t) => {
  const { suite, folder } = await openWithCase(t, false);
  await folder.joinCases(['a'], { withKey: true });
  t.deepEqual(Object.keys(folderContent(suite)).sort(), ['items.jsonl', path, 'key.jsonl']);
  t.is(statSync(join(suite, path)).mode & 0o077, 0, 'only its owner reads it');
  t.deepEqual(await readKeyFile(suite, path), mask);
  writeFileSync(join(suite, path), 'another mask');
  await t.throwsAsync(readKeyFile(suite, path), { name: 'InputError', message: /another \(/ });
  rmSync(join(suite, path));
  await t.throwsAsync(readKeyFile(suite, path), { name: 'InputError', message: /a readable file/ });
});

test('no file of a key is ever in a public copy', async (t) => {
  const { suite, folder } = await openWithCase(t, true);
  t.deepEqual(Object.keys(folderContent(suite)), []);
  await folder.joinCases(['a'], { withKey: false });
  t.deepEqual(Object.keys(folderContent(suite)), ['items.jsonl']);
});

for (const isPublic of [false, true]) {
  test(`a case is taken as finished while its key files are there, ${isPublic ? 'public' : 'private'}`, async (t) => {
    const { suite, open } = await openWithCase(t, isPublic);
    const { savedCases } = await open();
    t.like(await savedCases.find('a'), { kind: 'made' });
    rmSync(join(isPublic ? `${suite}.work` : suite, path));
    t.is(await savedCases.find('a'), undefined);
  });
}

test('files that no key row names any more are removed with the images', async (t) => {
  const { suite, folder, open } = await openWithCase(t, false);
  const stray = await folder.keyFiles.save(Buffer.from('of an old case'), 'png');
  await folder.joinCases(['a'], { withKey: true });
  t.true(stray in folderContent(suite));
  mkdirSync(join(suite, 'images'));
  const resumed = await open();
  await resumed.joinCases(['a'], { withKey: true });
  t.false(stray in folderContent(suite));
  t.true(path in folderContent(suite));
});
