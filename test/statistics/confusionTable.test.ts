import test from 'ava';
import { confusionTable } from '../../statistics/confusionTable.js';
import { shareWithin } from '../../statistics/shareWithin.js';

const first = [1, 2, 3, 4, 5, 5, 4, 3, 2, 1, 3, 3, 5, 1, 2, 4, 4, 5, 1, 2];
const second = [1, 3, 3, 4, 4, 5, 5, 3, 1, 1, 2, 4, 5, 2, 2, 3, 4, 5, 1, 1];

test('rows are the first rater, columns the second', (t) => {
  // scikit-learn 1.9.1: confusion_matrix(first, second)
  const expected = [
    [3, 1, 0, 0, 0],
    [2, 1, 1, 0, 0],
    [0, 1, 2, 1, 0],
    [0, 0, 1, 2, 1],
    [0, 0, 0, 1, 3],
  ];
  t.deepEqual(confusionTable(first, second), { values: [1, 2, 3, 4, 5], counts: expected });
});

test('values are those that occur, or those asked for; what is not rated by both is left out', (t) => {
  const table = confusionTable([1, 5, Number.NaN], [5, 5, 1]);
  t.deepEqual(table, {
    values: [1, 5],
    counts: [
      [0, 1],
      [0, 1],
    ],
  });
  t.deepEqual(confusionTable([0, 1], [1, 1], [0, 1]).counts, [
    [0, 1],
    [0, 1],
  ]);
});

test('shares within a distance', (t) => {
  t.is(shareWithin(first, second, 0), 11 / 20);
  t.is(shareWithin(first, second, 1), 1);
  t.is(shareWithin([1, 3.5], [2.5, 3], 1), 0.5);
  t.is(shareWithin([Number.NaN], [1], 1), null);
});
