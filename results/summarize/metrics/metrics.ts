import { answeredMean } from './answeredMean.js';
import { mean } from './mean.js';
import type { Metric } from './metric.js';

/** Every metric over items, in the order of tables. */
export const metrics = {
  /** The mean of the items' values. */
  mean,
  /** The mean of those that were answered, which rises with what is left open. */
  answeredMean,
} as const satisfies Readonly<Record<string, Metric>>;

export type MetricName = keyof typeof metrics;

/** The sums of every metric. */
export type AllSums = { readonly [Name in MetricName]: ReturnType<(typeof metrics)[Name]['start']> };

export const metricNames = Object.keys(metrics) as MetricName[];
