import { incompleteBeta } from './incompleteBeta.js';
import { type Interval, requireConfidence } from './interval.js';
import { bisectDecreasing } from './normalDistribution.js';

/** Count, sum and sum of squares: all that the mean and its interval need, and they add up over groups. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly squareSum: number;
}

/**
 * Interval for a mean: mean -+ t * s / sqrt(n), with Student's t of n - 1 degrees of freedom and the sample standard
 * deviation s (Student 1908). Values are taken as independent; for values that come in clusters see
 * `clusterBootstrapInterval`.
 *
 * @returns The interval in the values' unit; null when n is below 2.
 * @throws UsageError when the confidence is not between 0 and 1.
 * @example
 * meanInterval({ n: 4, sum: 10, squareSum: 30 }); // { lower: 0.4457, upper: 4.554, confidence: 0.95 }
 */
export function meanInterval({ n, sum, squareSum }: Moments, confidence = 0.95): Interval | null {
  requireConfidence(confidence);
  if (n < 2) return null;
  const mean = sum / n;
  const variance = Math.max(0, (squareSum - sum * mean) / (n - 1));
  const margin = studentUpperQuantile((1 - confidence) / 2, n - 1) * Math.sqrt(variance / n);
  return { lower: mean - margin, upper: mean + margin, confidence };
}

/**
 * The t with P(T >= t) = p for Student's T with so many degrees of freedom, 0 < p < 0.5; by bisection of the tail
 * I_x(degrees / 2, 1 / 2) / 2 at x = degrees / (degrees + t^2) (Abramowitz and Stegun 26.7.1).
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
