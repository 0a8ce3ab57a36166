import test from 'ava';
import fc from 'fast-check';
import { brierScore, type Forecast } from '../../statistics/brierScore.js';
import { calibrationBins } from '../../statistics/calibrationBins.js';
import { isNear } from './isNear.js';

const probabilities = [0.05, 0.1, 0.35, 0.4, 0.45, 0.6, 0.62, 0.8, 0.95, 1];
const outcomes = [0, 0, 1, 0, 0, 1, 0, 1, 1, 1];
const forecasts = probabilities.map(
  (probability, place): Forecast => ({ probability, isSo: outcomes[place] === 1 }),
);

test('the score of ten forecasts, and that of how common it is', (t) => {
  // scikit-learn 1.9.1: brier_score_loss(y, p); the same with [y.mean()] * 10
  const { n, score, ofBaseRate, skill } = brierScore(forecasts) ?? {};
  t.is(n, 10);
  t.true(isNear(score ?? Number.NaN, 0.13843999999999998));
  t.true(isNear(ofBaseRate ?? Number.NaN, 0.25));
  t.true(isNear(skill ?? Number.NaN, 0.4462400000000001));
});

test('bins of forecasts have their mean and the share that was so', (t) => {
  // scikit-learn 1.9.1: calibration_curve(y, p, n_bins=5); error: sum of n |so - mean| / 10
  const { bins, error } = calibrationBins(forecasts, 5);
  const expected = [
    [2, 0.075, 0],
    [1, 0.35, 1],
    [2, 0.425, 0],
    [2, 0.61, 0.5],
    [3, 0.9166666666666666, 1],
  ];
  for (const [place, [n, mean, so]] of expected.entries()) {
    const { observed, mean: found } = bins[place];
    t.is(observed.n, n);
    t.true(isNear(found ?? Number.NaN, mean));
    t.true(isNear(observed.value ?? Number.NaN, so));
  }
  t.true(isNear(error ?? Number.NaN, 0.21200000000000002));
});

test('always the same of what is all the same has no skill, and nothing has no score', (t) => {
  t.deepEqual(brierScore([{ probability: 1, isSo: true }]), { n: 1, score: 0, ofBaseRate: 0, skill: null });
  t.is(brierScore([]), null);
  t.is(calibrationBins([], 3).error, null);
});

const anyForecasts = fc.array(
  fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), isSo: fc.boolean() }),
  { minLength: 1 },
);

test('each forecast is in one bin, within its ends, and the error is no more than 1', (t) => {
  fc.assert(
    fc.property(anyForecasts, fc.integer({ min: 1, max: 20 }), (all, count) => {
      const { bins, error } = calibrationBins(all, count);
      t.is(
        bins.reduce((sum, { observed }) => sum + observed.n, 0),
        all.length,
      );
      for (const { from, to, mean } of bins)
        t.true(mean === null || (mean >= from - 1e-9 && mean <= to + 1e-9));
      t.true((error ?? -1) >= 0 && (error ?? 2) <= 1 + 1e-9);
    }),
  );
});

test('to turn what was so and every probability leaves the score as it is', (t) => {
  fc.assert(
    fc.property(anyForecasts, (all) => {
      const turned = all.map(({ probability, isSo }) => ({ probability: 1 - probability, isSo: !isSo }));
      t.true(Math.abs((brierScore(all)?.score ?? 0) - (brierScore(turned)?.score ?? 1)) < 1e-9);
    }),
  );
});
