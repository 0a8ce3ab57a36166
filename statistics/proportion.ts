import { type Interval, requireConfidence } from './interval.js';
import { normalUpperQuantile } from './normalDistribution.js';
import { scoreInterval } from './scoreInterval.js';

/** So many of n. */
export interface Proportion {
  readonly hits: number;
  readonly n: number;
  /** Null of none. */
  readonly value: number | null;
}

/**
 * So many of n, with its value.
 *
 * @example
 * proportion(3, 4).value; // 0.75
 * proportion(0, 0).value; // null
 */
export function proportion(hits: number, n: number): Proportion {
  return { hits, n, value: n === 0 ? null : hits / n };
}

/**
 * Wilson's score interval (1927) of independent trials, without continuity correction. Answers about one patient are not
 * independent: see `clusterShareInterval`.
 *
 * @returns Null where there are no trials.
 * @throws UsageError when the confidence is not between 0 and 1.
 * @example
 * wilsonInterval(proportion(75, 96)); // { lower: 0.6886, upper: 0.8522, confidence: 0.95 }
 */
export function wilsonInterval({ value, n }: Proportion, confidence = 0.95): Interval | null {
  requireConfidence(confidence);
  if (value === null) return null;
  return { ...scoreInterval({ share: value, n }, normalUpperQuantile((1 - confidence) / 2)), confidence };
}
