import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { createCaseBaseline } from '../../../models/baseline/createCaseBaseline.js';
import { createNeighboursBaseline } from '../../../models/baseline/createNeighboursBaseline.js';
import { sliceNearness } from '../../../models/baseline/sliceNearness.js';
import { suitePaths } from '../../../suites/paths.js';
import type { Item } from '../../../suites/schema/schema.js';
import { makeItem, makeSuite } from '../../support/makeSuite.js';
import { sliceOrigin } from '../../support/ofSlice.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const options = ['liver', 'stomach', 'gallbladder', 'heart'];
const visible: Item['answer'] = { kind: 'choice', asked: { about: 'visible' }, options };

/** An item of a slice of one case. */
function itemAt(
  number: number,
  { index, plane = 'axial' }: { readonly index: number; readonly plane?: 'axial' | 'coronal' },
  changes: Partial<Item>,
): Item {
  const item = makeItem(number);
  const origin = { ...sliceOrigin(item), plane, index };
  return { ...item, case: 'a', origin, text: 'An axial CT image.', ...changes };
}

const naming = (...names: readonly string[]): Partial<Item> => ({
  text: `It shows ${names.join(' and ')}.`,
  answer: { kind: 'structures', asked: { about: 'largest' } },
});

/** What is said to the first item of a suite of these. */
async function replyOf(folder: string, items: readonly Item[]) {
  const suite = await makeSuite(join(folder, 'suite'), items.length);
  await writeFile(suitePaths(suite).items, items.map((item) => `${JSON.stringify(item)}\n`).join(''));
  await rm(suitePaths(suite).key);
  await rm(suitePaths(suite).images, { recursive: true });
  const { signal } = new AbortController();
  const [{ id, text, answer }] = items;
  const ask = async (create: typeof createCaseBaseline) =>
    (await (await create({ suite, seed: 1 })).ask({ id, text, answer, images: [] }, signal)).response;
  return { byCase: await ask(createCaseBaseline), byNeighbours: await ask(createNeighboursBaseline) };
}

test('what the nearest slices name is the visible one, where neighbours of the own slice do not tell', async (t) => {
  const asked = itemAt(0, { index: 10 }, { answer: visible });
  const items = [
    asked,
    itemAt(1, { index: 11 }, naming('gallbladder')),
    itemAt(2, { index: 40 }, naming('heart')),
    itemAt(3, { index: 45 }, naming('heart')),
    itemAt(4, { plane: 'coronal', index: 10 }, naming('heart')),
  ];
  const { byCase, byNeighbours } = await replyOf(temporaryFolder(t), items);
  t.is(byCase, 'C. gallbladder');
  t.is(byNeighbours, 'A. liver');
});

test('what the own slice is said to show comes first, and other cases tell nothing', async (t) => {
  const items = [
    itemAt(0, { index: 10 }, { answer: visible }),
    itemAt(1, { index: 10 }, naming('stomach')),
    itemAt(2, { index: 11 }, naming('heart')),
    itemAt(3, { index: 11 }, { ...naming('gallbladder'), case: 'b' }),
  ];
  t.is((await replyOf(temporaryFolder(t), items)).byCase, 'B. stomach');
  t.is((await replyOf(temporaryFolder(t), [items[0], items[3]])).byCase, 'A. liver');
});

test('options of boxes elsewhere count as there, those of what is visible do not', async (t) => {
  const offered = ['heart', 'stomach', 'spleen', 'colon'];
  const about = (what: 'enclosed' | 'visible') =>
    itemAt(1, { index: 11 }, { answer: { kind: 'choice', asked: { about: what }, options: offered } });
  const asked = itemAt(0, { index: 10 }, { answer: { ...visible, options: ['liver', 'heart'] } });
  t.is((await replyOf(temporaryFolder(t), [asked, about('enclosed')])).byCase, 'B. heart');
  t.is((await replyOf(temporaryFolder(t), [asked, about('visible')])).byCase, 'A. liver');
});

test('the nearer slice tells more, another plane hardly anything, and a slice nothing of itself', (t) => {
  const axial = (index: number) => ({ plane: 'axial', index });
  t.is(sliceNearness(axial(4), axial(5)), 1);
  t.is(sliceNearness(axial(4), axial(0)), 0.25);
  t.is(sliceNearness(axial(4), axial(4)), 0);
  t.true(sliceNearness(axial(4), { plane: 'coronal', index: 4 }) < sliceNearness(axial(0), axial(500)));
});
