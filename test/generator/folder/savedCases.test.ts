import { join } from 'node:path';
import test from 'ava';
import { type CaseResult, openSavedCases } from '../../../generator/folder/savedCases.js';
import { folderContent } from '../../support/folderContent.js';
import { makeItem, makeKeyRow, makeSuite } from '../../support/makeSuite.js';
import { readLines } from '../../support/readLines.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const rejected: CaseResult = {
  kind: 'rejected',
  case: 's0001',
  reason: 'left out by the recipe',
  message: 'too small',
  sourceHash: undefined,
};
const row = (place: number) => ({ item: makeItem(place), key: makeKeyRow(place) });

async function open(folder: string) {
  const fingerprints = new Map([['s0001', { sourceHash: 'a', stamp: 'b' }]]);
  const suite = await makeSuite(join(folder, 'suite'), 1);
  return openSavedCases({ workFolder: join(folder, 'suite.work'), suite, keyFolder: suite, fingerprints });
}

test('rows are there in order when the result is, and stand for nothing that was saved before', async (t) => {
  const { save, find, pathOf } = await open(temporaryFolder(t));
  for (const places of [[0, 1, 2], [3]]) {
    await save(rejected, places.map(row));
    t.like(await find('s0001'), { kind: 'rejected', message: 'too small' });
    const ids = async (file: string) =>
      (await readLines<{ id: string }>(pathOf('s0001', file))).map(({ id }) => id);
    t.deepEqual(
      await ids('items.jsonl'),
      places.map((place) => `item-${place}`),
    );
    t.deepEqual(await ids('key.jsonl'), await ids('items.jsonl'));
  }
});

test('a case that fails half-way counts as not made, also where it was made before', async (t) => {
  const folder = temporaryFolder(t);
  const { save, find } = await open(folder);
  await save(rejected, []);
  const failing = async function* () {
    yield row(0);
    throw new Error('half-way');
  };
  await t.throwsAsync(save(rejected, failing()), { message: 'half-way' });
  t.is(await find('s0001'), undefined);
  t.false(Object.keys(folderContent(folder)).some((path) => path.endsWith('case.json')));
});
