import { type RocCurve, rocCurve } from '../../statistics/rocCurve.js';
import type { Html } from '../pages/html.js';
import type { MaskAssessor } from '../quality/reportedQuality.js';
import { rocFigure } from './rocFigure.js';

/** The score as a test for good masks, a curve for each run; null where no run has scores of masks of both classes. */
export function scoreRocFigure(assessors: readonly MaskAssessor[]): Html | null {
  return rocFigure({
    curves: assessors.flatMap((assessor) => {
      const curve = assessor.run === null ? null : curveOf(assessor);
      return curve === null ? [] : [{ label: assessor.label, curve }];
    }),
    across: 'Bad masks with at least the score, %',
    caption:
      'Receiver operating characteristic of the score: share of good masks (upwards, %) against share of bad masks that have at least a score, for each score that occurs; only answers with a score.',
  });
}

function curveOf({ judged }: MaskAssessor): RocCurve | null {
  const rated = judged.filter(({ rating }) => !Number.isNaN(rating));
  return rocCurve(
    rated.map(({ rating, mask }) => ({
      score: rating,
      positives: mask.accept ? 1 : 0,
      negatives: mask.accept ? 0 : 1,
    })),
  );
}
