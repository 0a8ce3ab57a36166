/** Most candidates side by side of which one may be wrong. */
const mostCandidates = 2;
/** A score from which on a candidate is right in some way. */
const rightInSomeWay = 3;

/**
 * Score of several candidates named side by side: the whole number at or below the mean of the best and the
 * worst, so that naming a right and a wrong one is never fully right; of three or more with a wrong one among them, 1.
 * @returns 1 to 5, as the scores (at least one) are
 */
export function scoreTogether(scores: readonly number[]): number {
  const worst = Math.min(...scores);
  if (scores.length > mostCandidates && worst < rightInSomeWay) return 1;
  return Math.floor((Math.max(...scores) + worst) / 2);
}
