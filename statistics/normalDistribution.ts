/** Terms of the continued fraction; at z = 2, the smallest z it is used for, it has converged long before. */
const fractionTerms = 200;

/**
 * P(Z >= z) of a standard normal Z, to about 14 significant digits also far in the tail (below 1e-300 it fades to 0).
 * Series near the centre (Marsaglia 2004), Laplace's continued fraction in the tail (Abramowitz and Stegun 26.2.14).
 *
 * @example
 * normalTail(1.96); // 0.025
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return z < 2 ? 0.5 - density * centralSeries(z) : density / tailFraction(z);
}

/** z + z^3/3 + z^5/(3*5) + ... */
function centralSeries(z: number): number {
  let term = z;
  let sum = 0;
  for (let odd = 1; sum + term !== sum; odd += 2) {
    sum += term;
    term *= (z * z) / (odd + 2);
  }
  return sum;
}

/** z + 1/(z + 2/(z + 3/(z + ...))) */
function tailFraction(z: number): number {
  let value = z;
  for (let term = fractionTerms; term >= 1; term--) value = z + term / value;
  return value;
}

/**
 * The z with P(Z >= z) = p for a standard normal Z, 0 < p < 1, by bisection to the last digit that a double holds.
 *
 * @example
 * normalUpperQuantile(0.025); // 1.96
 */
export function normalUpperQuantile(p: number): number {
  return bisectDecreasing(normalTail, p, 40);
}

/**
 * The t from -largest to largest at which a tail that falls as t grows is p, by 100 halvings of the range.
 *
 * @example
 * bisectDecreasing((t) => 1 - t, 0.25, 1); // 0.75
 */
export function bisectDecreasing(tail: (t: number) => number, p: number, largest: number): number {
  let lower = -largest;
  let upper = largest;
  for (let step = 0; step < 100; step++) {
    const middle = (lower + upper) / 2;
    if (tail(middle) > p) lower = middle;
    else upper = middle;
  }
  return (lower + upper) / 2;
}
