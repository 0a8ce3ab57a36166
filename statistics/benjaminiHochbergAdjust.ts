import { requirePValues } from './holmAdjust.js';

/**
 * Benjamini and Hochberg's step-up adjustment of a family of m p values (1995): the k-th smallest becomes the smallest of
 * min(1, m p_j / j) over j = k..m. Rejecting where the adjusted p is at most alpha keeps the expected share of false rejections
 * among all at most alpha, for tests that are independent or positively dependent: a weaker claim than Holm's.
 *
 * @returns The adjusted p values in the order given.
 * @throws UsageError for a p value outside [0, 1].
 * @example
 * benjaminiHochbergAdjust([0.01, 0.04, 0.03, 0.5]); // [0.04, 0.05333, 0.05333, 0.5]
 */
export function benjaminiHochbergAdjust(pValues: readonly number[]): number[] {
  requirePValues(pValues);
  const order = pValues.map((_p, index) => index).sort((a, b) => pValues[b] - pValues[a]);
  const adjusted = new Array<number>(pValues.length);
  let smallest = 1;
  for (const [place, index] of order.entries()) {
    const rank = pValues.length - place;
    smallest = Math.min(smallest, pValues[index] * (pValues.length / rank));
    adjusted[index] = smallest;
  }
  return adjusted;
}
