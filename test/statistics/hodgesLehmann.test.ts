import test from 'ava';
import fc from 'fast-check';
import { countDistinct } from '../../statistics/distinctValues.js';
import { hodgesLehmann } from '../../statistics/hodgesLehmann.js';
import { walshSum } from '../../statistics/walshSum.js';

/** All sums of two observations, each with itself included, in order. */
function allWalshSums(observations: readonly number[]): number[] {
  return observations
    .flatMap((one, index) => observations.slice(index).map((other) => one + other))
    .sort((a, b) => a - b);
}

function distinct(observations: readonly number[]) {
  return countDistinct(Float64Array.from(observations));
}

const tied = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 40 });
const untied = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 25 });

test('every order statistic of the Walsh sums is found exactly', (t) => {
  const property = fc.property(fc.oneof(tied, untied), (observations) => {
    const sums = allWalshSums(observations);
    const values = distinct(observations);
    return sums.every((sum, index) => walshSum(values, index + 1) === sum);
  });
  t.notThrows(() => fc.assert(property, { numRuns: 150, seed: 3 }));
});

test('order statistics are found among values that differ by many orders of magnitude', (t) => {
  const observations = [-1e300, -1e-300, 0, 5e-324, 1e-12, 1, 1e300];
  const sums = allWalshSums(observations);
  const values = distinct(observations);
  t.deepEqual(
    sums.map((_sum, index) => walshSum(values, index + 1)),
    sums,
  );
});

test('the estimate is the median of the Walsh averages', (t) => {
  const property = fc.property(fc.oneof(tied, untied), (observations) => {
    const sums = allWalshSums(observations);
    const middle = (sums[Math.ceil(sums.length / 2) - 1] / 2 + sums[Math.floor(sums.length / 2)] / 2) / 2;
    return hodgesLehmann(distinct(observations), 0.95).estimate === middle;
  });
  t.notThrows(() => fc.assert(property, { numRuns: 200, seed: 4 }));
});

test('six differences are the fewest with an interval at 95 %, from the smallest to the largest', (t) => {
  t.is(hodgesLehmann(distinct([1, 2, 3, 4, 5]), 0.95).interval, null);
  t.deepEqual(hodgesLehmann(distinct([1, 2, 3, 4, 5, 7]), 0.95).interval, {
    lower: 1,
    upper: 7,
    confidence: 0.95,
  });
});

test('exact and approximate depth agree on both sides of 500 differences', (t) => {
  const observations = Array.from({ length: 501 }, (_, index) => ((index * 211) % 503) / 10);
  const exact = hodgesLehmann(distinct(observations.slice(1)), 0.95);
  const normal = hodgesLehmann(distinct(observations), 0.95);
  t.true(Math.abs((exact.interval?.lower ?? 0) - (normal.interval?.lower ?? 1)) < 0.1);
  t.true(Math.abs((exact.interval?.upper ?? 0) - (normal.interval?.upper ?? 1)) < 0.1);
});

test('100,000 scores of few values have the estimate of a ninetieth of them', (t) => {
  const observations = Float64Array.from({ length: 99_900 }, (_, index) => ((index * index) % 9) - 3);
  const sums = allWalshSums([...observations.subarray(0, 1110)]);
  t.is(hodgesLehmann(countDistinct(observations), 0.95).estimate, sums[Math.floor(sums.length / 2)] / 2);
});
