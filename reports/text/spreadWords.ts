import type { RepeatSpread } from '../../results/compare/repeats/repeatSpread.js';
import { formatCount, formatNumber, formatShare, noValue } from './formatNumber.js';
import { aspectWords } from './words.js';

export const spreadHeader = [
  ...['Aspect', 'Items', 'Subjects', 'Changed', 'Interval'],
  ...['SD of repeats', 'SD of items', 'SD of subjects'],
];

/** A row an aspect; standard deviations are on the measure's scale. */
export function spreadRow({ aspect, items, subjects, changed, ...spread }: RepeatSpread): string[] {
  const { changedInterval, variance } = spread;
  return [
    aspectWords[aspect],
    formatCount(items),
    formatCount(subjects),
    formatShare(changed),
    changedInterval === null
      ? noValue
      : `${formatNumber(100 * changedInterval.lower, 1)} to ${formatShare(changedInterval.upper)}`,
    ...[variance.values, variance.things, variance.clusters].map((one) =>
      formatNumber(one === null ? null : Math.sqrt(one), 3),
    ),
  ];
}

/** What the columns mean. */
export const spreadNote =
  'Changed: share of the items with two values or more whose values differ, with a 95 % interval by subject. SD: standard ' +
  'deviations of the repeats of an item, of the items of a subject beyond that, and of subjects beyond both, by analysis of ' +
  'variance. More repeats make means surer against the first alone.';
