import type { ComparisonRow } from '../../results/compare/comparison.js';

/** Below this, what is said of subjects in general rests on too few of them. */
const enoughSubjects = 20;

/** Says that little can be told where there are few subjects; `null` where there are enough. */
export function fewSubjectsNote(rows: readonly ComparisonRow[]): string | null {
  const subjects = Math.max(0, ...rows.map((row) => row.subjects));
  if (subjects >= enoughSubjects) return null;
  return (
    `With so few subjects (${subjects}) little can be told: below about ${enoughSubjects}, intervals rest on how ` +
    'these few happen to differ, and only large differences are found.'
  );
}
