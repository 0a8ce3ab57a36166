import type { ComparisonRow } from '../../results/compare/comparison.js';

/**
 * Where 95 % intervals do not hold in 94 to 96 % of trials by `npm run bench:coverage`: below so many subjects, the number that was
 * tried, and in how many percent of trials they held, over all kinds of values. With 200 all hold but for what chance explains.
 */
const missed = [
  { below: 20, tried: 10, held: '92 to 99' },
  { below: 60, tried: 20, held: '91 to 98' },
  { below: 200, tried: 60, held: '93 to 96' },
] as const;

const oneSubject =
  'All items are of one subject: nothing tells how subjects differ, so that there is neither an interval nor a p by subject, and no ' +
  'finding holds for others.';

/** Says how far intervals and tests are to be relied on where rows have few subjects; `null` where all have enough. */
export function fewSubjectsNote(rows: readonly ComparisonRow[]): string | null {
  const sizes = rows.filter(({ compared }) => compared > 0).map(({ subjects }) => subjects);
  const [fewest, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (most === 1) return oneSubject;
  const place = missed.findIndex(({ below }) => fewest < below);
  if (place < 0) return null;
  const { tried, held } = missed[place];
  const lead =
    fewest === most ? `With ${most} subjects` : `Rows have ${fewest} to ${most} subjects; with ${fewest}`;
  const openings = [
    `${lead}, little can be told: only large differences are found, and intervals rest on how these few happen to differ.`,
    `${lead}, intervals are not always what they say.`,
    `${lead}, most intervals are what they say.`,
  ];
  return (
    `${openings[place]} In simulations with ${tried}, 95 % intervals held in ${held} % of trials, least for shares near 0 or 1 of ` +
    'subjects with very unequal numbers of items; tests of such shares find less than 5 % allows.'
  );
}
