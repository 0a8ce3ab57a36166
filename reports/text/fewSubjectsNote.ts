import type { ComparisonRow } from '../../results/compare/comparison.js';

/**
 * Where 95 % intervals do not hold in 94 to 96 % of trials by `npm run bench:coverage`: below so many subjects, the number that was
 * tried, and in how many percent of trials they held, over all kinds of values.
 */
const missed = [
  { below: 20, tried: 10, held: '92 to 99', isTooFew: true },
  { below: 60, tried: 20, held: '91 to 98', isTooFew: false },
] as const;

/** Says how far intervals and tests are to be relied on where there are few subjects; `null` where there are enough. */
export function fewSubjectsNote(rows: readonly ComparisonRow[]): string | null {
  const subjects = Math.max(0, ...rows.map((row) => row.subjects));
  const size = missed.find(({ below }) => subjects < below);
  if (size === undefined) return null;
  const { tried, held, isTooFew } = size;
  const opening = isTooFew
    ? `With so few subjects (${subjects}) little can be told: only large differences are found, and intervals rest on how these few happen to differ.`
    : `With ${subjects} subjects, intervals are not always what they say.`;
  return (
    `${opening} In simulations with ${tried}, 95 % intervals held in ${held} % of trials, least for shares near 0 or 1 of ` +
    'subjects with very unequal numbers of items; tests of such shares find less than 5 % allows.'
  );
}
