import { UsageError } from '../util/radvuqaError.js';

/**
 * Spearman's rank correlation (1904), ties included: Pearson's correlation of mid-ranks, from -1 to 1.
 *
 * @param second As many as `first`, pair by pair.
 * @param counts How often each pair comes; once when not given.
 * @returns Null when either side has but one value.
 * @throws UsageError when the sides differ in length.
 * @example
 * spearman([1, 2, 2, 4, 5], [2, 1, 3, 4, 4]); // 0.7895
 */
export function spearman(
  first: readonly number[],
  second: readonly number[],
  counts: readonly number[] = first.map(() => 1),
): number | null {
  if (first.length !== second.length || first.length !== counts.length) {
    const found = `${first.length} and ${second.length}, ${counts.length} times`;
    throw new UsageError({ subject: 'spearman', expected: 'as many on each side', found });
  }
  const n = counts.reduce((sum, count) => sum + count, 0);
  const [x, y] = [first, second].map((values) => centredRanks(values, counts, n));
  const sumOf = (product: (at: number) => number) =>
    counts.reduce((sum, count, at) => sum + count * product(at), 0);
  const spread = sumOf((at) => x[at] ** 2) * sumOf((at) => y[at] ** 2);
  return spread === 0 ? null : sumOf((at) => x[at] * y[at]) / Math.sqrt(spread);
}

/** Mid-ranks less their mean. */
function centredRanks(values: readonly number[], counts: readonly number[], n: number): number[] {
  const total = new Map<number, number>();
  for (const [at, value] of values.entries()) total.set(value, (total.get(value) ?? 0) + counts[at]);
  const rankOf = new Map<number, number>();
  let below = 0;
  for (const [value, count] of [...total].sort(([a], [b]) => a - b)) {
    rankOf.set(value, below + count / 2 - n / 2);
    below += count;
  }
  return values.map((value) => rankOf.get(value) ?? 0);
}
