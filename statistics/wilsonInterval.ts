import { UsageError } from '../util/radvuqaError.js';
import { type Interval, requireConfidence } from './interval.js';
import { normalUpperQuantile } from './normalDistribution.js';

/**
 * Wilson's score interval for a proportion p = successes / n, without continuity correction (Wilson 1927):
 * (p + z^2/2n -+ z sqrt(p(1 - p)/n + z^2/4n^2)) / (1 + z^2/n), z the normal quantile. It stays within [0, 1] and has
 * a width also for 0 of n and n of n. Trials are taken as independent.
 *
 * @returns The interval as shares; null when n is 0.
 * @throws UsageError when successes is not between 0 and n, or the confidence not between 0 and 1.
 * @example
 * wilsonInterval(8, 10); // { lower: 0.4902, upper: 0.9433, confidence: 0.95 }
 */
export function wilsonInterval(successes: number, n: number, confidence = 0.95): Interval | null {
  if (!(successes >= 0 && successes <= n)) {
    const found = `${successes} of ${n}`;
    throw new UsageError({ subject: 'wilsonInterval', expected: 'successes between 0 and n', found });
  }
  requireConfidence(confidence);
  if (n === 0) return null;
  const z = normalUpperQuantile((1 - confidence) / 2);
  return { ...scoreInterval({ share: successes / n, n }, z), confidence };
}

/**
 * The ends of Wilson's interval for a share of n trials, which need not be a whole number, and any quantile in place of z; 0 and 1
 * are ends themselves where the share is.
 *
 * @example
 * scoreInterval({ share: 0.8, n: 10 }, 1.96); // { lower: 0.4902, upper: 0.9433 }
 */
export function scoreInterval(
  { share, n }: { readonly share: number; readonly n: number },
  z: number,
): { lower: number; upper: number } {
  const shrink = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / shrink;
  const margin = (z / shrink) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { lower: share === 0 ? 0 : centre - margin, upper: share === 1 ? 1 : centre + margin };
}
