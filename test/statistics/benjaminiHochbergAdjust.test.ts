import test from 'ava';
import fc from 'fast-check';
import { benjaminiHochbergAdjust } from '../../statistics/benjaminiHochbergAdjust.js';
import { holmAdjust } from '../../statistics/holmAdjust.js';
import { UsageError } from '../../util/radvuqaError.js';
import { isNear } from './isNear.js';

test("is scipy's", (t) => {
  // scipy 1.17: stats.false_discovery_control(p)
  const p = [0.212, 0.001, 0.042, 0.039, 0.008, 0.041, 0.06, 0.074, 0.205, 0.216];
  const expected = [0.216, 0.01, 0.084, 0.084, 0.04, 0.084, 0.1, 0.1057142857142857, 0.216, 0.216];
  for (const [index, adjusted] of benjaminiHochbergAdjust(p).entries())
    t.true(isNear(adjusted, expected[index]));
});

test('it is never below p nor above what Holm gives, and follows the p values in any order', (t) => {
  const some = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
  fc.assert(
    fc.property(some, (pValues) => {
      const adjusted = benjaminiHochbergAdjust(pValues);
      const holm = holmAdjust(pValues);
      const turned = benjaminiHochbergAdjust([...pValues].reverse()).reverse();
      return adjusted.every(
        (one, at) => one >= pValues[at] && one <= holm[at] + 1e-12 && Math.abs(one - turned[at]) < 1e-12,
      );
    }),
  );
  t.throws(() => benjaminiHochbergAdjust([1.2]), { instanceOf: UsageError });
});
