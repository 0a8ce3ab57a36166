import { writeFile } from 'node:fs/promises';
import test from 'ava';
import { suitePaths } from '../../../suites/paths.js';
import { type KeyedItem, readItemsWithKey } from '../../../suites/rows/readItemsWithKey.js';
import { InputError } from '../../../util/radvuqaError.js';
import { makeItem, makeKeyRow, makeSuite } from '../../support/makeSuite.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

async function readAll(folder: string): Promise<KeyedItem[]> {
  const read: KeyedItem[] = [];
  for await (const keyed of readItemsWithKey(folder)) read.push(keyed);
  return read;
}

test('each item comes with its answer, in the order of the suite', async (t) => {
  const folder = await makeSuite(temporaryFolder(t), 3);
  const read = await readAll(folder);
  t.deepEqual(
    read.map(({ item }) => item.id),
    [0, 1, 2].map((place) => makeItem(place).id),
  );
  t.deepEqual(
    read.map(({ key }) => key),
    [0, 1, 2].map(makeKeyRow),
  );
});

const unlike = [
  { title: 'the last answer missing', places: [0, 1], expected: /item-2/, found: 'the end of the file' },
  { title: 'no answers', places: [], expected: /item-0/, found: 'the end of the file' },
  { title: 'an answer missing between', places: [0, 2], expected: /item-1/, found: 'item item-2' },
  { title: 'answers in another order', places: [1, 0, 2], expected: /item-0/, found: 'item item-1' },
  { title: 'an answer twice', places: [0, 0, 1, 2], expected: /item-1/, found: 'item item-0' },
];

for (const { title, places, expected, found } of unlike) {
  test(`refused: ${title}`, async (t) => {
    const folder = await makeSuite(temporaryFolder(t), 3);
    const { key } = suitePaths(folder);
    await writeFile(key, places.map((place) => `${JSON.stringify(makeKeyRow(place))}\n`).join(''));
    const error = await t.throwsAsync(readAll(folder), { instanceOf: InputError });
    t.like(error.details, { subject: key, found });
    t.regex(error.details.expected, expected);
  });
}

for (const name of ['items', 'key'] as const) {
  test(`a bad row of the ${name} is refused with its line`, async (t) => {
    const folder = await makeSuite(temporaryFolder(t), 1);
    const path = suitePaths(folder)[name];
    await writeFile(path, '\n{"id":"item-0"}\n');
    const error = await t.throwsAsync(readAll(folder), { instanceOf: InputError });
    t.is(error.subject, `${path} line 2`);
  });
}

test('who has seen enough may stop', async (t) => {
  const folder = await makeSuite(temporaryFolder(t), 3);
  const reader = readItemsWithKey(folder);
  t.is((await reader.next()).value?.item.id, 'item-0');
  t.true((await reader.return(undefined)).done);
  t.true((await reader.next()).done);
});
