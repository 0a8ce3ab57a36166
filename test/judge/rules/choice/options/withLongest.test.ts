import test from 'ava';
import { withLongest } from '../../../../../judge/rules/choice/options/withLongest.js';

const at = (start: number, end: number, meaning: number | null) => ({ start, end, meaning });

test('what says more takes the place of what stands within it', (t) => {
  t.deepEqual(withLongest([at(0, 4, 1), at(5, 8, null), at(20, 24, 2)], [at(0, 10, 0)]), [
    at(0, 10, 0),
    at(20, 24, 2),
  ]);
});

test('what only overlaps stays, and a name of the same length', (t) => {
  t.deepEqual(withLongest([at(5, 12, 1)], [at(0, 10, 0)]), [at(5, 12, 1)]);
  t.deepEqual(withLongest([at(0, 10, 1)], [at(0, 10, 0)]), [at(0, 10, 1)]);
  t.deepEqual(withLongest([at(0, 10, null)], [at(0, 10, 0)]), [at(0, 10, 0)]);
});
