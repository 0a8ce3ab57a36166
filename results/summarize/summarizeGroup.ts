import { type MeasureName, measureEntries, measureOf } from '../../suites/measures.js';
import type { Metric } from './metrics/metric.js';
import { metricNames, metrics } from './metrics/metrics.js';
import type { GroupCounts, GroupKey, GroupSummary, MeasureCounts, MeasureSummary } from './runSummary.js';

/** Metrics, coverage and bounds that follow from a group's counts. */
export function summarizeGroup(key: GroupKey, counts: GroupCounts): GroupSummary {
  const summaries = measureEntries(counts.measures).map(
    ([measure, counted]) => [measure, summarizeMeasure(measure, counted)] as const,
  );
  return { key, counts, measures: Object.fromEntries(summaries) };
}

function summarizeMeasure(measure: MeasureName, counts: MeasureCounts): MeasureSummary {
  const { asked, counted, toldShare, countedShare, countedPart, sums } = counts;
  const { worst, best } = measureOf(measure);
  const boundWith = (value: number) => (countedPart + (asked - countedShare) * value) / asked;
  const results = metricNames.map((name) => [name, (metrics[name] as Metric).result(sums[name], measure)]);
  return {
    measure,
    n: counted,
    metrics: Object.fromEntries(results) as MeasureSummary['metrics'],
    coverage: toldShare / asked,
    bounds: { worst: worst === null ? null : boundWith(worst), best: boundWith(best) },
  };
}
