import { type Interval, requireConfidence } from './interval.js';
import { studentUpperQuantile } from './studentQuantile.js';

/** Count, sum and sum of squares: all that the mean and its interval need, and they add up over groups. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly squareSum: number;
}

/**
 * Interval for a mean: mean -+ t * s / sqrt(n), with Student's t of n - 1 degrees of freedom and the sample standard
 * deviation s (Student 1908). Values are taken as independent; for values that come in clusters see
 * `clusterMeanInterval`.
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
