import test from 'ava';
import { createRowCounter } from '../../../exchange/rows/countRows.js';
import { toExportRow } from '../../../exchange/rows/exportRow.js';
import type { Item } from '../../../suites/schema/schema.js';
import { makeItem } from '../../support/makeSuite.js';

const facts = { canary: 'c', itemsHash: 'h' };

function countsOf(items: readonly Item[]) {
  const counter = createRowCounter();
  for (const item of items) counter.add(toExportRow(item, null, facts));
  return counter.counts();
}

test('items, pictures and options are counted, and unassigned subjects are for testing', (t) => {
  const [first, second] = [makeItem(0), makeItem(1)];
  const counts = countsOf([first, { ...second, split: 'train', images: ['a', 'b'] }]);
  t.like(counts, { items: 2, shown: 3, pictures: 3, fewestPictures: 1, mostPictures: 2, mostOptions: 4 });
  t.deepEqual(
    [...counts.bySplit],
    [
      ['test', 1],
      ['train', 1],
    ],
  );
});

test('texts that are numbers in every row are named', (t) => {
  const subjects = (...names: readonly string[]) =>
    countsOf(names.map((subject, place) => ({ ...makeItem(place), subject }))).allNumbers;
  t.deepEqual(subjects('001', '002'), ['subject']);
  t.deepEqual(subjects('001', 's2'), []);
  t.deepEqual(subjects('1e5', ' '), []);
});
