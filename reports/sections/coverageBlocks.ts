import { rollUp } from '../../results/summarize/rollUp.js';
import { isScore } from '../../suites/answers/answerKinds.js';
import { type MeasureName, measureNames } from '../../suites/measures.js';
import { type CoveredScore, coverageFigure } from '../figures/coverageFigure.js';
import { seriesColours } from '../figures/legend.js';
import type { ReportedRun } from '../reportData.js';
import { formWords } from '../text/words.js';
import type { ReportBlock } from './reportSection.js';

/** As good as everything is answered: there is nothing to set against precision. */
const fullCoverage = 0.995;

/** Precision against coverage of the first runs, as there are colours, for each score that some run left open. */
export function coverageBlocks(runs: readonly ReportedRun[]): ReportBlock[] {
  return measureNames.filter(isScore).flatMap((measure): ReportBlock[] => {
    const scores = runs.flatMap((run) => coveredScores(run, measure)).slice(0, seriesColours);
    if (scores.every(({ coverage }) => coverage >= fullCoverage)) return [];
    return [{ kind: 'figure', figure: coverageFigure(measure, scores) }];
  });
}

function coveredScores({ summary, judges }: ReportedRun, measure: MeasureName): CoveredScore[] {
  return judges.flatMap(({ label, summary: { groups } }) => {
    const measured = rollUp(groups, []).filter(({ measures }) => measures[measure] !== undefined);
    return measured.flatMap(({ key: { form }, measures: { [measure]: of } }) => {
      const answered = of?.metrics.answeredMean.value ?? of?.metrics.mean.value ?? null;
      if (of === undefined || answered === null) return [];
      const parts = [
        summary.run,
        ...(judges.length === 1 ? [] : [label]),
        // Several kinds of questions may have one measure.
        ...(measured.length === 1 ? [] : [formWords[form]]),
      ];
      return [{ name: parts.join(', '), coverage: of.coverage, answered }];
    });
  });
}
