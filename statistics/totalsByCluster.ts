import type { ClusterTotals } from './clusterBootstrapInterval.js';

/**
 * Sum and number of the values of each cluster that has any, in order of first value; NaN is no value.
 *
 * @param clusters Number of each value's cluster, such as its subject.
 * @example
 * totalsByCluster([1, 2, NaN, 4], [7, 3, 5, 7]); // { sums: [5, 2], counts: [2, 1] }
 */
export function totalsByCluster(values: ArrayLike<number>, clusters: ArrayLike<number>): ClusterTotals {
  const placeOf = new Map<number, number>();
  const sums: number[] = [];
  const counts: number[] = [];
  for (let index = 0; index < values.length; index++) {
    if (Number.isNaN(values[index])) continue;
    const place = placeOf.get(clusters[index]) ?? placeOf.size;
    placeOf.set(clusters[index], place);
    sums[place] = (sums[place] ?? 0) + values[index];
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { sums, counts };
}
