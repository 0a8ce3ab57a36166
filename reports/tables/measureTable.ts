import { type MetricName, metricNames, metrics } from '../../results/summarize/metrics/metrics.js';
import type { GroupSummary, MeasureSummary } from '../../results/summarize/runSummary.js';
import { isHigherBetter, type MeasureName, measures } from '../../suites/measures.js';
import { formatMeasure, formatRange } from '../text/formatMeasure.js';
import { formatCount, formatShare, noValue } from '../text/formatNumber.js';
import { formWords } from '../text/words.js';
import { groupHeading, groupWeight } from './groupHeading.js';
import { isUnjudged } from './measureCells.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from './reportTable.js';

export interface MeasureTableOptions {
  readonly caption: string;
  readonly measure: MeasureName;
  /** Whether the groups are of several forms. */
  readonly hasForms: boolean;
}

/** One measure by aspect and prompt, with what is missing made plain. */
export function measureTable(groups: readonly GroupSummary[], options: MeasureTableOptions): ReportTable {
  const { caption, measure, hasForms } = options;
  return {
    caption,
    explanation: explanationOf(measure),
    columns: [
      textColumn('Aspect'),
      textColumn('Prompt'),
      ...(hasForms ? [textColumn('Form')] : []),
      ...metricNames.flatMap((name) => [metricHeading(name, measure), '95 % interval']).map(numberColumn),
      ...['Coverage', 'Bounds', 'Items', 'In the mean'].map(numberColumn),
      ...(countsUnread(measure) ? [numberColumn('Unread')] : []),
    ],
    rows: groups.flatMap((group) => {
      const summary = group.measures[measure];
      return summary === undefined ? [] : [measureRow(group, summary, hasForms)];
    }),
  };
}

function countsUnread(measure: MeasureName): boolean {
  return measures[measure].whenUnread === 'worst';
}

/** "Mean (1 to 5)"; shares speak for themselves. */
function metricHeading(name: MetricName, measure: MeasureName): string {
  const { unit, worst, best } = measures[measure];
  const ends = `${Math.min(worst, best)} to ${Math.max(worst, best)}`;
  return unit === 'share' ? metrics[name].label : `${metrics[name].label} (${ends})`;
}

function explanationOf(measure: MeasureName): string {
  const { meaning, worst, best } = measures[measure];
  const [worstText, bestText] = [worst, best].map((value) => formatMeasure(measure, value));
  const better = `${isHigherBetter(measure) ? 'Higher' : 'Lower'} is better.`;
  const bounds = `Bounds: what the mean would be if all other items had ${worstText}, or ${bestText}.`;
  const interval = 'Interval: 95 % confidence, items taken as independent.';
  const counted = countsUnread(measure)
    ? `Mean: ${meaning}. An answer from which nothing can be read counts as ${worstText} and is also counted under "Unread". ` +
      'Coverage: share of the items whose answer could be read.'
    : `Mean: ${meaning}, over the items of which the judge could tell it. Coverage: share of the items that those are.`;
  return `${counted} ${better} ${bounds} ${interval}`;
}

function measureRow(group: GroupSummary, summary: MeasureSummary, hasForms: boolean): ReportRow {
  const { key, counts } = group;
  const { measure, n, coverage, bounds } = summary;
  const isTold = !isUnjudged(group, measure);
  const results = metricNames.map((name) => summary.metrics[name]);
  const range = { lower: Math.min(bounds.worst, bounds.best), upper: Math.max(bounds.worst, bounds.best) };
  return {
    cells: [
      ...groupHeading(key),
      ...(hasForms ? [formWords[key.form]] : []),
      ...results.flatMap(({ value, interval }) => [
        isTold ? formatMeasure(measure, value) : 'not judged',
        formatRange(measure, interval),
      ]),
      isTold ? formatShare(coverage) : noValue,
      formatRange(measure, isTold ? range : null),
      formatCount(counts.items),
      formatCount(n),
      ...(countsUnread(measure) ? [formatCount(counts.measures[measure]?.unread ?? 0)] : []),
    ],
    ...groupWeight(key),
  };
}
