import { gammaln } from 'simple-statistics';

const smallest = 1e-300;
const maximumTerms = 100_000;

/**
 * Regularised incomplete beta function I_x(a, b) for 0 <= x <= 1, a and b above 0: the binomial and Student tails
 * are its values. Continued fraction (NIST DLMF 8.17.22) evaluated by Lentz's method.
 *
 * @example
 * incompleteBeta(0.5, 2, 3); // 0.6875
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const logFactor = gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(-x);
  return Math.exp(logFactor) / (a * betaFraction(x, a, b));
}

/** 1 + d1/(1 + d2/(1 + ...)) by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  let fraction = 1;
  let upper = 1;
  let lower = 0;
  for (let term = 1; term < maximumTerms; term++) {
    const coefficient = betaCoefficient(term, { x, a, b });
    lower = 1 / awayFromZero(1 + coefficient * lower);
    upper = awayFromZero(1 + coefficient / upper);
    fraction *= upper * lower;
    if (Math.abs(upper * lower - 1) < 1e-15) break;
  }
  return fraction;
}

function betaCoefficient(term: number, { x, a, b }: { x: number; a: number; b: number }): number {
  const m = Math.floor(term / 2);
  if (term % 2 === 0) return (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
  return (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
}

function awayFromZero(value: number): number {
  return Math.abs(value) < smallest ? smallest : value;
}
