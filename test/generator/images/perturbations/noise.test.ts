import test from 'ava';
import { noise } from '../../../../generator/images/perturbations/noise.js';
import type { Severity } from '../../../../generator/images/perturbations/perturbation.js';
import { createRandom } from '../../../../util/random.js';
import { deviationOf, drawImage, meanOf } from '../../../support/intensityImages.js';

const size = [200, 200] as const;

const deviations = [
  { severity: 1, expected: 10 },
  { severity: 3, expected: 35 },
  { severity: 5, expected: 75 },
] as const;

for (const { severity, expected } of deviations) {
  test(`CT at severity ${severity}: ${expected} HU of noise about the same mean, not clipped`, (t) => {
    const image = drawImage(size, () => 1000);
    const { values } = noise.apply(image, noise.draw(createRandom(1), severity, 'hounsfield'));
    t.true(Math.abs(deviationOf(values) / expected - 1) < 0.02, `${deviationOf(values)}`);
    t.true(Math.abs(meanOf(values) - 1000) < (4 * expected) / 200);
  });
}

test('the signal-to-noise ratio of a plain picture falls with each severity, from 17 to 3 for middle grey', (t) => {
  const image = drawImage(size, () => 127.5, { scale: 'grey', fullSignal: 255 });
  const ratios = ([1, 2, 3, 4, 5] as const).map((severity: Severity) => {
    const { values } = noise.apply(image, noise.draw(createRandom(1), severity, 'grey'));
    return meanOf(values) / deviationOf(values);
  });
  t.deepEqual(ratios.map(Math.round), [17, 10, 6, 4, 3]);
});

/**
 * Means and deviations of Rician noise by signal over deviation.
 * scipy.stats.rice.mean([0, 1, 3], 0, 1) and .std([0, 1, 3], 0, 1), SciPy 1.17.1.
 */
const rician = [
  { signal: 0, mean: 1.25331, deviation: 0.65514 },
  { signal: 1, mean: 1.54857, deviation: 0.77584 },
  { signal: 3, mean: 3.17258, deviation: 0.96683 },
] as const;

for (const { signal, mean, deviation } of rician) {
  test(`MR with a signal of ${signal} deviations: Rician, ${mean} in the mean`, (t) => {
    const image = drawImage(size, () => 20 * signal, { scale: 'magnitude', fullSignal: 1000 });
    const { values } = noise.apply(image, { standardDeviation: 0.02, seed: 5 });
    t.true(Math.abs(meanOf(values) / 20 - mean) < 0.02, `${meanOf(values) / 20}`);
    t.true(Math.abs(deviationOf(values) / 20 - deviation) < 0.02, `${deviationOf(values) / 20}`);
  });
}

test('MR with negative values: signal is counted from the smallest, below which noise does not go', (t) => {
  const image = drawImage(size, (x) => (x < 100 ? -3 : 4), { scale: 'magnitude', fullSignal: 10 });
  const { values } = noise.apply(image, { standardDeviation: 0.05, seed: 5 });
  const dark = values.filter((_, at) => at % 200 < 100);
  t.true(Math.min(...dark) > -3);
  t.true(Math.abs(meanOf(dark) + 3 - 0.5 * 1.25331) < 0.01, `${meanOf(dark)}`);
});

test('another seed gives other noise', (t) => {
  const image = drawImage([8, 8], () => 0);
  const seeds = [1, 2].map((seed) => noise.apply(image, { standardDeviation: 10, seed }).values);
  t.notDeepEqual(seeds[0], seeds[1]);
});
