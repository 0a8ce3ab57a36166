import { judgeLine, regressionCorrection } from '../../statistics/regressionCorrection.js';
import { roganGladen } from '../../statistics/roganGladen.js';
import { endsOf, type MeasureName, measureOf } from '../../suites/measures.js';
import type { KnownScore } from '../../suites/schema/schema.js';

/**
 * What the mean of a judge's values would be without the errors that it makes where the right value is known: for yes or no by Rogan
 * and Gladen, else by regression.
 *
 * @param judged Mean of the values that the judge told.
 * @param known What it told where the right value is known.
 * @returns Null where its errors leave the mean open: right values do not differ, or it tells them apart no better than chance.
 */
export function correctedMean(
  judged: number,
  known: readonly KnownScore[],
  measure: MeasureName,
): number | null {
  return measureOf(measure).scale.isYesOrNo
    ? correctedShare(judged, known)
    : correctedScore(judged, known, measure);
}

function correctedShare(judged: number, known: readonly KnownScore[]): number | null {
  const [yes, no] = [1, 0].map((value) => known.filter(({ right }) => right === value));
  if (yes.length === 0 || no.length === 0) return null;
  return roganGladen(judged, { sensitivity: meanTold(yes), specificity: 1 - meanTold(no) });
}

function meanTold(known: readonly KnownScore[]): number {
  const answers = known.reduce((sum, { n }) => sum + n, 0);
  return known.reduce((sum, { told, n }) => sum + told * n, 0) / answers;
}

function correctedScore(judged: number, known: readonly KnownScore[], measure: MeasureName): number | null {
  const answers = known.flatMap(({ n, ...score }) => Array.from({ length: n }, () => score));
  const line = judgeLine(
    answers.map(({ right }) => right),
    answers.map(({ told }) => told),
  );
  const { least, greatest } = endsOf(measure);
  if (line === null) return null;
  return regressionCorrection(judged, line, { least, greatest: greatest ?? Number.POSITIVE_INFINITY });
}
