import test from 'ava';
import fc from 'fast-check';
import { splitPages } from '../../../generator/sheet/splitPages.js';

const itself = (row: number) => row;

test('rows go on as long as they fit', (t) => {
  t.deepEqual(splitPages([4, 5, 3], itself, 10), [[4, 5], [3]]);
  t.deepEqual(splitPages([5, 5, 1], itself, 10), [[5, 5], [1]]);
  t.deepEqual(splitPages([3, 20, 3], itself, 10), [[3], [20], [3]]);
  t.deepEqual(splitPages([], itself, 10), []);
});

test('no row is lost or moved, and a page that is too high has one row', (t) => {
  const heights = fc.array(fc.integer({ min: 1, max: 20 }));
  const property = fc.property(heights, fc.integer({ min: 1, max: 30 }), (rows, most) => {
    const pages = splitPages(rows, itself, most);
    const fits = pages.every((page) => page.length === 1 || page.reduce((sum, one) => sum + one) <= most);
    return fits && JSON.stringify(pages.flat()) === JSON.stringify(rows);
  });
  t.notThrows(() => fc.assert(property));
});
