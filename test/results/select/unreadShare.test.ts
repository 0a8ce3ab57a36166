import test from 'ava';
import { unreadShare } from '../../../results/select/unreadShare.js';

/** Told, told in one repeat of two, counted but not told (unread), no answer at all. */
const column = {
  values: Float64Array.of(1, 0.5, 0, Number.NaN),
  answered: Float64Array.of(1, 1, Number.NaN, Number.NaN),
  told: Float64Array.of(1, 0.5, 0, 0),
  counted: Float64Array.of(1, 1, 1, 0),
};

for (const [items, share] of [
  [[0], 0],
  [[0, 1], 0.25],
  [[0, 1, 2], 0.5],
  [[0, 2, 3], 0.5],
  [[3], null],
  [[], null],
] as const) {
  test(`of the items ${items.join(', ') || 'of none'}, ${share} are unread`, (t) => {
    t.is(unreadShare(column, items), share);
  });
}

test('a measure of which no row tells has no unread share', (t) => {
  t.is(unreadShare(undefined, [0]), null);
});
