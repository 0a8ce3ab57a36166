import type { DistinctValues } from './distinctValues.js';

/**
 * What becomes of differences of zero. `wilcox`: left out before ranking (Wilcoxon 1945). `pratt`: ranked, then left out
 * (Pratt 1959). `zsplit`: ranked, and half of their rank sum goes to either side.
 */
export type ZeroMethod = 'wilcox' | 'pratt' | 'zsplit';

/** Differences of one absolute size, other than zero. */
export interface RankGroup {
  /** Twice the mid-rank, so that it is whole. */
  readonly doubledRank: number;
  readonly positive: number;
  readonly negative: number;
}

/**
 * Ranks the differences by absolute size, equal sizes sharing the mean of their ranks; smallest first.
 *
 * @example
 * const [smallest] = rankDifferences(countDistinct(Float64Array.of(-1, 1, 2)), 'wilcox');
 * smallest; // { doubledRank: 3, positive: 1, negative: 1 }
 */
export function rankDifferences(differences: DistinctValues, zeroMethod: ZeroMethod): RankGroup[] {
  const sizes = countBySize(differences);
  const zeros = sizes.get(0)?.positive ?? 0;
  sizes.delete(0);
  let ranked = zeroMethod === 'wilcox' ? 0 : zeros;
  return [...sizes.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, { positive, negative }]) => {
      const tied = positive + negative;
      const doubledRank = 2 * ranked + tied + 1;
      ranked += tied;
      return { doubledRank, positive, negative };
    });
}

/** Twice W+ and W-, zeros' ranks left out: whole numbers. */
export interface DoubledSums {
  readonly doubledPlus: number;
  readonly doubledMinus: number;
}

/**
 * Adds up the ranks of the positive and of the negative differences.
 *
 * @example
 * const groups = rankDifferences(countDistinct(Float64Array.of(-1, 2, 3)), 'wilcox');
 * rankSums(groups); // { doubledPlus: 10, doubledMinus: 2 }
 */
export function rankSums(groups: readonly RankGroup[]): DoubledSums {
  return {
    doubledPlus: groups.reduce((sum, { doubledRank, positive }) => sum + doubledRank * positive, 0),
    doubledMinus: groups.reduce((sum, { doubledRank, negative }) => sum + doubledRank * negative, 0),
  };
}

function countBySize({ values, counts }: DistinctValues) {
  const sizes = new Map<number, { positive: number; negative: number }>();
  for (const [index, value] of values.entries()) {
    const size = sizes.get(Math.abs(value)) ?? { positive: 0, negative: 0 };
    if (value >= 0) size.positive = counts[index];
    else size.negative = counts[index];
    sizes.set(Math.abs(value), size);
  }
  return sizes;
}
