/** Values of one thing, such as an item that was asked several times, in a cluster, such as a patient. */
export interface NestedValues {
  /** Number of the cluster. */
  readonly cluster: number;
  /** At least one. */
  readonly values: readonly number[];
}

/** Components of the variance of a value, in the square of its unit; null where there is nothing to tell it by. */
export interface NestedVariance {
  /** Between values of one thing. */
  readonly values: number | null;
  /** Between things of one cluster, beyond that of their values. */
  readonly things: number | null;
  /** Between clusters, beyond those of their things and values. */
  readonly clusters: number | null;
}

/**
 * Variance components of values nested in things, and things in clusters, such as repeats in items in patients: by analysis of variance,
 * each mean square set equal to what it is expected to be (Henderson's method 1, unbalanced; Searle, Casella and McCulloch 1992, 5.3),
 * and 0 where that is negative. The variance of a mean over c clusters of t things with v values each is clusters / c + things / (c t) +
 * values / (c t v): more values help only against the last part.
 *
 * @example
 * const things = [[1, 3], [5, 5], [8, 10], [9, 9]].map((values, place) => ({ cluster: place < 2 ? 0 : 1, values }));
 * nestedVariance(things); // { values: 1, things: 1.75, clusters: 14 }
 */
export function nestedVariance(things: readonly NestedValues[]): NestedVariance {
  const clusters = byCluster(things);
  const all = totalsOf(things.flatMap(({ values }) => values));
  const [thingTotals, clusterTotals] = [things, clusters].map((groups) =>
    groups.map(({ values }) => totalsOf(values)),
  );
  const degrees = {
    values: all.n - things.length,
    things: things.length - clusters.length,
    clusters: clusters.length - 1,
  };
  const [ofThings, ofClusters] = [thingTotals, clusterTotals].map(squareOfMeans);
  const values = component(all.squares - ofThings, 0, degrees.values);
  // How often the variance of things is in the sum of squares between them, and between clusters.
  const spreadOfClusters = clusters.reduce((sum, { sizes }, place) => {
    return sum + sizes.reduce((squares, size) => squares + size ** 2, 0) / clusterTotals[place].n;
  }, 0);
  const sizes = thingTotals.reduce((sum, { n }) => sum + n ** 2, 0) / all.n;
  const inThings = all.n - spreadOfClusters;
  const thingsVariance =
    degrees.things > 0 ? component(ofThings - ofClusters, degrees.things * (values ?? 0), inThings) : null;
  const inClusters = all.n - clusterTotals.reduce((sum, { n }) => sum + n ** 2, 0) / all.n;
  const within = (values ?? 0) * degrees.clusters + (thingsVariance ?? 0) * (spreadOfClusters - sizes);
  const clustersVariance =
    degrees.clusters > 0 ? component(ofClusters - all.sum ** 2 / all.n, within, inClusters) : null;
  return { values, things: thingsVariance, clusters: clustersVariance };
}

/** What is left of a sum of squares, over how often the component is in it. */
function component(squares: number, others: number, times: number): number | null {
  return times > 0 ? Math.max(0, squares - others) / times : null;
}

interface Totals {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

function totalsOf(values: readonly number[]): Totals {
  return {
    n: values.length,
    sum: values.reduce((sum, value) => sum + value, 0),
    squares: values.reduce((sum, value) => sum + value ** 2, 0),
  };
}

function squareOfMeans(groups: readonly Totals[]): number {
  return groups.reduce((total, { n, sum }) => total + sum ** 2 / n, 0);
}

/** The values of each cluster, and the numbers of values of its things. */
function byCluster(things: readonly NestedValues[]) {
  const clusters = new Map<number, { values: number[]; sizes: number[] }>();
  for (const { cluster, values } of things) {
    const of = clusters.get(cluster) ?? { values: [], sizes: [] };
    clusters.set(cluster, of);
    for (const value of values) of.values.push(value);
    of.sizes.push(values.length);
  }
  return [...clusters.values()];
}
