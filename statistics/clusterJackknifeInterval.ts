import { type Interval, requireConfidence } from './interval.js';
import { scoreInterval } from './scoreInterval.js';
import { studentUpperQuantile } from './studentQuantile.js';

export interface JackknifeOptions {
  /** The ends of what the statistic may be, such as 0 and 1, or -1 and 1. */
  readonly least: number;
  readonly greatest: number;
  /** 0.95 when not given. */
  readonly confidence?: number;
}

/**
 * Interval for a statistic with two ends, such as a kappa or an area under a curve, of things that come in clusters, such as answers
 * about the same patients. Each cluster is left out once; the variance is (g - 1) / g times the sum of squares of the g statistics
 * about their mean (Tukey 1958; Efron and Stein 1981). As in `clusterShareInterval`, the interval is Wilson's for the statistic's
 * place p between its ends, with the number of trials that would have that variance, p (1 - p) / variance, and Student's t of g - 1
 * degrees for z: it stays between the ends. Where leaving out changes nothing, the number of clusters is taken for that of trials.
 *
 * @param clusters How many there are, each of which has things that the statistic is of.
 * @param statistic Without a cluster, by its position; of all clusters for null. It is null where it is not defined.
 * @returns Null with fewer than two clusters, or where the statistic is not defined, or would not be without some cluster.
 * @throws UsageError when the confidence is not between 0 and 1.
 * @example
 * const shares = [0.5, 1, 0.25, 0.75];
 * const statistic = (without) => {
 *   const kept = shares.filter((_share, at) => at !== without);
 *   return kept.reduce((sum, share) => sum + share, 0) / kept.length;
 * };
 * clusterJackknifeInterval(4, statistic, { least: 0, greatest: 1 }); // { lower: 0.2004, upper: 0.9173, confidence: 0.95 }
 */
export function clusterJackknifeInterval(
  clusters: number,
  statistic: (without: number | null) => number | null,
  { least, greatest, confidence = 0.95 }: JackknifeOptions,
): Interval | null {
  requireConfidence(confidence);
  const value = statistic(null);
  if (clusters < 2 || value === null) return null;
  const without = Array.from({ length: clusters }, (_none, cluster) => statistic(cluster));
  const known = without.filter((one) => one !== null);
  if (known.length < clusters) return null;
  const width = greatest - least;
  const share = Math.min(1, Math.max(0, (value - least) / width));
  const variance = jackknifeVariance(known) / width ** 2;
  const isSpread = variance > 1e-12 * share * (1 - share) && share > 0 && share < 1;
  const n = isSpread ? (share * (1 - share)) / variance : clusters;
  const ends = scoreInterval({ share, n }, studentUpperQuantile((1 - confidence) / 2, clusters - 1));
  return { lower: least + width * ends.lower, upper: least + width * ends.upper, confidence };
}

function jackknifeVariance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return (squares * (values.length - 1)) / values.length;
}
