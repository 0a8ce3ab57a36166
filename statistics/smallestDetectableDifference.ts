import { fewestClusters } from './clusterSignedRank.js';
import { signedRankLowerHalf } from './signedRankDistribution.js';
import { studentUpperQuantile } from './studentQuantile.js';

/** How far means of clusters differ by chance, and what is asked of a test. */
export interface PowerOptions {
  /** Of the mean difference, in its unit. */
  readonly standardError: number;
  /** Degrees of freedom of the standard error, or what they will be. */
  readonly degrees: number;
  /** Clusters, such as patients. */
  readonly clusters: number;
  /** 0.05 when not given; the two-sided level of the test. */
  readonly level?: number;
  /** 0.8 when not given. */
  readonly power?: number;
}

/** Efficiency of the signed-rank test beside t for normal differences: 3 / pi (Hodges and Lehmann 1956). */
const efficiency = 3 / Math.PI;
/** Beyond, the level that a signed-rank test reaches is the one that is asked for. */
const exactLimit = 100;

/**
 * The smallest true difference that a two-sided signed-rank test over clusters finds with the power asked for, if clusters'
 * differences are normal: (t of level + t of power) * standard error / sqrt(3 / pi). The level is that which the exact test reaches:
 * with six clusters 0.031.
 *
 * @returns In the standard error's unit; null with fewer than six clusters, which show nothing, and where nothing is spread.
 * @example
 * smallestDetectableDifference({ standardError: 0.1, degrees: 19, clusters: 20 }); // 0.3039
 */
export function smallestDetectableDifference({
  standardError,
  degrees,
  clusters,
  level = 0.05,
  power = 0.8,
}: PowerOptions): number | null {
  if (clusters < fewestClusters || !(standardError > 0) || !(degrees > 0)) return null;
  const reached = clusters <= exactLimit ? reachedLevel(clusters, level) : level;
  if (reached === 0) return null;
  const quantiles = studentUpperQuantile(reached / 2, degrees) + studentUpperQuantile(1 - power, degrees);
  return (quantiles * standardError) / Math.sqrt(efficiency);
}

/** The largest level, at most that asked for, which a two-sided signed-rank test without ties has. */
function reachedLevel(clusters: number, level: number): number {
  const below = signedRankLowerHalf(Array.from({ length: clusters }, (_none, index) => index + 1));
  let reached = 0;
  for (const probability of below) {
    if (2 * probability > level) break;
    reached = 2 * probability;
  }
  return reached;
}
