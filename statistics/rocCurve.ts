/** How many of either class have a score. */
export interface ScoreCounts {
  readonly score: number;
  readonly positives: number;
  readonly negatives: number;
}

/** What comes of taking for positive what has at least a score. */
export interface RocPoint {
  /** Null where nothing is taken for positive. */
  readonly atLeast: number | null;
  readonly truePositiveRate: number;
  readonly falsePositiveRate: number;
}

/** A receiver operating characteristic. */
export interface RocCurve {
  /** From nothing taken for positive to everything. */
  readonly points: readonly RocPoint[];
  /** Area under the straight lines from point to point. */
  readonly area: number;
}

/**
 * The ROC of an ordinal score, higher speaking for the positive class: a point for each score that occurs, and the area under it, which
 * is the share of pairs of a positive and a negative in which the positive has the higher score, equal ones counting half (Hanley
 * and McNeil 1982; Mann and Whitney's u / (n m)).
 *
 * @param counts In any order; scores may come several times.
 * @returns Null when either class has no member.
 * @example
 * const curve = rocCurve([
 *   { score: 1, positives: 0, negatives: 2 },
 *   { score: 3, positives: 1, negatives: 1 },
 *   { score: 5, positives: 3, negatives: 1 },
 * ]);
 * curve.area; // 0.8125
 * curve.points[1]; // { atLeast: 5, truePositiveRate: 0.75, falsePositiveRate: 0.25 }
 */
export function rocCurve(counts: readonly ScoreCounts[]): RocCurve | null {
  const positives = counts.reduce((sum, one) => sum + one.positives, 0);
  const negatives = counts.reduce((sum, one) => sum + one.negatives, 0);
  if (positives === 0 || negatives === 0) return null;
  const points: RocPoint[] = [{ atLeast: null, truePositiveRate: 0, falsePositiveRate: 0 }];
  let [hits, alarms, area] = [0, 0, 0];
  for (const score of new Set(counts.map((one) => one.score).sort((a, b) => b - a))) {
    const here = counts.filter((one) => one.score === score);
    const moreHits = here.reduce((sum, one) => sum + one.positives, 0);
    const moreAlarms = here.reduce((sum, one) => sum + one.negatives, 0);
    area += moreAlarms * (hits + moreHits / 2);
    hits += moreHits;
    alarms += moreAlarms;
    points.push({
      atLeast: score,
      truePositiveRate: hits / positives,
      falsePositiveRate: alarms / negatives,
    });
  }
  return { points, area: area / positives / negatives };
}
