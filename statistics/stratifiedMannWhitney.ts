import { type Alternative, pOfTails, rankSumTails, rankSumWays } from './mannWhitney.js';
import { midRanks } from './midRanks.js';

/** Two groups in one stratum. */
export interface Stratum {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** A test over strata, or why there was none. */
export type StratifiedResult =
  | {
      readonly kind: 'tested';
      /** Strata with values of both groups; others say nothing. */
      readonly strata: number;
      /** The sum of their U. */
      readonly u: number;
      /** Pairs of an x and a y in one stratum. */
      readonly pairs: number;
      readonly p: number;
    }
  | { readonly kind: 'no values' };

/**
 * Mann and Whitney's test within strata, such as of reasoning models and others within years: ranks are given within each stratum, and the
 * rank sums of x are added (van Elteren's test with equal weights, 1960). The p is exact, ties included: of all ways to choose as many
 * values of each stratum as x has there, the share with a sum as far out.
 *
 * @param alternative what is held against the groups being alike; `two-sided` when not given.
 * @example
 * const strata = [{ x: [3, 4], y: [1, 2] }, { x: [9], y: [7, 8] }];
 * stratifiedMannWhitney(strata, 'greater'); // { kind: 'tested', strata: 2, u: 6, pairs: 6, p: 0.05556 }
 */
export function stratifiedMannWhitney(
  strata: readonly Stratum[],
  alternative: Alternative = 'two-sided',
): StratifiedResult {
  const told = strata.filter(({ x, y }) => x.length > 0 && y.length > 0);
  if (told.length === 0) return { kind: 'no values' };
  let all: { ways: Float64Array; observed: number } = { ways: Float64Array.of(1), observed: 0 };
  let [u, pairs] = [0, 0];
  for (const { x, y } of told) {
    const own = rankSumWays(midRanks([...x, ...y]), x.length);
    all = { ways: convolve(all.ways, own.ways), observed: all.observed + own.observed };
    u += own.observed / 2 - (x.length * (x.length + 1)) / 2;
    pairs += x.length * y.length;
  }
  const p = pOfTails(rankSumTails(all.ways, all.observed), alternative);
  return { kind: 'tested', strata: told.length, u, pairs, p };
}

/** Of sums of one thing each of two, how many ways there are. */
function convolve(first: Float64Array, second: Float64Array): Float64Array {
  const sums = new Float64Array(first.length + second.length - 1);
  for (let one = 0; one < first.length; one++) {
    if (first[one] === 0) continue;
    for (let other = 0; other < second.length; other++) sums[one + other] += first[one] * second[other];
  }
  return sums;
}
