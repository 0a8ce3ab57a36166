/**
 * Score of several candidates named side by side: the whole number at or below the mean of the best and the
 * worst, so that naming a right and a wrong one is never fully right.
 * @returns 1 to 5, as the scores (at least one) are
 */
export function scoreTogether(scores: readonly number[]): number {
  return Math.floor((Math.max(...scores) + Math.min(...scores)) / 2);
}
