import test from 'ava';
import fc from 'fast-check';
import { fromRuns, toRuns } from '../../geometry/maskRuns.js';
import { UsageError } from '../../util/radvuqaError.js';

test('a mask is the same after being written and read', (t) => {
  const bits = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 24, maxLength: 24 });
  fc.assert(
    fc.property(bits, (values) => {
      const mask = { width: 6, height: 4, values: Uint8Array.from(values) };
      t.deepEqual(fromRuns(toRuns(mask), mask), mask);
    }),
    { seed: 6 },
  );
});

test('runs begin outside', (t) => {
  t.is(toRuns({ width: 2, height: 2, values: Uint8Array.of(1, 1, 1, 1) }), '0 4');
  t.is(toRuns({ width: 2, height: 2, values: Uint8Array.of(0, 0, 0, 0) }), '4');
});

for (const text of ['', '3', '5', '-1 5', '4 x', '1.5 2.5', '2  2']) {
  test(`"${text}" is no mask of 2 x 2`, (t) => {
    t.throws(() => fromRuns(text, { width: 2, height: 2 }), { instanceOf: UsageError });
  });
}
