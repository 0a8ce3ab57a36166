import test from 'ava';
import fc from 'fast-check';
import { createRandom, shuffled, weightedShuffled } from '../../util/random.js';

test('the same keys give the same numbers, other keys others', (t) => {
  const draw = (...keys: (string | number)[]) => Array.from({ length: 5 }, createRandom(...keys).next);
  t.deepEqual(draw(1, 'a'), draw(1, 'a'));
  t.notDeepEqual(draw(1, 'a'), draw(1, 'b'));
  t.notDeepEqual(draw('1', 'a'), draw(1, 'a'));
});

test('numbers are spread evenly over [0, 1)', (t) => {
  const random = createRandom('spread');
  const bins = new Array(10).fill(0);
  for (let i = 0; i < 20_000; i++) bins[Math.floor(10 * random.next())]++;
  // Chi-squared with 9 degrees of freedom is above 33.7 in one of 10,000 streams.
  t.true(bins.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0) < 33.7, bins.join());
});

test('normal deviates have mean 0 and variance 1', (t) => {
  const random = createRandom('normal');
  const values = Array.from({ length: 20_000 }, random.normal);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  t.true(Math.abs(mean) < 0.03 && Math.abs(variance - 1) < 0.05, `${mean} ${variance}`);
});

test('shuffling keeps every member, with and without weights', (t) => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 })), fc.integer(), (values, seed) => {
      const sorted = values.toSorted();
      t.deepEqual(shuffled(values, createRandom(seed)).sort(), sorted);
      t.deepEqual(weightedShuffled(values, (value) => value, createRandom(seed)).sort(), sorted);
    }),
  );
});

test('a member of three times the weight comes first three times as often', (t) => {
  const random = createRandom('weights');
  const first = Array.from({ length: 8000 }, () => weightedShuffled([1, 3], (value) => value, random)[0]);
  const share = first.filter((value) => value === 3).length / first.length;
  t.true(Math.abs(share - 0.75) < 0.02, String(share));
});
