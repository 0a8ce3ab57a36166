import test from 'ava';
import fc from 'fast-check';
import { judgeLine, regressionCorrection } from '../../statistics/regressionCorrection.js';
import { roganGladen } from '../../statistics/roganGladen.js';
import { UsageError } from '../../util/radvuqaError.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const good = fc.double({ min: 0.6, max: 1, noNaN: true });

test('Rogan and Gladen find the share again that a judge with such errors has seen', (t) => {
  fc.assert(
    fc.property(share, good, good, (truth, sensitivity, specificity) => {
      const seen = truth * sensitivity + (1 - truth) * (1 - specificity);
      return Math.abs((roganGladen(seen, { sensitivity, specificity }) ?? 9) - truth) < 1e-9;
    }),
  );
  t.pass();
});

test('a share is cut off at 0 and 1, and a judge by chance says nothing', (t) => {
  t.is(roganGladen(0.1, { sensitivity: 0.9, specificity: 0.8 }), 0);
  t.is(roganGladen(0.95, { sensitivity: 0.9, specificity: 0.8 }), 1);
  t.is(roganGladen(0.5, { sensitivity: 0.5, specificity: 0.5 }), null);
});

test('a regression on known answers finds the mean again that a judge on that line has seen', (t) => {
  // scipy 1.17: stats.linregress([1, 1, 3, 5, 5], [1, 2, 3, 4, 5]): slope 0.75, intercept 0.75
  const line = judgeLine([1, 1, 3, 5, 5], [1, 2, 3, 4, 5]);
  t.deepEqual(line, { intercept: 0.75, slope: 0.75 });
  t.is(line && regressionCorrection(0.75 + 0.75 * 4, line, { least: 1, greatest: 5 }), 4);
  t.is(line && regressionCorrection(0, line, { least: 1, greatest: 5 }), 1);
});

test('there is no line where right scores do not differ or the judge turns them round', (t) => {
  t.is(judgeLine([3, 3], [1, 5]), null);
  t.is(judgeLine([1, 5], [5, 1]), null);
  t.is(judgeLine([], []), null);
  t.throws(() => judgeLine([1], []), { instanceOf: UsageError });
});

test('yes and no may change places: the share of no is what is left', (t) => {
  fc.assert(
    fc.property(share, good, good, (seen, sensitivity, specificity) => {
      const yes = roganGladen(seen, { sensitivity, specificity }) ?? 9;
      const no = roganGladen(1 - seen, { sensitivity: specificity, specificity: sensitivity }) ?? 9;
      return Math.abs(yes + no - 1) < 1e-9;
    }),
  );
  t.pass();
});

test('a line through scores in another unit corrects to that unit, and their order does not matter', (t) => {
  const scores = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
    minLength: 2,
    maxLength: 12,
  });
  fc.assert(
    fc.property(scores, (pairs) => {
      const lineOf = (of: typeof pairs, scale: number) =>
        judgeLine(
          of.map(([right]) => scale * right),
          of.map(([, told]) => scale * told),
        );
      const [one, other] = [lineOf(pairs, 1), lineOf([...pairs].reverse(), 4)];
      if (one === null || other === null) return one === null && other === null;
      return Math.abs(one.slope - other.slope) < 1e-9 && Math.abs(4 * one.intercept - other.intercept) < 1e-9;
    }),
  );
  t.pass();
});
