import test from 'ava';
import { countOf } from '../../../util/text/countOf.js';

test('one thing is no things', (t) => {
  t.deepEqual(
    [0, 1, 2].map((number) => countOf(number, 'row')),
    ['0 rows', '1 row', '2 rows'],
  );
});
