import type { ComparisonRow } from '../../results/compare/comparison.js';

/** Below this, a bootstrap over subjects gives intervals that are rather too narrow. */
const enoughSubjects = 20;

/** Says that intervals are not to be relied on where they come from few subjects; `null` where they do not. */
export function fewSubjectsNote(rows: readonly ComparisonRow[]): string | null {
  const subjects = Math.max(0, ...rows.map((row) => row.subjects));
  if (subjects >= enoughSubjects) return null;
  return (
    `With so few subjects (${subjects}) the intervals are too narrow to rely on: with fewer than about ` +
    `${enoughSubjects}, a bootstrap over subjects sees too little of how they differ.`
  );
}
