import type { SuiteManifest } from '../../suites/schema/schema.js';
import { leftOutText } from '../join/leftOutText.js';
import type { ComparedBy } from './comparedBy.js';
import type { JudgedRun } from './judgedRun.js';

/** What a reader has to know of those that are compared: who judged, what differences are of, and which verdicts were left out. */
export function comparisonNotes(
  runs: readonly JudgedRun[],
  by: ComparedBy,
  { units }: Pick<SuiteManifest, 'units'>,
): string[] {
  return [
    ...unitsNote(units),
    ...(by === 'judge' ? judgesNote(runs) : differingJudgesNote(runs)),
    ...(by === 'repeat' ? [repeatsNote] : []),
    ...new Set(runs.flatMap(({ name, verdicts }) => leftOutText(name, verdicts.report) ?? [])),
  ];
}

/** What a pair is, where items are joined. */
function unitsNote({ of, joinedBy }: SuiteManifest['units']): string[] {
  if (joinedBy === null) return [];
  return [
    `Pairs are not of items: those of one ${of} that ask the same are joined by ${joinedBy} first, so that a pair is one ${of} on both sides.`,
  ];
}

const repeatsNote =
  'Repeats ask the same, so that a difference between them is chance, unless something changed between the times. Each item ' +
  'counts with what it was answered that time alone; in all other comparisons, with the mean over its repeats.';

function judgesNote(runs: readonly JudgedRun[]): string[] {
  const listed = [...new Set(runs.map(judgeText))].join(', ');
  return [
    `The judges: ${listed}. A difference is one between judges on the same answers; it does not say which of them is right, and ` +
      '"better" is who gives the better scores.',
  ];
}

/** Whose verdicts each run has, where they are not all by the same judge. */
function differingJudgesNote(runs: readonly JudgedRun[]): string[] {
  if (new Set(runs.map(({ verdicts }) => verdicts.manifest.judge)).size === 1) return [];
  const listed = runs.map((run) => `${run.name}: ${judgeText(run)}`).join(', ');
  return [`The judges differ, so differences are those of models and judges together: ${listed}.`];
}

/** "rules (0f3a2b9c1d7e)" */
function judgeText({ judge, verdicts }: JudgedRun): string {
  return `${judge} (${verdicts.manifest.judge.slice(0, 12)})`;
}
