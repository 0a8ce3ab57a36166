import test from 'ava';
import { reducers } from '../../../results/reduce/reducers.js';
import type { JoiningRule } from '../../../suites/joiningRules.js';

const cases: readonly (readonly [
  rule: JoiningRule,
  values: number[],
  categories: number[],
  joined: number,
])[] = [
  ['mean', [1, 0, 0, 0], [0, 1, 1, -1], 0.25],
  ['vote', [1, 1, 0], [2, 2, 0], 1],
  ['vote', [1, 0, 0], [2, 0, 0], 0],
  // Unread parts have no vote, however many they are.
  ['vote', [1, 0, 0, 0], [2, -1, -1, -1], 1],
  ['vote', [0, 0], [-1, -1], 0],
  // The tally of a patient's slices, low grade 24, high grade 20, none 24: a tie.
  [
    'vote',
    [...Array(24).fill(1), ...Array(44).fill(0)],
    [24, 20, 24].flatMap((n, code) => Array(n).fill(code)),
    Number.NaN,
  ],
  // As numpy's percentile of 95.
  ['95th percentile', [4, 1, 2, 3], [-1, -1, -1, -1], 3.8499999999999996],
  ['95th percentile', [7], [-1], 7],
  // Open answers are no categories.
  ['vote', [2, 5], [-1, -1], 3.5],
];

for (const [rule, values, categories, joined] of cases) {
  const shown = values.length > 8 ? `${values.length} parts` : `values ${values.join(', ')}`;
  test(`by the rule "${rule}" ${shown} read as ${[...new Set(categories)].join(', ')} become ${joined}`, (t) => {
    t.is(reducers[rule].reduce(values, categories), joined);
  });
}
