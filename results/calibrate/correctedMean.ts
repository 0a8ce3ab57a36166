import { eachPair, type Ratings } from '../../statistics/ratings.js';
import { judgeLine, regressionCorrection } from '../../statistics/regressionCorrection.js';
import { roganGladen } from '../../statistics/roganGladen.js';
import { endsOf, type MeasureName, measureOf } from '../../suites/measures.js';
import type { MeasureCalibration } from '../../suites/schema/schema.js';

/**
 * The mean of all that a judge told, and what it would be without the errors it makes on what a human rated: for yes or no by
 * Rogan and Gladen, else by regression.
 *
 * @param rated Ratings by position, NaN where there is none: of most answers there is one of the judge alone.
 */
export function correctedMean(
  { human, judge }: { readonly human: Ratings; readonly judge: Ratings },
  measure: MeasureName,
): MeasureCalibration['correction'] {
  const told = Array.from(judge).filter((rating) => !Number.isNaN(rating));
  if (told.length === 0) return { judged: null, corrected: null };
  const judged = told.reduce((sum, rating) => sum + rating, 0) / told.length;
  const pairs: (readonly [number, number])[] = [];
  eachPair(human, judge, (right, rating) => pairs.push([right, rating]));
  const corrected = measureOf(measure).scale.isYesOrNo
    ? correctedShare(judged, pairs)
    : correctedScore(judged, pairs, measure);
  return { judged, corrected };
}

function correctedShare(judged: number, pairs: readonly (readonly [number, number])[]): number | null {
  const yes = pairs.filter(([right]) => right === 1).map(([, rating]) => rating);
  const no = pairs.filter(([right]) => right === 0).map(([, rating]) => 1 - rating);
  if (yes.length === 0 || no.length === 0) return null;
  const meanOf = (ratings: readonly number[]) => ratings.reduce((sum, one) => sum + one, 0) / ratings.length;
  return roganGladen(judged, { sensitivity: meanOf(yes), specificity: meanOf(no) });
}

function correctedScore(
  judged: number,
  pairs: readonly (readonly [number, number])[],
  measure: MeasureName,
): number | null {
  const line = judgeLine(
    pairs.map(([right]) => right),
    pairs.map(([, rating]) => rating),
  );
  const { least, greatest } = endsOf(measure);
  if (line === null) return null;
  return regressionCorrection(judged, line, { least, greatest: greatest ?? Number.POSITIVE_INFINITY });
}
