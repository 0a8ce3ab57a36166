import { UsageError } from '../util/radvuqaError.js';
import { countDistinct, withoutZero } from './distinctValues.js';
import { hodgesLehmann } from './hodgesLehmann.js';
import { requireConfidence } from './interval.js';
import { type Alternative, exactP, normalP } from './signedRankP.js';
import { rankDifferences, rankSums, type ZeroMethod } from './signedRanks.js';
import type { WilcoxonResult } from './wilcoxonResult.js';

/** How to test; each member has a default. */
export interface WilcoxonOptions {
  /** `wilcox` when not given. */
  readonly zeroMethod?: ZeroMethod;
  /** `two-sided` when not given. */
  readonly alternative?: Alternative;
  /** `auto` when not given: exact up to 500 pairs that differ. */
  readonly method?: 'auto' | 'exact' | 'normal';
  /** Of the interval of the shift; 0.95 when not given. */
  readonly confidence?: number;
}

const autoExactLimit = 500;
/** Beyond this the probabilities of the exact distribution no longer fit a double. */
const exactLimit = 1000;

/**
 * Wilcoxon's signed-rank test of paired values (Wilcoxon 1945), differences taken as x - y.
 *
 * The exact p is that of all 2^n sign flips of the n differences other than zero, given their sizes, whatever ties and zeros
 * there are. The normal approximation has the same mean and variance (thus the tie correction) and a
 * continuity correction of 1/2. Half of the zeros' ranks, which `zsplit` gives to either side, is the same in
 * every flip: its p is that of `pratt`. The shift is estimated from the differences that are kept:
 * all for `pratt` and `zsplit`, those other than zero for `wilcox` (as R does). Differences tie when they are equal as
 * doubles.
 *
 * @param x Values of one side, by pair.
 * @param y Values of the other side, in the same unit and order of pairs.
 * @returns What was found, or why there was nothing to test; the shift is in the values' unit.
 * @throws UsageError for unequal lengths, values that are not finite, a confidence that is no share, and `exact` with
 *   more than 1000 pairs that differ.
 * @example
 * const result = wilcoxonSignedRank([3, 2, 4, 4, 3, 3], [1, 2, 2, 3, 1, 4]);
 * result.wPlus; // 13.5
 * result.p; // 0.1875
 */
export function wilcoxonSignedRank(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  options: WilcoxonOptions = {},
): WilcoxonResult {
  const { zeroMethod = 'wilcox', alternative = 'two-sided', confidence = 0.95 } = options;
  requireConfidence(confidence);
  const differences = countDistinct(pairedDifferences(x, y));
  const groups = rankDifferences(differences, zeroMethod);
  const n = groups.reduce((sum, group) => sum + group.positive + group.negative, 0);
  const zeros = x.length - n;
  if (x.length === 0) return { kind: 'no pairs', n: 0, zeros: 0 };
  if (n === 0) return { kind: 'all zero', n, zeros, p: 1 };
  const method = chooseMethod(n, options.method ?? 'auto');
  const sums = rankSums(groups);
  const p = (method === 'exact' ? exactP : normalP)(groups, sums, alternative);
  const split = zeroMethod === 'zsplit' ? (zeros * (zeros + 1)) / 4 : 0;
  const wPlus = sums.doubledPlus / 2 + split;
  const wMinus = sums.doubledMinus / 2 + split;
  const kept = zeroMethod === 'wilcox' ? withoutZero(differences) : differences;
  const shift = hodgesLehmann(kept, confidence);
  const rankBiserial = (wPlus - wMinus) / (wPlus + wMinus);
  return { kind: 'tested', n, zeros, wPlus, wMinus, method, p, rankBiserial, shift };
}

function pairedDifferences(x: ArrayLike<number>, y: ArrayLike<number>): Float64Array {
  if (x.length !== y.length) {
    const found = `${x.length} and ${y.length} values`;
    throw new UsageError({ subject: 'wilcoxonSignedRank', expected: 'as many values on both sides', found });
  }
  return Float64Array.from(x, (value, index) => {
    const difference = value - y[index];
    if (Number.isFinite(difference)) return difference;
    const found = `${value} and ${y[index]}`;
    throw new UsageError({ subject: `wilcoxonSignedRank, pair ${index}`, expected: 'finite numbers', found });
  });
}

function chooseMethod(n: number, method: 'auto' | 'exact' | 'normal'): 'exact' | 'normal' {
  if (method === 'exact' && n > exactLimit) {
    const expected = `at most ${exactLimit} pairs that differ for the exact method`;
    throw new UsageError({ subject: 'wilcoxonSignedRank', expected, found: String(n), hint: 'use auto' });
  }
  return method === 'auto' ? (n <= autoExactLimit ? 'exact' : 'normal') : method;
}
