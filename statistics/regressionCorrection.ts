import { UsageError } from '../util/radvuqaError.js';

/** A straight line through what a judge says of answers whose right score is known. */
export interface JudgeLine {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * Least squares of a judge's scores on the right ones: what the judge says on average is intercept + slope * right score.
 *
 * @returns Null where the right scores do not differ, or the judge does not give higher scores to better answers.
 * @throws UsageError when there are not as many scores of either kind.
 * @example
 * judgeLine([1, 3, 5], [2, 3, 4]); // { intercept: 1.5, slope: 0.5 }
 */
export function judgeLine(right: readonly number[], judged: readonly number[]): JudgeLine | null {
  if (right.length !== judged.length) {
    const found = `${right.length} and ${judged.length}`;
    throw new UsageError({ subject: 'judgeLine', expected: 'a right score for each judged one', found });
  }
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [rightMean, judgedMean] = [meanOf(right), meanOf(judged)];
  const spread = right.reduce((sum, value) => sum + (value - rightMean) ** 2, 0);
  const common = right.reduce((sum, value, at) => sum + (value - rightMean) * (judged[at] - judgedMean), 0);
  if (!(common > 0)) return null;
  const slope = common / spread;
  return { intercept: judgedMean - slope * rightMean, slope };
}

/**
 * The mean score that a judge without errors would give: (mean - intercept) / slope, cut off at the ends of the scale. It takes the
 * errors on what is judged to be those on known answers.
 *
 * @example
 * regressionCorrection(2.5, { intercept: 1.5, slope: 0.5 }, { least: 1, greatest: 5 }); // 2
 */
export function regressionCorrection(
  mean: number,
  { intercept, slope }: JudgeLine,
  { least, greatest }: { readonly least: number; readonly greatest: number },
): number {
  return Math.min(greatest, Math.max(least, (mean - intercept) / slope));
}
