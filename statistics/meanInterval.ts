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
 * deviation s (Student 1908). Values are taken as independent; for items that share subjects see
 * `clusterBootstrapInterval`. Null when n is below 2.
 *
 * @throws UsageError when the confidence is not between 0 and 1.
 */
export function meanInterval({ n, sum, squareSum }: Moments, confidence = 0.95): Interval | null {
  requireConfidence(confidence);
  if (n < 2) return null;
  const mean = sum / n;
  const variance = Math.max(0, (squareSum - sum * mean) / (n - 1));
  const margin = studentUpperQuantile((1 - confidence) / 2, n - 1) * Math.sqrt(variance / n);
  return { lower: mean - margin, upper: mean + margin, confidence };
}

/** The t with P(T >= t) = p, for 0 < p < 0.5 and T with so many degrees of freedom. */
export function studentUpperQuantile(p: number, degrees: number): number {
  const tail = (t: number) => {
    const half = incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
    return t < 0 ? 1 - half : half;
  };
  return bisectDecreasing(tail, p, 1e6);
}
