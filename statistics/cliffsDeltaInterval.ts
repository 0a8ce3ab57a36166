import { cliffsDelta } from './cliffsDelta.js';
import type { Interval } from './interval.js';
import { studentUpperQuantile } from './studentQuantile.js';

/**
 * The interval of Cliff's delta: his consistent estimate of its variance from how far each value dominates the other group (1993), asymmetric
 * so that it stays within -1 and 1 (Feng and Cliff 2004, with Student's T of n + m - 2 degrees). Where no value of one group overlaps
 * the other, that variance is 0; then it is the one of a share of 1 among as many as the smaller group has (Wilson 1927).
 *
 * @returns null where a group has fewer than two values.
 * @example
 * cliffsDeltaInterval([1, 2, 4], [3, 5, 6, 7]); // { lower: -0.9815, upper: -0.05965, confidence: 0.95 }
 */
export function cliffsDeltaInterval(
  x: readonly number[],
  y: readonly number[],
  confidence = 0.95,
): Interval | null {
  const delta = cliffsDelta(x, y);
  if (delta === null || x.length < 2 || y.length < 2) return null;
  const t = studentUpperQuantile((1 - confidence) / 2, x.length + y.length - 2);
  if (Math.abs(delta) === 1) {
    const n = Math.min(x.length, y.length);
    const inner = (n - t * t) / (n + t * t);
    return delta === 1 ? { lower: inner, upper: 1, confidence } : { lower: -1, upper: -inner, confidence };
  }
  const deviation = Math.sqrt(varianceOf(x, y, delta));
  const middle = delta - delta ** 3;
  const reach = t * deviation * Math.sqrt((1 - delta ** 2) ** 2 + t * t * deviation ** 2);
  const scale = 1 - delta ** 2 + t * t * deviation ** 2;
  return {
    lower: Math.max(-1, (middle - reach) / scale),
    upper: Math.min(1, (middle + reach) / scale),
    confidence,
  };
}

function varianceOf(x: readonly number[], y: readonly number[], delta: number): number {
  const [n, m] = [x.length, y.length];
  const squares = (values: readonly number[], others: readonly number[]) =>
    values.reduce((sum, value) => {
      const dominance = others.reduce((all, other) => all + Math.sign(value - other), 0) / others.length;
      return sum + (dominance - delta) ** 2;
    }, 0);
  const pairs = x.reduce((sum, a) => sum + y.reduce((all, b) => all + (Math.sign(a - b) - delta) ** 2, 0), 0);
  // The dominance of a y over x is the negative of what delta speaks of.
  const ofY = squares(
    y.map((value) => -value),
    x.map((value) => -value),
  );
  const variance = (m * m * squares(x, y) + n * n * ofY - pairs) / (n * m * (n - 1) * (m - 1));
  // The unbiased estimate may fall below what is possible (Cliff 1993).
  return Math.max(variance, (1 - delta ** 2) / (n * m - 1));
}
