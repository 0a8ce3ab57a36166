import { rollUp } from '../../results/summarize/rollUp.js';
import { isScore } from '../../suites/answers/answerKinds.js';
import { type MeasureName, measureNames } from '../../suites/measures.js';
import { type CoveredScore, coverageFigure } from '../figures/coverageFigure.js';
import { seriesColours } from '../figures/legend.js';
import type { ReportedRun } from '../reportData.js';
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
  return judges.flatMap(({ label, summary: { groups } }) =>
    rollUp(groups, []).flatMap(({ measures: { [measure]: of } }) => {
      const answered = of?.metrics.answeredMean.value ?? of?.metrics.mean.value ?? null;
      if (of === undefined || answered === null) return [];
      const name = judges.length === 1 ? summary.run : `${summary.run}, ${label}`;
      return [{ name, coverage: of.coverage, answered }];
    }),
  );
}
