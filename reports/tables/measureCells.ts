import type { GroupSummary } from '../../results/summarize/runSummary.js';
import { type MeasureName, measureOf } from '../../suites/measures.js';
import { formatMeasure } from '../text/formatMeasure.js';
import { formatShare, noValue } from '../text/formatNumber.js';

/** Whether a judge told something of a group's answers, but of no answer this measure, as rules do for some questions. */
export function isUnjudged({ counts }: GroupSummary, measure: MeasureName): boolean {
  const isTold = Object.values(counts.measures).some(({ told }) => told > 0);
  return isTold && counts.measures[measure]?.told === 0;
}

/** Whether answers from which nothing could be read count in a measure, so that it has to be told how many they are. */
export function countsUnread(measure: MeasureName): boolean {
  return measureOf(measure).whenUnread === 'worst';
}

/** Share of the answers that count in a measure from which nothing could be read; nothing where such answers do not count. */
export function unreadCell({ counts }: GroupSummary, measure: MeasureName): string {
  const of = counts.measures[measure];
  if (of === undefined || !countsUnread(measure)) return '';
  return of.counted === 0 ? noValue : formatShare(of.unread / of.counted);
}

/** Mean and coverage of a measure; "not judged" instead of a coverage of 0 where the judge does not look for it. */
export function measureCells(group: GroupSummary, measure: MeasureName): [mean: string, coverage: string] {
  const summary = group.measures[measure];
  if (summary === undefined) return ['', ''];
  if (isUnjudged(group, measure)) return ['not judged', noValue];
  return [formatMeasure(measure, summary.metrics.mean.value), formatShare(summary.coverage)];
}
