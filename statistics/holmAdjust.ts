import { UsageError } from '../util/radvuqaError.js';

/**
 * Holm's step-down adjustment of a family of m p values: the k-th smallest becomes the largest of
 * min(1, (m - j + 1) p_j) over j = 1..k. Rejecting where the adjusted p is at most alpha keeps the chance of any false
 * rejection at most alpha, however the tests depend on each other (Holm 1979).
 *
 * @returns The adjusted p values in the order given.
 * @throws UsageError for a p value outside [0, 1].
 * @example
 * holmAdjust([0.01, 0.04, 0.03]); // [0.03, 0.06, 0.06]
 */
export function holmAdjust(pValues: readonly number[]): number[] {
  requirePValues(pValues);
  const order = pValues.map((_p, index) => index).sort((a, b) => pValues[a] - pValues[b]);
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  for (const [rank, index] of order.entries()) {
    largest = Math.max(largest, Math.min(1, pValues[index] * (pValues.length - rank)));
    adjusted[index] = largest;
  }
  return adjusted;
}

/**
 * Checks that p values are probabilities.
 *
 * @throws UsageError for one outside [0, 1].
 * @example
 * requirePValues([0.01, 1]); // undefined
 */
export function requirePValues(pValues: readonly number[]): void {
  for (const [index, p] of pValues.entries()) {
    if (p >= 0 && p <= 1) continue;
    throw new UsageError({ subject: `p value ${index}`, expected: 'a number from 0 to 1', found: String(p) });
  }
}
