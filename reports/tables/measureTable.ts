import type { Metric, MetricResult } from '../../results/summarize/metrics/metric.js';
import { type MetricName, metricNames, metrics } from '../../results/summarize/metrics/metrics.js';
import type { GroupSummary, MeasureSummary } from '../../results/summarize/runSummary.js';
import { isScore } from '../../suites/answers/answerKinds.js';
import { isHigherBetter, type MeasureName, measureOf } from '../../suites/measures.js';
import { writings } from '../../suites/scales.js';
import { formatMeasure, formatRange, scaleWords } from '../text/formatMeasure.js';
import { formatCount, formatNumber, formatShare, noValue } from '../text/formatNumber.js';
import { formWords } from '../text/words.js';
import { groupHeading, groupWeight } from './groupHeading.js';
import { countsUnread, isUnjudged, unreadCell } from './measureCells.js';
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
  const shown = shownMetrics(groups, measure);
  return {
    caption,
    explanation: explanationOf(measure),
    columns: [
      textColumn('Aspect'),
      textColumn('Prompt'),
      ...(hasForms ? [textColumn('Form')] : []),
      ...shown.flatMap((name) => [metricHeading(name, measure), '95 % interval']).map(numberColumn),
      ...(countsUnread(measure) ? [numberColumn('Unread')] : []),
      ...['Coverage', 'Bounds', 'Items', 'In the mean'].map(numberColumn),
    ],
    rows: groups.flatMap((group) => {
      const summary = group.measures[measure];
      return summary === undefined ? [] : [measureRow(group, summary, { hasForms, shown })];
    }),
  };
}

/** The mean, and what else has a value in any group: a kappa has none where answers are no categories. */
function shownMetrics(groups: readonly GroupSummary[], measure: MeasureName): MetricName[] {
  const hasValue = (name: MetricName) =>
    groups.some(({ measures: { [measure]: summary } }) => (summary?.metrics[name].value ?? null) !== null);
  return metricNames.filter((name) => name === 'mean' || hasValue(name));
}

/** "Mean (1 to 5)"; values with a unit speak for themselves. */
function metricHeading(name: MetricName, measure: MeasureName): string {
  const { unit } = writings[measureOf(measure).scale.writing];
  const { label, format }: Metric = metrics[name];
  return unit !== '' || format !== 'value' ? label : `${label} (${scaleWords(measure)})`;
}

/** A metric of a measure and its interval. */
function metricCells(name: MetricName, measure: MeasureName, { value, interval }: MetricResult): string[] {
  const { format }: Metric = metrics[name];
  if (format === 'value') return [formatMeasure(measure, value), formatRange(measure, interval)];
  const shown = (one: number) => (format === 'share' ? formatShare(one) : formatNumber(one, 2));
  const range = interval === null ? noValue : `${shown(interval.lower)} to ${shown(interval.upper)}`;
  return [value === null ? noValue : shown(value), range];
}

function explanationOf(measure: MeasureName): string {
  const sentences = [
    `Mean: ${measureOf(measure).meaning}${coveredWords(measure)}`,
    `${isHigherBetter(measure) ? 'Higher' : 'Lower'} is better.`,
    'Bounds: what the mean would be if all other items had the worst, or the best, value.',
    'Interval: 95 % confidence, by subject: items of one may be alike; none with one subject.',
  ];
  return sentences.join(' ');
}

/** Which items the mean is over, and which of them are covered. */
function coveredWords(measure: MeasureName): string {
  if (countsUnread(measure)) {
    return (
      ', over all items: what the model left open counts as the worst (Unread: their share). Answered alone: the mean ' +
      'of the others, which rises with what is left open. Coverage: share of the items with an answer that was scored.'
    );
  }
  return isScore(measure)
    ? ', over the scored items only. Coverage: share of the items that were scored.'
    : ', among the items where the judge could tell. Coverage: share of the items where it could tell. "not judged": the ' +
        'judge does not look for it in answers to these questions.';
}

function measureRow(
  group: GroupSummary,
  summary: MeasureSummary,
  { hasForms, shown }: { readonly hasForms: boolean; readonly shown: readonly MetricName[] },
): ReportRow {
  const { key, counts } = group;
  const { measure, n, coverage, bounds } = summary;
  const isTold = !isUnjudged(group, measure);
  const ends = bounds.worst === null ? null : [bounds.worst, bounds.best];
  const range = ends && { lower: Math.min(...ends), upper: Math.max(...ends) };
  return {
    cells: [
      ...groupHeading(key),
      ...(hasForms ? [formWords[key.form]] : []),
      ...shown.flatMap((name) =>
        isTold ? metricCells(name, measure, summary.metrics[name]) : ['not judged', noValue],
      ),
      ...(countsUnread(measure) ? [unreadCell(group, measure)] : []),
      isTold ? formatShare(coverage) : noValue,
      formatRange(measure, isTold ? range : null),
      formatCount(counts.items),
      formatCount(n),
    ],
    ...groupWeight(key),
  };
}
