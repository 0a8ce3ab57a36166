import type { CohortMeans, CohortRow } from '../../results/pipelines/cohorts/compareCohorts.js';
import { percentileOf } from '../../statistics/percentileOf.js';
import { formatNumber, formatP, noValue } from './formatNumber.js';
import { formatTable } from './formatTable.js';

/** What the columns of groups of models are. */
export const cohortColumns = [
  'data set',
  'prompt',
  'failures',
  'of',
  'group',
  'median (IQR)',
  'against',
  'median (IQR)',
  'U',
  'p',
  'Holm',
  "Cliff's delta",
] as const;

/** How to read them. */
export const cohortNote =
  'Dice: one mean a model over its repeats, so that models are what is independent. U: pairs of models of which the one of the first group is better. p: Mann-Whitney, exact up to 50 models, ties included; Holm over the data sets. "within": ranks within each level of the other factor, added up.';

/**
 * Groups of models as a text for the terminal, a table a factor.
 *
 * @example of models of two years
 * console.log(formatCohorts(await comparePipelineRuns({ runs, suite: 'suites/pipelines', groups: 'cohorts.csv' })));
 */
export function formatCohorts(rows: readonly CohortRow[]): string {
  const factors = [...new Set(rows.map(({ factor }) => factor))];
  const tables = factors.map((factor) => {
    const own = rows.filter((row) => row.factor === factor);
    return `${sideWords(own[0])}\n\n${formatTable([cohortColumns, ...own.map(cohortCells)])}`;
  });
  return [...tables, `${cohortNote}\n`].join('\n\n');
}

/** "year: 2025 greater than 2024, one-sided". */
export function sideWords({ factor, first, second, oneSided }: CohortRow): string {
  return oneSided
    ? `${factor}: ${first.level} greater than ${second.level}, one-sided`
    : `${factor}: ${first.level} against ${second.level}, two-sided`;
}

/** The cells of one comparison. */
export function cohortCells(row: CohortRow): string[] {
  const { set, prompt, failures, stratum, first, second, u, pairs, p, adjusted, delta, interval } = row;
  const range =
    interval === null ? '' : ` (${formatNumber(interval.lower, 2)} to ${formatNumber(interval.upper, 2)})`;
  return [
    ...[set, prompt, failures, stratum],
    ...[first, second].flatMap((group) => [`${group.level}: ${group.means.length}`, medianText(group)]),
    u === null ? noValue : `${formatNumber(u, 1).replace('.0', '')} of ${pairs}`,
    formatP(p),
    formatP(adjusted),
    delta === null ? noValue : `${formatNumber(delta, 2)}${range}`,
  ];
}

/** "0.812 (0.744 to 0.861)". */
function medianText({ means }: CohortMeans): string {
  if (means.length === 0) return noValue;
  const [first, median, third] = [0.25, 0.5, 0.75].map((share) =>
    formatNumber(percentileOf(means, share), 3),
  );
  return `${median} (${first} to ${third})`;
}
