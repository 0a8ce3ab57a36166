import type { CohortMeans, CohortRow } from '../../results/pipelines/cohorts/compareCohorts.js';
import type { CohortComparison } from '../../results/pipelines/cohorts/comparePipelineRuns.js';
import type { UncountedPipelines } from '../../results/pipelines/cohorts/uncountedPipelines.js';
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
export function formatCohorts({ rows, uncounted }: CohortComparison): string {
  const tables = cohortsByFactor(rows).map(({ heading, told, leftOut }) => {
    const table = told.length === 0 ? '' : `\n\n${formatTable([cohortColumns, ...told.map(cohortCells)])}`;
    return `${heading}${table}${leftOut === null ? '' : `\n\n${leftOut}`}`;
  });
  const notes = [cohortNote, ...uncountedWords(uncounted)];
  return `${[...tables, ...notes].join('\n\n')}\n`;
}

/** The comparisons of one factor, as they are shown. */
export interface ShownFactor {
  /** "year: 2025 greater than 2024, one-sided". */
  readonly heading: string;
  /** Those with models in both groups. */
  readonly told: readonly CohortRow[];
  /** How many others there are, and where; null where there are none. */
  readonly leftOut: string | null;
}

/** Parts comparisons by factor, those that say something from those that cannot. */
export function cohortsByFactor(rows: readonly CohortRow[]): ShownFactor[] {
  const factors = [...new Set(rows.map(({ factor }) => factor))];
  return factors.map((factor) => {
    const own = rows.filter((row) => row.factor === factor);
    const told = own.filter(({ u }) => u !== null);
    return { heading: sideWords(own[0]), told, leftOut: leftOutWords(own) };
  });
}

/** "3 of 8 comparisons are left out, as a group has no models with a Dice there: year 2024 (2), within year (1)." */
function leftOutWords(rows: readonly CohortRow[]): string | null {
  const counts = new Map<string, number>();
  const empty = rows.filter(({ u }) => u === null);
  for (const { stratum } of empty) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  if (empty.length === 0) return null;
  const places = [...counts].map(([stratum, count]) => `${stratum} (${count})`).join(', ');
  const are = empty.length === 1 ? 'is' : 'are';
  return `${empty.length} of ${rows.length} comparisons ${are} left out, as a group has no models with a Dice there: ${places}.`;
}

/** What is in no comparison, a sentence for each way to end without a Dice. */
export function uncountedWords(uncounted: readonly UncountedPipelines[]): string[] {
  const reasons = {
    'never made': 'no reply came, the money was used up, the run is not complete, or nothing was handed in',
    'not scored': 'no verdict is on their masks, or their data set has no target',
  };
  return (['never made', 'not scored'] as const).flatMap((end) => {
    const own = uncounted.filter((one) => one.end === end);
    if (own.length === 0) return [];
    const all = own.reduce((sum, one) => sum + one.pipelines, 0);
    const runs = own.map(({ run, pipelines }) => `${run} (${pipelines})`).join(', ');
    return [
      `In neither reading of failures: pipelines that were ${end}, ${all}: ${runs}. That is, ${reasons[end]}.`,
    ];
  });
}

/** "year: 2025 greater than 2024, one-sided". */
function sideWords({ factor, first, second, oneSided }: CohortRow): string {
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
