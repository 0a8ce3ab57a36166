import { UsageError } from '../util/radvuqaError.js';
import { incompleteBeta } from './incompleteBeta.js';
import { midRanks } from './midRanks.js';

/** What a Friedman test found, or why there was none. */
export type FriedmanResult =
  | {
      readonly kind: 'tested';
      readonly blocks: number;
      /** Friedman's statistic, tie-corrected. */
      readonly q: number;
      readonly p: number;
      /** Of each treatment, over blocks; 1 for one that is always smallest. */
      readonly meanRanks: readonly number[];
    }
  /** All treatments are equal in every block. */
  | { readonly kind: 'all equal'; readonly blocks: number; readonly p: 1 }
  /** At most five blocks, or fewer than three treatments. */
  | { readonly kind: 'too few'; readonly blocks: number; readonly treatments: number };

const fewestBlocks = 6;

/**
 * Friedman's test (1937) of whether three or more treatments, such as models, differ over blocks, such as patients, in each of which
 * all are measured: values are ranked within blocks, ties sharing mid-ranks. Its p is that of Iman and Davenport (1980),
 * F = (n - 1) q / (n (k - 1) - q) with k - 1 and (k - 1)(n - 1) degrees of freedom, which errs less than Friedman's chi-squared; where
 * all blocks rank alike, it is k!^(1 - n), which is exact without ties.
 *
 * @param treatments Values of each treatment, by block.
 * @throws UsageError for treatments of unequal lengths, and values that are not finite.
 * @example
 * const result = friedman([[1, 2, 1, 3, 2, 1], [2, 3, 2, 4, 1, 3], [3, 4, 4, 5, 3, 2]]);
 * result.q; // 8.333
 * result.p; // 0.002663
 */
export function friedman(treatments: readonly (readonly number[])[]): FriedmanResult {
  const k = treatments.length;
  const blocks = treatments[0]?.length ?? 0;
  requireBlocks(treatments, blocks);
  if (k < 3 || blocks < fewestBlocks) return { kind: 'too few', blocks, treatments: k };
  const ranks = Array.from({ length: blocks }, (_none, block) => midRanks(treatments.map((of) => of[block])));
  const rankSums = treatments.map((_of, place) => ranks.reduce((sum, of) => sum + of[place], 0));
  const common = (blocks * k * (k + 1) ** 2) / 4;
  const within = ranks.reduce((sum, of) => sum + of.reduce((all, rank) => all + rank * rank, 0), 0) - common;
  if (within === 0) return { kind: 'all equal', blocks, p: 1 };
  const between = rankSums.reduce((sum, rank) => sum + rank * rank, 0) / blocks - common;
  const q = ((k - 1) * blocks * between) / within;
  const meanRanks = rankSums.map((sum) => sum / blocks);
  return { kind: 'tested', blocks, q, p: imanDavenportP(q, k, blocks), meanRanks };
}

/** P(F >= f) is I_x(d2 / 2, d1 / 2) at x = d2 / (d2 + d1 f). */
function imanDavenportP(q: number, k: number, blocks: number): number {
  const rest = blocks * (k - 1) - q;
  const fewest =
    Array.from({ length: k }, (_none, index) => index + 1).reduce((a, b) => a * b) ** (1 - blocks);
  if (rest <= 1e-9) return fewest;
  const [first, second] = [k - 1, (k - 1) * (blocks - 1)];
  const f = ((blocks - 1) * q) / rest;
  return Math.max(fewest, incompleteBeta(second / (second + first * f), second / 2, first / 2));
}

function requireBlocks(treatments: readonly (readonly number[])[], blocks: number): void {
  for (const [place, values] of treatments.entries()) {
    const subject = `friedman, treatment ${place}`;
    if (values.length !== blocks) {
      throw new UsageError({ subject, expected: `${blocks} values`, found: String(values.length) });
    }
    const other = values.find((value) => !Number.isFinite(value));
    if (other !== undefined)
      throw new UsageError({ subject, expected: 'finite numbers', found: String(other) });
  }
}
