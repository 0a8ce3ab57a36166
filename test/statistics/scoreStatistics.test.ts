import test from 'ava';
import fc from 'fast-check';
import { cliffsDelta } from '../../statistics/cliffsDelta.js';
import { rocCurve, type ScoreCounts } from '../../statistics/rocCurve.js';
import { spearman } from '../../statistics/spearman.js';
import { UsageError } from '../../util/radvuqaError.js';
import { isNear } from './isNear.js';

const near = (found: number | null | undefined, expected: number) => isNear(found ?? Number.NaN, expected);

const counts: readonly ScoreCounts[] = [
  { score: 4, positives: 8, negatives: 10 },
  { score: 1, positives: 2, negatives: 2 },
  { score: 2, positives: 4, negatives: 8 },
  { score: 3, positives: 6, negatives: 12 },
  { score: 5, positives: 7, negatives: 1 },
];

test('the curve and its area are those of scikit-learn', (t) => {
  // scikit-learn 1.9.1: s, y = np.repeat([1,2,3,4,5]*2, [2,4,6,8,7, 2,8,12,10,1]), [1]*27 + [0]*33
  // roc_auc_score(y, s); roc_curve(y, s, drop_intermediate=False)
  const curve = rocCurve(counts);
  t.true(near(curve?.area, 0.6346801346801347));
  t.deepEqual(
    curve?.points.map(({ atLeast }) => atLeast),
    [null, 5, 4, 3, 2, 1],
  );
  const rates = curve?.points.map((point) =>
    [point.falsePositiveRate, point.truePositiveRate].map((one) => one.toFixed(8)),
  );
  t.deepEqual(rates, [
    ['0.00000000', '0.00000000'],
    ['0.03030303', '0.25925926'],
    ['0.33333333', '0.55555556'],
    ['0.69696970', '0.77777778'],
    ['0.93939394', '0.92592593'],
    ['1.00000000', '1.00000000'],
  ]);
});

test('there is no curve without members of both classes', (t) => {
  t.is(rocCurve([]), null);
  t.is(rocCurve([{ score: 1, positives: 3, negatives: 0 }]), null);
  t.is(rocCurve([{ score: 1, positives: 3, negatives: 2 }])?.area, 0.5);
});

const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 });

test("the area is (Cliff's delta + 1) / 2, and a score that comes twice counts as one", (t) => {
  fc.assert(
    fc.property(scores, scores, (positive, negative) => {
      const rows = [
        ...positive.map((score) => ({ score, positives: 1, negatives: 0 })),
        ...negative.map((score) => ({ score, positives: 0, negatives: 1 })),
      ];
      const delta = cliffsDelta(positive, negative) ?? Number.NaN;
      t.true(Math.abs((rocCurve(rows)?.area ?? 0) - (delta + 1) / 2) < 1e-12);
    }),
  );
});

const first = [3, 3, 4, 4, 3, 4, 1, 5, 2, 1, 3, 4, 3, 2, 3, 3, 5, 5, 3, 4];
const second = [2, 3, 4, 5, 2, 2, 1, 5, 3, 1, 3, 4, 3, 3, 2, 3, 5, 3, 3, 5];

test("Spearman's correlation is that of scipy", (t) => {
  // scipy 1.17.1: spearmanr(first, second).statistic; of ([1, 2, 2, 4, 5], [2, 1, 3, 4, 4])
  t.true(near(spearman(first, second), 0.6939452829411521));
  t.true(near(spearman([1, 2, 2, 4, 5], [2, 1, 3, 4, 4]), 0.7894736842105264));
});

test('it is not defined where one side has but one value, and two lengths are refused', (t) => {
  t.is(spearman([], []), null);
  t.is(spearman([1, 2], [3, 3]), null);
  t.throws(() => spearman([1], [1, 2]), { instanceOf: UsageError });
  t.throws(() => spearman([1], [1], [1, 2]), { instanceOf: UsageError });
});

test('it is symmetric, blind to how far apart values are, and counts may stand for repeated pairs', (t) => {
  const pairs = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 })),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(pairs, (drawn) => {
      const [one, other, counts] = [0, 1, 2].map((place) => drawn.map((pair) => pair[place]));
      const found = spearman(one, other, counts);
      const listed = drawn.flatMap(([x, y, count]) => Array.from({ length: count }, () => [x, y]));
      const again = spearman(
        listed.map(([x]) => x),
        listed.map(([, y]) => y),
      );
      t.is(found === null, again === null);
      t.true(Math.abs((found ?? 0) - (again ?? 0)) < 1e-12);
      t.true(Math.abs((found ?? 0) - (spearman(other.map(Math.exp), one, counts) ?? 0)) < 1e-12);
    }),
  );
});
