import { UsageError } from '../util/radvuqaError.js';
import { incompleteBeta } from './incompleteBeta.js';

/** What an exact McNemar test found. */
export interface McNemarResult {
  /** Pairs that are 1 on the first side only, and on the second side only. */
  readonly firstOnly: number;
  readonly secondOnly: number;
  /** Two-sided; 1 when no pair is discordant. */
  readonly p: number;
}

/**
 * Exact McNemar test of paired yes/no values: two-sided binomial test of the discordant pairs with probability 1/2
 * (McNemar 1947), p = min(1, 2 P(X <= the smaller count)), X binomial of n = firstOnly + secondOnly trials.
 *
 * @throws UsageError when a count is not a whole number of at least 0.
 * @example
 * mcNemarExact(3, 10).p; // 0.09229
 */
export function mcNemarExact(firstOnly: number, secondOnly: number): McNemarResult {
  if (![firstOnly, secondOnly].every((count) => Number.isSafeInteger(count) && count >= 0)) {
    const found = `${firstOnly} and ${secondOnly}`;
    throw new UsageError({ subject: 'mcNemarExact', expected: 'two counts of pairs', found });
  }
  const smaller = Math.min(firstOnly, secondOnly);
  const larger = Math.max(firstOnly, secondOnly);
  const p = smaller === larger ? 1 : Math.min(1, 2 * incompleteBeta(0.5, larger, smaller + 1));
  return { firstOnly, secondOnly, p };
}
