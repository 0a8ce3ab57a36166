import test from 'ava';
import fc from 'fast-check';
import { dPrime } from '../../statistics/dPrime.js';
import { UsageError } from '../../util/radvuqaError.js';
import { isNear } from './isNear.js';

test("is scipy's difference of normal quantiles of the corrected rates", (t) => {
  // scipy 1.17.1: norm.ppf((h + n/N) / (n + 2*n/N)) - norm.ppf((f + m/N) / (m + 2*m/N)), N = n + m; (h + .5) / (n + 1) for n = m
  const cases = [
    [8, 10, 3, 10, 1.2206477157555695],
    [19, 250, 12, 250, 0.2260004656347565],
    [250, 250, 0, 250, 5.758841564054168],
    [0, 40, 5, 63, -0.9875131549636667],
    [1, 1, 0, 1, 1.3489795003921634],
  ] as const;
  for (const [hits, signals, alarms, noise, expected] of cases) {
    const found = dPrime({ yes: hits, n: signals }, { yes: alarms, n: noise }) ?? Number.NaN;
    t.true(isNear(found, expected), `${hits} of ${signals}, ${alarms} of ${noise}: ${found}`);
  }
});

test('whoever answers the same to everything tells nothing apart, however many trials of either kind', (t) => {
  for (const [n, m] of [
    [50, 50],
    [250, 12],
    [3, 700],
  ]) {
    t.is(dPrime({ yes: n, n }, { yes: m, n: m }), 0);
    t.is(dPrime({ yes: 0, n }, { yes: 0, n: m }), 0);
  }
});

const counts = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }))
  .map(([a, b]) => ({ yes: Math.min(a, b), n: Math.max(a, b, 1) }));

test('exchanging signals and noise turns the sign, and one more hit makes it larger', (t) => {
  fc.assert(
    fc.property(counts, counts, (signals, noise) => {
      const found = dPrime(signals, noise) ?? Number.NaN;
      t.true(Math.abs(found + (dPrime(noise, signals) ?? Number.NaN)) < 1e-12);
      if (signals.yes < signals.n) {
        t.true((dPrime({ ...signals, yes: signals.yes + 1 }, noise) ?? Number.NaN) > found);
      }
    }),
  );
});

test('no trials of one kind give null, and more answers than trials are an error', (t) => {
  t.is(dPrime({ yes: 0, n: 0 }, { yes: 1, n: 2 }), null);
  t.is(dPrime({ yes: 1, n: 2 }, { yes: 0, n: 0 }), null);
  t.throws(() => dPrime({ yes: 3, n: 2 }, { yes: 0, n: 1 }), { instanceOf: UsageError, message: /3 of 2/ });
});
