import type { Interval } from '../../../statistics/interval.js';
import type { MeasureName } from '../../../suites/measures.js';

/** Sums over items by name, or lists of such, as by subject; those of disjoint groups add up. */
export type MetricSums = Record<string, number | readonly number[]>;

/** A metric over a group's items. */
export interface MetricResult {
  /** Null where there is no item. */
  readonly value: number | null;
  /** By subject: items of one may be alike. Null with fewer than two subjects. */
  readonly interval: Interval | null;
}

/** What a metric sees of an item. */
export interface MeasuredItem {
  /** In the measure. */
  readonly value: number;
  /** The same of what the model answered; NaN where it answered nothing. */
  readonly answered: number;
  /** Number of the subject. */
  readonly subject: number;
}

/**
 * What is made of the items of a group in one measure, from sums alone, so that groups can be joined. What needs a table of
 * classes, such as F1 or kappa, is a metric of classes (see `classMetrics`).
 */
export interface Metric<Sums extends MetricSums = MetricSums> {
  /** As tables head its column, which is left out where no group has a value. */
  readonly label: string;
  /** What its numbers are: on the measure's scale, between 0 and 1, or between -1 and 1. */
  readonly format: 'value' | 'share' | 'coefficient';
  /** The sums of no item. */
  start(): Sums;
  /** Adds an item that has a value. */
  add(sums: Sums, item: MeasuredItem): void;
  result(sums: Readonly<Sums>, measure: MeasureName): MetricResult;
}
