import type { ClassMetric } from '../../results/summarize/classes/classMetrics.js';
import type { MetricResult } from '../../results/summarize/metrics/metric.js';
import { formatNumber, formatShare, noValue } from '../text/formatNumber.js';

/** A metric with its interval: "78.1 % (68.9 to 85.2)"; "0.53 (0.31 to 0.70)". */
export function metricCell(format: ClassMetric['format'], { value, interval }: MetricResult): string {
  if (value === null) return noValue;
  const [scale, decimals] = format === 'share' ? [100, 1] : [1, 2];
  const shown = format === 'share' ? formatShare(value) : formatNumber(value, decimals);
  if (interval === null) return shown;
  const [lower, upper] = [interval.lower, interval.upper].map((end) => formatNumber(scale * end, decimals));
  return `${shown} (${lower} to ${upper})`;
}
