import { answerKinds, measuresOf } from '../../suites/answers/answerKinds.js';
import { type MeasureName, measureEntries } from '../../suites/measures.js';
import { correctedMean } from '../calibrate/correctedMean.js';
import type { Verdicts } from '../join/readVerdicts.js';
import type { SuiteColumns } from '../join/suiteColumns.js';
import type { MeanCorrection } from './runSummary.js';

/**
 * The means of all that a judge told of open questions, and what they would be without the errors that it made on known answers, which
 * are answers to such questions; in the order of measures, none for a judge that judged no known answer.
 */
export function correctMeans({ manifest, measures }: Verdicts, suite: SuiteColumns): MeanCorrection[] {
  return measureEntries(manifest.knownAnswers?.told ?? {}).flatMap(([measure, known]) => {
    const judged = toldMean(measures[measure]?.answered, suite, measure);
    if (judged === null) return [];
    const answers = known.reduce((sum, { n }) => sum + n, 0);
    return [{ measure, judged, corrected: correctedMean(judged, known, measure), answers }];
  });
}

function toldMean(
  values: Float64Array | undefined,
  { kindOf }: SuiteColumns,
  measure: MeasureName,
): number | null {
  const told = values?.filter((value, item) => {
    const kind = kindOf(item);
    return (
      !Number.isNaN(value) && answerKinds[kind].form === 'open' && measuresOf({ kind }).includes(measure)
    );
  });
  return told === undefined || told.length === 0
    ? null
    : told.reduce((sum, value) => sum + value, 0) / told.length;
}
