import test from 'ava';
import fc from 'fast-check';
import { cliffsDelta } from '../../statistics/cliffsDelta.js';
import { cliffsDeltaInterval } from '../../statistics/cliffsDeltaInterval.js';
import { holmAdjust } from '../../statistics/holmAdjust.js';
import { mannWhitney } from '../../statistics/mannWhitney.js';
import { stratifiedMannWhitney } from '../../statistics/stratifiedMannWhitney.js';
import { isNear } from './isNear.js';

/** Values without ties, so many on each side, of which x is greater in so many pairs. */
function groupsWith(u: number, ofX: number, ofY: number): { x: number[]; y: number[] } {
  const y = Array.from({ length: ofY }, (_none, place) => place + 1);
  let left = u;
  const x = Array.from({ length: ofX }, (_none, place) => {
    const below = Math.min(ofY, left);
    left -= below;
    return below + 0.1 + place / 100;
  });
  return { x, y };
}

/**
 * U of 11 models of 2025 against 8 of 2024 in the study, and p that models of 2025 are greater: exact, and normal with continuity.
 * scipy 1.17: stats.mannwhitneyu(x, y, alternative='greater', method='exact') and method='asymptotic'
 */
const studied: readonly (readonly [u: number, exact: number, normal: number])[] = [
  [65, 0.0454, 0.0453],
  [52, 0.2724, 0.2679],
  [54, 0.2211, 0.2164],
  [61, 0.0887, 0.0865],
  [70, 0.0164, 0.0176],
];

for (const [u, exact, normal] of studied) {
  test(`with 11 against 8 models a U of ${u} has the one-sided p that the study could have printed`, (t) => {
    const { x, y } = groupsWith(u, 11, 8);
    const found = mannWhitney(x, y, { alternative: 'greater' });
    const asNormal = mannWhitney(x, y, { alternative: 'greater', method: 'normal' });
    t.like(found, { u, method: 'exact' });
    t.true(found.kind === 'tested' && Math.abs(found.p - exact) < 5.1e-5);
    t.true(asNormal.kind === 'tested' && Math.abs(asNormal.p - normal) < 5.1e-5);
  });
}

test('a U of 57 is not significant, whatever is printed beside it, and none of the six is after Holm', (t) => {
  const pOf = (u: number) => {
    const { x, y } = groupsWith(u, 11, 8);
    const found = mannWhitney(x, y, { alternative: 'greater' });
    return found.kind === 'tested' ? found.p : 0;
  };
  t.is(pOf(57).toFixed(3), '0.155');
  // The sixth set has the largest p.
  const adjusted = holmAdjust([70, 65, 61, 54, 52].map(pOf).concat(0.5));
  t.deepEqual(
    adjusted.slice(0, 2).map((p) => p.toFixed(3)),
    ['0.098', '0.227'],
  );
});

test('reasoning models against others, 10 against 9: U of 50 and 58', (t) => {
  const found = [50, 58].map((u) => {
    const { x, y } = groupsWith(u, 10, 9);
    return mannWhitney(x, y, { alternative: 'greater' });
  });
  t.deepEqual(
    found.map((one) => (one.kind === 'tested' ? one.p.toFixed(3) : '')),
    ['0.360', '0.158'],
  );
});

const group = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 });

test('the tails of both sides overlap in what was observed alone, and turning the groups turns them', (t) => {
  fc.assert(
    fc.property(group, group, (x, y) => {
      const p = (alternative: 'greater' | 'less', turned = false) => {
        const found = turned ? mannWhitney(y, x, { alternative }) : mannWhitney(x, y, { alternative });
        return found.kind === 'tested' ? found.p : Number.NaN;
      };
      t.true(p('greater') + p('less') >= 1 - 1e-12);
      t.true(isNear(p('greater'), p('less', true)));
    }),
  );
});

test('one stratum has the p of the plain test, and a stratum without one of the groups says nothing', (t) => {
  fc.assert(
    fc.property(group, group, (x, y) => {
      const plain = mannWhitney(x, y, { alternative: 'greater' });
      const found = stratifiedMannWhitney(
        [
          { x, y },
          { x: [1, 2], y: [] },
        ],
        'greater',
      );
      t.true(plain.kind === 'tested' && found.kind === 'tested' && isNear(found.p, plain.p));
      t.like(found, { strata: 1, pairs: x.length * y.length });
    }),
  );
  t.deepEqual(stratifiedMannWhitney([{ x: [1], y: [] }]), { kind: 'no values' });
});

test('what lies between strata alone is nothing within them', (t) => {
  // Within either year both kinds are alike; only the later year, which has most of the x, is better.
  const strata = [
    { x: [1], y: [1, 1, 1, 1] },
    { x: [9, 9, 9, 9], y: [9] },
  ];
  const pooled = mannWhitney([1, 9, 9, 9, 9], [1, 1, 1, 1, 9], { alternative: 'greater' });
  const within = stratifiedMannWhitney(strata, 'greater');
  t.true(pooled.kind === 'tested' && pooled.p < 0.12);
  t.like(within, { kind: 'tested', p: 1, u: 4 });
});

test('two strata have the share of all pairs of choices', (t) => {
  // Of 6 x 3 ways one alone has both at the top.
  const found = stratifiedMannWhitney(
    [
      { x: [3, 4], y: [1, 2] },
      { x: [9], y: [7, 8] },
    ],
    'greater',
  );
  t.true(found.kind === 'tested' && isNear(found.p, 1 / 18));
});

test("the interval of Cliff's delta holds it, stays within its ends, and turns with the groups", (t) => {
  const larger = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 7 });
  fc.assert(
    fc.property(larger, larger, (x, y) => {
      const [delta, interval, turned] = [
        cliffsDelta(x, y),
        cliffsDeltaInterval(x, y),
        cliffsDeltaInterval(y, x),
      ];
      if (delta === null || interval === null || turned === null) return false;
      const isHeld = interval.lower <= delta + 1e-9 && interval.upper >= delta - 1e-9;
      return isHeld && interval.lower >= -1 && interval.upper <= 1 && isNear(interval.lower, -turned.upper);
    }),
  );
  t.is(cliffsDeltaInterval([1], [2, 3]), null);
});

test("groups apart have Wilson's end", (t) => {
  // t of 4 degrees is 2.7764: (3 - 2.7764^2) / (3 + 2.7764^2)
  const interval = cliffsDeltaInterval([4, 5, 6], [1, 2, 3]);
  t.true(interval !== null && interval.upper === 1 && isNear(interval.lower, -0.43971, 1e-4));
});
