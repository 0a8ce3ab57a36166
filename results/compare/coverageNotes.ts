import { isScore } from '../../suites/answers/answerKinds.js';
import { type MeasureName, measureOf } from '../../suites/measures.js';
import type { ComparisonRow } from './comparison.js';

type CoveredRow = Pick<
  ComparisonRow,
  'run' | 'level' | 'baseline' | 'aspect' | 'form' | 'measure' | 'levelCoverage' | 'baselineCoverage'
>;

/** Sides whose coverage lies further apart than this did not answer the same questions. */
const muchApart = 0.05;

/**
 * Says of each row over all aspects whose answers are too few to be compared, or differ in number between its sides: a
 * difference may then lie in what was left open.
 *
 * @param floor Share of the pairs that each side has to have scored.
 */
export function coverageNotes(rows: readonly CoveredRow[], floor: number): string[] {
  return rows.flatMap((row) => {
    const { aspect, measure, levelCoverage, baselineCoverage } = row;
    // A judge may not look for what is no score in answers to some questions: that is no silence of a model.
    const isLow = isScore(measure) && Math.min(levelCoverage, baselineCoverage) < floor;
    const isApart = Math.abs(levelCoverage - baselineCoverage) > muchApart;
    const isJudged = levelCoverage + baselineCoverage > 0;
    if (aspect !== 'all' || !isJudged || !(isLow || isApart)) return [];
    const reason = isLow ? `less than ${percent(floor)} on a side` : 'much apart';
    return [`Coverage ${reason}: ${describe(row)}. ${consequence(row.measure)}`];
  });
}

function describe({
  run,
  level,
  baseline,
  form,
  measure,
  levelCoverage,
  baselineCoverage,
}: CoveredRow): string {
  const sides = `${level} ${percent(levelCoverage)}, ${baseline} ${percent(baselineCoverage)}`;
  return `${run}, ${form} questions, ${measureOf(measure).label}: ${sides}`;
}

function consequence(measure: MeasureName): string {
  return measureOf(measure).whenUnread === 'worst'
    ? 'What a model left open counts as its worst answer; what a judge left open, nowhere.'
    : 'It is compared on pairs that both sides answered alone.';
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
