import { quantileSorted } from 'simple-statistics';
import type { ClusterTotals } from '../../statistics/clusterBootstrapInterval.js';
import { clusterMean } from '../../statistics/clusterMean.js';
import { normalTail, normalUpperQuantile } from '../../statistics/normalDistribution.js';
import type { Random } from '../../util/random.js';

type Ends = { readonly lower: number; readonly upper: number };

/** Intervals of a mean that were not chosen: percentile, bootstrap-t, and BCa (Efron 1987), all over whole clusters. */
export function bootstrapIntervals(
  totals: ClusterTotals,
  random: Random,
  resamples = 399,
): Readonly<Record<'percentile' | 'bootstrapT' | 'bca', Ends>> | null {
  const estimate = clusterMean(totals);
  if (estimate === null) return null;
  const means = new Float64Array(resamples);
  const studentized = new Float64Array(resamples);
  for (let resample = 0; resample < resamples; resample++) {
    const drawn = clusterMean(resampled(totals, random));
    if (drawn === null) continue;
    means[resample] = drawn.mean;
    studentized[resample] = (drawn.mean - estimate.mean) / Math.max(1e-12, Math.sqrt(drawn.variance));
  }
  const sorted = Array.from(means.sort());
  const ts = Array.from(studentized.sort());
  const error = Math.sqrt(estimate.variance);
  return {
    percentile: endsAt(sorted, 0.025, 0.975),
    bootstrapT: {
      lower: estimate.mean - quantileSorted(ts, 0.975) * error,
      upper: estimate.mean - quantileSorted(ts, 0.025) * error,
    },
    bca: bcaEnds(totals, sorted, estimate.mean),
  };
}

function endsAt(sorted: number[], lower: number, upper: number): Ends {
  return { lower: quantileSorted(sorted, lower), upper: quantileSorted(sorted, upper) };
}

function resampled({ sums, counts }: ClusterTotals, random: Random): ClusterTotals {
  const chosen = Array.from(counts, () => random.integer(counts.length));
  return { sums: chosen.map((index) => sums[index]), counts: chosen.map((index) => counts[index]) };
}

function bcaEnds({ sums, counts }: ClusterTotals, sorted: number[], mean: number): Ends {
  const below = sorted.filter((one) => one < mean).length + sorted.filter((one) => one === mean).length / 2;
  const share = Math.min(1 - 0.5 / sorted.length, Math.max(0.5 / sorted.length, below / sorted.length));
  const bias = normalUpperQuantile(1 - share);
  const [sum, count] = [sums, counts].map((all) => Array.from(all).reduce((a, b) => a + b, 0));
  const left = Array.from(sums, (one, index) => (sum - one) / (count - counts[index]));
  const middle = left.reduce((a, b) => a + b, 0) / left.length;
  const moment = (power: number) => left.reduce((all, one) => all + (middle - one) ** power, 0);
  const spread = moment(2);
  const acceleration = spread === 0 ? 0 : moment(3) / (6 * spread ** 1.5);
  const at = (z: number) => 1 - normalTail(bias + (bias + z) / (1 - acceleration * (bias + z)));
  return endsAt(sorted, at(-1.959963984540054), at(1.959963984540054));
}
