import test from 'ava';
import { drawPoisson } from '../../../../../generator/images/perturbations/lowDose/drawPoisson.js';
import { createRandom } from '../../../../../util/random.js';
import { deviationOf, meanOf } from '../../../../support/intensityImages.js';

const draws = 40_000;

function draw(mean: number): number[] {
  const random = createRandom('counts', mean);
  return Array.from({ length: draws }, () => drawPoisson(mean, random));
}

/** scipy.stats.poisson.pmf(counts, mean), SciPy 1.17.1. */
const probabilities = [
  {
    mean: 3.5,
    counts: [0, 1, 2, 3, 4, 5, 6, 7],
    expected: [0.0302, 0.10569, 0.18496, 0.21579, 0.18881, 0.13217, 0.0771, 0.03855],
  },
  { mean: 25, counts: [15, 20, 25, 30, 35], expected: [0.00989, 0.05192, 0.07952, 0.04541, 0.01138] },
] as const;

for (const { mean, counts, expected } of probabilities) {
  test(`counts about ${mean} are as frequent as SciPy has it`, (t) => {
    const drawn = draw(mean);
    for (const [index, count] of counts.entries()) {
      const share = drawn.filter((one) => one === count).length / draws;
      const error = Math.sqrt((expected[index] * (1 - expected[index])) / draws);
      t.true(Math.abs(share - expected[index]) < 4 * error, `${count}: ${share}`);
    }
  });
}

for (const mean of [0.2, 9.9, 10, 300, 50_000]) {
  test(`counts about ${mean} have that mean and variance`, (t) => {
    const drawn = draw(mean);
    t.true(Math.abs(meanOf(drawn) - mean) < 4 * Math.sqrt(mean / draws), `${meanOf(drawn)}`);
    t.true(Math.abs(deviationOf(drawn) ** 2 / mean - 1) < 0.05, `${deviationOf(drawn) ** 2}`);
    t.true(drawn.every((count) => count >= 0 && Number.isInteger(count)));
  });
}
