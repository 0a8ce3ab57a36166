import test from 'ava';
import { normalTail, normalUpperQuantile } from '../../statistics/normalDistribution.js';
import { isNear } from './isNear.js';

// R 4.2.2: options(digits=16); pnorm(z, lower.tail=FALSE)
const tails = [
  [0, 0.5],
  [0.5, 0.3085375387259869],
  [1.96, 0.02499789514822043],
  [2, 0.02275013194817921],
  [5, 2.866515718791939e-7],
  [10, 7.619853024160527e-24],
  [37, 5.725571222524577e-300],
] as const;

test('upper tails have the digits of R', (t) => {
  for (const [z, p] of tails) {
    t.true(isNear(normalTail(z), p, 1e-13), `${z}: ${normalTail(z)}`);
    t.true(isNear(normalTail(-z), 1 - p, 1e-13));
  }
});

test('series and continued fraction meet without a step', (t) => {
  t.true(isNear(normalTail(2 - 1e-15), normalTail(2), 1e-13));
});

test('quantiles have the digits of R', (t) => {
  // qnorm(p, lower.tail=FALSE)
  const quantiles = [
    [0.025, 1.959963984540054],
    [0.005, 2.5758293035489],
    [1e-10, 6.361340902404056],
  ] as const;
  for (const [p, z] of quantiles) t.true(isNear(normalUpperQuantile(p), z), String(normalUpperQuantile(p)));
});
