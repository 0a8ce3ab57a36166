import type { Random } from '../../../../util/random.js';

/** From this mean on the counts are drawn by transformed rejection. */
const leastForRejection = 10;

/** Draws a count with a Poisson distribution of the given mean. */
export function drawPoisson(mean: number, random: Random): number {
  return mean < leastForRejection ? multiplyUntilBelow(mean, random) : rejectTransformed(mean, random);
}

/** Counts the uniform deviates whose product stays above exp(-mean) (Knuth 1969). */
function multiplyUntilBelow(mean: number, random: Random): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > limit; product *= random.next()) count++;
  return count;
}

/** Transformed rejection with squeeze, algorithm PTRS (Hörmann 1993). */
function rejectTransformed(mean: number, random: Random): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = random.next() - 0.5;
    const v = random.next();
    const us = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= squeeze) return count;
    if (count < 0 || (us < 0.013 && v > us)) continue;
    const logRatio = Math.log((v * inverseAlpha) / (a / (us * us) + b));
    if (logRatio <= count * Math.log(mean) - mean - logFactorial(count)) return count;
  }
}

/** Logarithms of the first factorials; further ones by Stirling's series, to 1e-9. */
const firstLogFactorials = Float64Array.from({ length: 10 }, (_, number) =>
  Math.log(
    Array.from({ length: number }, (_, index) => index + 1).reduce((product, factor) => product * factor, 1),
  ),
);

function logFactorial(number: number): number {
  if (number < firstLogFactorials.length) return firstLogFactorials[number];
  const next = number + 1;
  const series = 1 / (12 * next) - 1 / (360 * next ** 3) + 1 / (1260 * next ** 5);
  return (next - 0.5) * Math.log(next) - next + Math.log(2 * Math.PI) / 2 + series;
}
