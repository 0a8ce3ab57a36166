import { UsageError } from '../util/radvuqaError.js';
import { midRanks } from './midRanks.js';
import { normalTail } from './normalDistribution.js';

/** What a Mann-Whitney test found, or why there was none. */
export type MannWhitneyResult =
  | {
      readonly kind: 'tested';
      /** Pairs of an x and a y in which x is greater, those in which they are equal counting half. */
      readonly u: number;
      readonly method: 'exact' | 'normal';
      /** Of the alternative that was asked for. */
      readonly p: number;
    }
  | { readonly kind: 'no values' };

/** What is held against both groups being alike: that values of x tend to be greater, that they tend to be less, or either. */
export const alternatives = ['two-sided', 'greater', 'less'] as const;
export type Alternative = (typeof alternatives)[number];

export interface MannWhitneyOptions {
  /** `two-sided` when not given. */
  readonly alternative?: Alternative;
  /** By the number of values when not given. */
  readonly method?: 'exact' | 'normal';
}

/** Up to so many values on both sides together the distribution is exact. */
const exactLimit = 50;

/**
 * Mann and Whitney's test of two unpaired groups (1947). Up to 50 values the p is exact, ties included: of all ways to choose as
 * many values as x has from both groups' mid-ranks, those with a rank sum as far out, counted by dynamic programming (Streitberg and
 * Roehmel 1986); two-sided, twice the smaller tail, at most 1, and one-sided that tail. Beyond, the normal approximation with tie and continuity correction.
 * Values of one cluster are not independent: give one value a cluster, such as a model's or a patient's mean.
 *
 * @param x Values of one group, in any order and unit; `y` of the other.
 * @throws UsageError for values that are not finite.
 * @example
 * mannWhitney([1, 2, 4], [3, 5, 6, 7]); // { kind: 'tested', u: 1, method: 'exact', p: 0.1143 }
 */
export function mannWhitney(
  x: readonly number[],
  y: readonly number[],
  { alternative = 'two-sided', method: wanted }: MannWhitneyOptions = {},
): MannWhitneyResult {
  if (![...x, ...y].every(Number.isFinite)) {
    throw new UsageError({ subject: 'mannWhitney', expected: 'finite numbers', found: 'another value' });
  }
  if (x.length === 0 || y.length === 0) return { kind: 'no values' };
  const ranks = midRanks([...x, ...y]);
  const rankSum = ranks.subarray(0, x.length).reduce((sum, rank) => sum + rank, 0);
  const u = rankSum - (x.length * (x.length + 1)) / 2;
  const method = wanted ?? (ranks.length <= exactLimit ? 'exact' : 'normal');
  const tails = method === 'exact' ? exactTails(ranks, x.length) : normalTails(ranks, x.length, u);
  return { kind: 'tested', u, method, p: pOfTails(tails, alternative) };
}

/** Chances of an x with so low, and with so high ranks. */
export interface Tails {
  readonly atMost: number;
  readonly atLeast: number;
}

/**
 * The p of an alternative: a tail, or twice the smaller one, at most 1.
 *
 * @example
 * pOfTails({ atMost: 0.02, atLeast: 0.99 }, 'two-sided'); // 0.04
 */
export function pOfTails({ atMost, atLeast }: Tails, alternative: Alternative): number {
  if (alternative === 'greater') return atLeast;
  if (alternative === 'less') return atMost;
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}

/** Rank sums of all choices of so many ranks, in doubles: a choice's sum is kept as twice the sum, which is whole. */
function exactTails(ranks: Float64Array, chosen: number): Tails {
  const { ways, observed } = rankSumWays(ranks, chosen);
  return rankSumTails(ways, observed);
}

/**
 * Of twice the rank sums, how many choices have each, and the one of the ranks that come first.
 *
 * @example
 * rankSumWays(Float64Array.of(1, 2, 3), 2).observed; // 6
 */
export function rankSumWays(
  ranks: Float64Array,
  chosen: number,
): { readonly ways: Float64Array; readonly observed: number } {
  const doubled = Array.from(ranks, (rank) => 2 * rank);
  const total = doubled.reduce((sum, rank) => sum + rank, 0);
  const observed = doubled.slice(0, chosen).reduce((sum, rank) => sum + rank, 0);
  return { ways: waysToSum(doubled, chosen, total), observed };
}

/**
 * The shares of ways with at most, and at least, what was observed.
 *
 * @param ways how many ways lead to each sum, from 0 on
 * @example
 * rankSumTails(Float64Array.of(1, 2, 1), 1); // { atMost: 0.75, atLeast: 0.75 }
 */
export function rankSumTails(ways: Float64Array, observed: number): Tails {
  const all = ways.reduce((sum, count) => sum + count, 0);
  const atMost = ways.subarray(0, observed + 1).reduce((sum, count) => sum + count, 0) / all;
  const atLeast = ways.subarray(observed).reduce((sum, count) => sum + count, 0) / all;
  return { atMost, atLeast };
}

/** By sum, how many choices of so many ranks have it. */
function waysToSum(ranks: readonly number[], chosen: number, total: number): Float64Array {
  const ways = Array.from({ length: chosen + 1 }, () => new Float64Array(total + 1));
  ways[0][0] = 1;
  let reached = 0;
  for (const [place, rank] of [...ranks].sort((a, b) => a - b).entries()) {
    reached += rank;
    for (let size = Math.min(chosen, place + 1); size >= 1; size--) {
      const [larger, smaller] = [ways[size], ways[size - 1]];
      for (let sum = reached; sum >= rank; sum--) larger[sum] += smaller[sum - rank];
    }
  }
  return ways[chosen];
}

function normalTails(ranks: Float64Array, chosen: number, u: number): Tails {
  const n = ranks.length;
  const others = n - chosen;
  const middle = (n + 1) / 2;
  const spread = ranks.reduce((sum, rank) => sum + (rank - middle) ** 2, 0) / (n - 1);
  const deviation = Math.sqrt((spread * chosen * others) / n);
  if (deviation === 0) return { atMost: 1, atLeast: 1 };
  const distance = u - (chosen * others) / 2;
  return {
    atMost: normalTail((-distance - 0.5) / deviation),
    atLeast: normalTail((distance - 0.5) / deviation),
  };
}
