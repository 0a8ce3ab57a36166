import test from 'ava';
import fc from 'fast-check';
import type { Alternative } from '../../statistics/signedRankP.js';
import type { WilcoxonResult } from '../../statistics/wilcoxonResult.js';
import { type WilcoxonOptions, wilcoxonSignedRank } from '../../statistics/wilcoxonSignedRank.js';
import { UsageError } from '../../util/radvuqaError.js';
import { isNear } from './isNear.js';

type Tested = Extract<WilcoxonResult, { kind: 'tested' }>;

function tested(x: readonly number[], y: readonly number[], options?: WilcoxonOptions): Tested {
  const result = wilcoxonSignedRank(x, y, options);
  if (result.kind !== 'tested') throw new Error(`not tested: ${result.kind}`);
  return result;
}

/** Tests differences as they are. */
function testedDifferences(differences: readonly number[], options?: WilcoxonOptions): Tested {
  return tested(
    differences,
    differences.map(() => 0),
    options,
  );
}

const zeroMethods = ['wilcox', 'pratt', 'zsplit'] as const;
const alternatives = ['two-sided', 'greater', 'less'] as const;

/** Mid-ranks of the absolute differences, by definition: those smaller, plus half of those equal and itself. */
function midRanks(differences: readonly number[]): number[] {
  return differences.map((one) => {
    const smaller = differences.filter((other) => Math.abs(other) < Math.abs(one)).length;
    const equal = differences.filter((other) => Math.abs(other) === Math.abs(one)).length;
    return smaller + (equal + 1) / 2;
  });
}

function rankSum(differences: readonly number[], ranks: readonly number[]): number {
  return differences.reduce(
    (sum, one, index) => sum + (one > 0 ? ranks[index] : one < 0 ? 0 : ranks[index] / 2),
    0,
  );
}

/** W+ and p by going through all sign flips of the differences; zeros stay zero. */
function enumerate(
  all: readonly number[],
  zeroMethod: (typeof zeroMethods)[number],
  alternative: Alternative,
) {
  const differences = zeroMethod === 'wilcox' ? all.filter((one) => one !== 0) : all;
  const ranks = midRanks(differences).map((rank, index) =>
    zeroMethod === 'pratt' && differences[index] === 0 ? 0 : rank,
  );
  const observed = rankSum(differences, ranks);
  let atLeast = 0;
  let atMost = 0;
  const flips = 2 ** differences.length;
  for (let flip = 0; flip < flips; flip++) {
    const sum = rankSum(
      differences.map((one, index) => ((flip >> index) & 1 ? -one : one)),
      ranks,
    );
    if (sum >= observed) atLeast++;
    if (sum <= observed) atMost++;
  }
  const tails = { greater: atLeast / flips, less: atMost / flips };
  const p =
    alternative === 'two-sided' ? Math.min(1, 2 * Math.min(tails.greater, tails.less)) : tails[alternative];
  return { wPlus: observed, p };
}

test('agrees with the enumeration of all sign flips, with ties and zeros, for all methods', (t) => {
  const differences = fc
    .array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 9 })
    .filter((values) => values.some((value) => value !== 0));
  const property = fc.property(
    differences,
    fc.constantFrom(...zeroMethods),
    fc.constantFrom(...alternatives),
    (values, zeroMethod, alternative) => {
      const expected = enumerate(values, zeroMethod, alternative);
      const found = testedDifferences(values, { zeroMethod, alternative });
      return found.method === 'exact' && found.wPlus === expected.wPlus && isNear(found.p, expected.p);
    },
  );
  t.notThrows(() => fc.assert(property, { numRuns: 300, seed: 1 }));
});

test('swapping the sides swaps the sums and the one-sided p', (t) => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    maxLength: 60,
  });
  const property = fc.property(pairs, fc.constantFrom(...zeroMethods), (values, zeroMethod) => {
    const x = values.map(([one]) => one);
    const y = values.map(([, other]) => other);
    const forth = wilcoxonSignedRank(x, y, { zeroMethod, alternative: 'greater' });
    const back = wilcoxonSignedRank(y, x, { zeroMethod, alternative: 'less' });
    if (forth.kind !== 'tested' || back.kind !== 'tested') return forth.kind === back.kind;
    return (
      forth.wPlus === back.wMinus &&
      isNear(forth.p, back.p) &&
      forth.rankBiserial === -back.rankBiserial &&
      forth.shift.estimate === -back.shift.estimate
    );
  });
  t.notThrows(() => fc.assert(property, { numRuns: 200, seed: 2 }));
});

// R 4.2.2: wilcox.test(x, y, paired=TRUE, alternative=a, conf.int=TRUE), data of Hollander and Wolfe in ?wilcox.test.
const depressionBefore = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
const depressionAfter = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];

test("gives R's exact values without ties", (t) => {
  const result = tested(depressionBefore, depressionAfter);
  t.like(result, { n: 9, zeros: 0, wPlus: 40, wMinus: 5, method: 'exact' });
  t.true(isNear(result.p, 0.0390625));
  t.true(isNear(result.shift.estimate, 0.46));
  t.true(isNear(result.shift.interval?.lower ?? 0, 0.01));
  t.true(isNear(result.shift.interval?.upper ?? 0, 0.786));
  t.true(isNear(result.rankBiserial, 35 / 45));
  t.true(isNear(tested(depressionBefore, depressionAfter, { alternative: 'greater' }).p, 0.01953125));
  t.true(isNear(tested(depressionBefore, depressionAfter, { alternative: 'less' }).p, 0.986328125));
});

test("gives R's exact values for 60 untied pairs", (t) => {
  // R 4.2.2: k <- 1:60; wilcox.test((k*37)%%61 + k/100, (k*11)%%61, paired=TRUE, exact=TRUE, conf.int=TRUE)
  const k = Array.from({ length: 60 }, (_, index) => index + 1);
  const x = k.map((one) => ((one * 37) % 61) + one / 100);
  const y = k.map((one) => (one * 11) % 61);
  const result = tested(x, y);
  t.is(result.wPlus, 930);
  t.true(isNear(result.p, 0.915622458478901));
  t.true(isNear(result.shift.estimate, 0.305, 1e-9));
  t.true(isNear(result.shift.interval?.lower ?? 0, -7.44, 1e-9));
  t.true(isNear(result.shift.interval?.upper ?? 0, 8.05, 1e-9));
  t.true(isNear(tested(x, y, { alternative: 'greater' }).p, 0.4578112292394505));
});

test("gives scipy's permutation values for ties and zeros", (t) => {
  // scipy 1.10.1: permutation_test((d,), W, permutation_type='samples', n_resamples=np.inf, alternative=a) with W the
  // sum of rankdata(abs(d)) where d > 0 (zsplit: plus half of it where d == 0); for wilcox d[d != 0]
  const differences = [1, -1, 2, 0, 3, -2, 1, 0, 4, 1, -1, 2];
  const expected = {
    wilcox: { wPlus: 42, wMinus: 13, twoSided: 0.177734375, greater: 0.0888671875 },
    pratt: { wPlus: 56, wMinus: 19, twoSided: 0.173828125, greater: 0.0869140625 },
    zsplit: { wPlus: 57.5, wMinus: 20.5, twoSided: 0.173828125, greater: 0.0869140625 },
  };
  for (const zeroMethod of zeroMethods) {
    const { wPlus, wMinus, twoSided, greater } = expected[zeroMethod];
    const result = testedDifferences(differences, { zeroMethod });
    t.like(result, { wPlus, wMinus, n: 10, zeros: 2, method: 'exact' });
    t.true(isNear(result.p, twoSided));
    t.true(isNear(testedDifferences(differences, { zeroMethod, alternative: 'greater' }).p, greater));
  }
});

test('the normal approximation has the tie and continuity corrections of scipy and R', (t) => {
  // scipy 1.10.1: k=np.arange(1000); wilcoxon(1+(k*k)%5, 1+(k*k*k+k//7)%5, zero_method=z, correction=True,
  // alternative=a, mode='approx'); R 4.2.2 wilcox.test(paired=TRUE, exact=FALSE) gives the same for wilcox
  const k = Array.from({ length: 1000 }, (_, index) => index);
  const x = k.map((one) => 1 + ((one * one) % 5));
  const y = k.map((one) => 1 + ((one * one * one + Math.floor(one / 7)) % 5));
  const cases = [
    ['wilcox', 'two-sided', 0.8838690727496142],
    ['wilcox', 'greater', 0.5581341389737922],
    ['wilcox', 'less', 0.4419345363748071],
    ['pratt', 'two-sided', 0.9373252806361707],
    ['pratt', 'greater', 0.5313814678485824],
    ['pratt', 'less', 0.46866264031808536],
  ] as const;
  for (const [zeroMethod, alternative, p] of cases) {
    const result = tested(x, y, { zeroMethod, alternative });
    t.like(result, { method: 'normal', n: 739, zeros: 261 });
    t.true(isNear(result.p, p), `${zeroMethod} ${alternative} ${result.p}`);
  }
  t.is(tested(x, y, { zeroMethod: 'wilcox' }).wPlus, 135875);
  t.is(tested(x, y, { zeroMethod: 'pratt' }).wPlus, 232445);
  t.is(tested(x, y, { zeroMethod: 'zsplit' }).wPlus, 249540.5);
});

test('zsplit has the p of pratt, exactly and approximately', (t) => {
  const differences = Array.from({ length: 700 }, (_, index) => ((index * index) % 7) - 3);
  for (const some of [differences.slice(0, 50), differences]) {
    const pratt = testedDifferences(some, { zeroMethod: 'pratt' });
    const zsplit = testedDifferences(some, { zeroMethod: 'zsplit' });
    t.is(zsplit.p, pratt.p);
    t.true(Math.abs(zsplit.rankBiserial) <= Math.abs(pratt.rankBiserial));
  }
});

test('is exact for 400 tied pairs to the last digits, also far in the tail', (t) => {
  // Python 3.11, whole numbers: ways=[1]+[0]*S; for r in doubled mid-ranks: for s in range(S,r-1,-1): ways[s]+=ways[s-r];
  // float(Fraction(2*sum(ways[:min(W)+1]), 2**400))
  const sizes = [-4, -3, -2, -1, 1, 2, 3, 4, 1];
  const cases: [(k: number) => number, number][] = [
    [(k) => sizes[(k * k + Math.floor(k / 5)) % 9], 0.6102003506040805],
    [(k) => (1 + (k % 4)) * (k % 50 === 0 ? -1 : 1), 1.2687233325124371e-97],
    [(k) => (k + 1) * ((k * k) % 7 === 1 ? -1 : 1), 2.70794685521585e-14],
  ];
  for (const [difference, p] of cases) {
    const result = testedDifferences(Array.from({ length: 400 }, (_, k) => difference(k)));
    t.like(result, { n: 400, method: 'exact' });
    t.true(isNear(result.p, p), String(result.p));
  }
});

test('exact and normal p agree where the one gives way to the other', (t) => {
  const differences = Array.from({ length: 500 }, (_, index) => ((index * 5) % 9) - 3.7);
  const exact = testedDifferences(differences, { method: 'exact' }).p;
  const normal = testedDifferences(differences, { method: 'normal' }).p;
  t.true(isNear(exact, normal, 0.02), `${exact} ${normal}`);
  t.is(testedDifferences(differences).method, 'exact');
  t.is(testedDifferences([...differences, 1]).method, 'normal');
});

test('p does not underflow for 1000 pairs that all favour one side', (t) => {
  const differences = Array.from({ length: 1000 }, (_, index) => index + 1);
  t.is(testedDifferences(differences, { method: 'exact' }).p, 2 ** -999);
});

test('the shift is estimated from the differences that the zero method keeps', (t) => {
  const differences = [0, 0, 0, 0, 2, 2];
  t.is(testedDifferences(differences, { zeroMethod: 'wilcox' }).shift.estimate, 2);
  t.is(testedDifferences(differences, { zeroMethod: 'pratt' }).shift.estimate, 1);
});

test('one pair that differs is tested, and its shift has no interval', (t) => {
  const result = tested([3], [1]);
  t.deepEqual(result, {
    kind: 'tested',
    n: 1,
    zeros: 0,
    wPlus: 1,
    wMinus: 0,
    method: 'exact',
    p: 1,
    rankBiserial: 1,
    shift: { estimate: 2, interval: null },
  });
});

test('no pairs and no differences are results of their own', (t) => {
  t.deepEqual(wilcoxonSignedRank([], []), { kind: 'no pairs', n: 0, zeros: 0 });
  t.deepEqual(wilcoxonSignedRank([4, -0], [4, 0]), { kind: 'all zero', n: 0, zeros: 2, p: 1 });
});

test('input that cannot be tested is named', (t) => {
  const many = Array.from({ length: 1001 }, (_, index) => index + 1);
  const cases: [readonly number[], readonly number[], WilcoxonOptions, RegExp][] = [
    [[1, 2], [1], {}, /as many values on both sides, found 2 and 1 values/],
    [[1, Number.NaN], [1, 2], {}, /pair 1: expected finite numbers, found NaN and 2/],
    [[Number.POSITIVE_INFINITY], [1], {}, /pair 0: expected finite numbers, found Infinity and 1/],
    [[1], [2], { confidence: 95 }, /confidence: expected a share between 0 and 1, such as 0.95, found 95/],
    [many, many.map(() => 0), { method: 'exact' }, /at most 1000 pairs .* found 1001/],
  ];
  for (const [x, y, options, message] of cases) {
    t.throws(() => wilcoxonSignedRank(x, y, options), { instanceOf: UsageError, message });
  }
});

test('typed arrays are accepted and left as they were', (t) => {
  const x = Float64Array.of(3, 1, 2);
  tested([...x], [0, 0, 0]);
  t.is(wilcoxonSignedRank(x, new Uint8Array(3)).kind, 'tested');
  t.deepEqual([...x], [3, 1, 2]);
});
