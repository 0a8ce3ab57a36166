import type { GroupRow } from '../../results/compare/groups/compareGroups.js';
import { measureOf } from '../../suites/measures.js';
import { formatP, noValue } from './formatNumber.js';
import { formatTable } from './formatTable.js';

/**
 * Two groups of runs as a text for the terminal.
 *
 * @example of models of two kinds
 * console.log(formatGroups(await compareGroups({ runs: ['runs/a'], against: ['runs/b'], suite: 'suites/ct' })));
 */
export function formatGroups(rows: readonly GroupRow[]): string {
  const header = ['form', 'aspect', 'measure', 'runs', 'mean', 'against', 'mean', "Cliff's delta", 'p'];
  const note =
    'One mean a run; over all aspects, the mean of its means by aspect. p: Mann-Whitney, exact up to 50 runs. Three runs\nagainst three or four allow no two-sided p below 0.05.';
  return ['Two groups of runs, unpaired', formatTable([header, ...rows.map(rowCells)]), `${note}\n`].join(
    '\n\n',
  );
}

function rowCells({ form, aspect, measure, means, againstMeans, test, delta }: GroupRow): string[] {
  return [
    ...[form, aspect, measureOf(measure).label],
    ...[String(means.length), meanText(means), String(againstMeans.length), meanText(againstMeans)],
    delta === null ? noValue : delta.toFixed(2),
    formatP(test.kind === 'tested' ? test.p : null),
  ];
}

function meanText(means: readonly number[]): string {
  if (means.length === 0) return noValue;
  return (means.reduce((sum, mean) => sum + mean, 0) / means.length).toFixed(3);
}
