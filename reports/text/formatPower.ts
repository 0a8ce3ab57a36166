import type { PlannedPower, PowerRow } from '../../results/power/planPower.js';
import { measureOf } from '../../suites/measures.js';
import { formatTable } from './formatTable.js';

/**
 * What a suite could show, as a text for the terminal.
 *
 * @example of a suite, before it is run
 * console.log(formatPower(await planPower({ suite: 'suites/ct' })));
 */
export function formatPower({ by, rows, subjectSpreads, itemSpread }: PlannedPower): string {
  const header = [
    ...['level', 'form', 'aspect', 'measure', 'pairs', 'subjects'],
    ...subjectSpreads.map((spread) => `spread ${spread}`),
  ];
  return [
    `Smallest true difference by ${by} that the test by subject would find with 80 % power at 5 %, each item being answered`,
    formatTable([header, ...rows.map(rowCells)]),
    `spread: assumed standard deviation of the subjects' own differences, beside ${itemSpread} of the items of one subject; in points of a\n` +
      'scale from 1 to 5, and a quarter of that on one from 0 to 1. -: with fewer than six subjects nothing can be shown.\n',
  ].join('\n\n');
}

function rowCells({ level, form, aspect, measure, pairs, subjects, detectable }: PowerRow): string[] {
  const differences = detectable.map((one) => (one === null ? '-' : one.toFixed(3)));
  return [level, form, aspect, measureOf(measure).label, String(pairs), String(subjects), ...differences];
}
