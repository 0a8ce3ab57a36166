import { incompleteBeta } from './incompleteBeta.js';
import { bisectDecreasing } from './normalDistribution.js';

/**
 * The t with P(T >= t) = p for Student's T with so many degrees of freedom, which need not be a whole number, 0 < p < 0.5; by bisection
 * of the tail I_x(degrees / 2, 1 / 2) / 2 at x = degrees / (degrees + t^2) (Abramowitz and Stegun 26.7.1).
 *
 * @example
 * studentUpperQuantile(0.025, 10); // 2.228
 */
export function studentUpperQuantile(p: number, degrees: number): number {
  const tail = (t: number) => {
    const half = incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
    return t < 0 ? 1 - half : half;
  };
  return bisectDecreasing(tail, p, 1e6);
}
