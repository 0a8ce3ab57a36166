import test from 'ava';
import fc from 'fast-check';
import { holmAdjust } from '../../statistics/holmAdjust.js';
import { UsageError } from '../../util/radvuqaError.js';
import { isNear } from './isNear.js';

test("is R's adjustment", (t) => {
  // R 4.2.2: p.adjust(p, "holm")
  const cases = [
    [
      [0.01, 0.04, 0.03, 0.005, 0.5],
      [0.04, 0.09, 0.09, 0.025, 0.5],
    ],
    [
      [0.02, 0.02, 0.9, 0.9, 1],
      [0.1, 0.1, 1, 1, 1],
    ],
    [[], []],
    [[0.3], [0.3]],
  ];
  for (const [raw, adjusted] of cases) {
    const found = holmAdjust(raw);
    t.is(found.length, adjusted.length);
    found.forEach((p, index) => {
      t.true(isNear(p, adjusted[index]));
    });
  }
});

test('never falls below the raw p, stays in order and within Bonferroni', (t) => {
  const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });
  const property = fc.property(pValues, (raw) => {
    const adjusted = holmAdjust(raw);
    return raw.every(
      (p, one) =>
        adjusted[one] >= p &&
        adjusted[one] <= Math.min(1, p * raw.length) &&
        raw.every((other, two) => p > other || adjusted[one] <= adjusted[two]),
    );
  });
  t.notThrows(() => fc.assert(property, { seed: 5 }));
});

test('what is no p value is an error', (t) => {
  t.throws(() => holmAdjust([0.1, Number.NaN]), { instanceOf: UsageError, message: /p value 1/ });
  t.throws(() => holmAdjust([1.1]), { instanceOf: UsageError });
});
