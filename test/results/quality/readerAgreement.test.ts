import test from 'ava';
import type { AskedMask } from '../../../results/quality/askedMasks.js';
import { readerAgreement } from '../../../results/quality/readerAgreement.js';
import { levelsOf } from '../../../suites/conditions.js';

const levels = levelsOf({ prompt: 'verdict', window: 'window', perturbation: null, control: null });

function rated(series: number, subject: string, ratings: Readonly<Record<string, number>>): AskedMask {
  return {
    index: series,
    case: `series ${series}`,
    subject,
    task: 'lung-ct',
    levels,
    control: null,
    accept: true,
    acceptFrom: 4,
    rating: 4,
    fault: null,
    ratings: Object.entries(ratings).map(([reader, rating]) => ({ reader, rating })),
  };
}

// By hand: mean squared difference 19 / 5; of all pairs (79 + 76) / 5 - 2 * 19 * 18 / 25 = 3.64; 1 - 3.8 / 3.64 = -0.0440.
const pairs = [
  [5, 5],
  [4, 5],
  [2, 3],
  [3, 4],
  [5, 1],
] as const;
const masks = pairs.map(([rad1, rad2], series) => rated(series, `p${series}`, { rad1, rad2 }));

test('two readers agree in rating, in verdict and beyond chance as far as their series say', (t) => {
  const [both, ...others] = readerAgreement(masks);
  t.is(others.length, 0);
  t.like(both, { readers: ['rad1', 'rad2'], series: 5, subjects: 5 });
  t.is(both.exact.value, 1 / 5);
  t.is(both.verdict.value, 3 / 5);
  t.is(both.kappa.value?.toFixed(4), '-0.0440');
  for (const { interval } of [both.exact, both.verdict, both.kappa]) t.not(interval, null);
});

test('a series counts once, however many items show it and whichever reader comes first', (t) => {
  const turned = masks.map(({ ratings, ...mask }) => ({ ...mask, ratings: ratings.toReversed() }));
  t.deepEqual(readerAgreement([...masks, ...turned, ...masks]), readerAgreement(masks));
});

test('each two of three readers stand for themselves, those with most series first', (t) => {
  const third = [rated(9, 'p9', { rad1: 4, ne1: 4, rad2: 4 })];
  const found = readerAgreement([...masks, ...third]);
  t.deepEqual(
    found.map(({ readers, series }) => [readers.join(), series]),
    [
      ['rad1,rad2', 6],
      ['ne1,rad1', 1],
      ['ne1,rad2', 1],
    ],
  );
});

test('masks that one reader rated, or none, tell nothing of agreement', (t) => {
  t.deepEqual(readerAgreement([rated(1, 'p1', { rad1: 4 }), rated(2, 'p2', {})]), []);
});
