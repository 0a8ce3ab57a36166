import type { Interval } from '../../../statistics/interval.js';
import type { Measure } from '../../../suites/measures.js';

/** Sums over items, by name; those of disjoint groups add up. */
export type MetricSums = Record<string, number>;

/** A metric over a group's items. */
export interface MetricResult {
  /** Null where there is no item. */
  readonly value: number | null;
  /** Items taken as independent; null when they are too few. */
  readonly interval: Interval | null;
}

/** What is made of one measure's values over the items of a group, from sums alone, so that groups can be joined. */
export interface Metric {
  /** As tables head its column. */
  readonly label: string;
  /** What its numbers are: on the measure's scale, between 0 and 1, or between -1 and 1. */
  readonly format: 'value' | 'share' | 'coefficient';
  /** The sums of no item. */
  start(): MetricSums;
  /** Adds an item's value. */
  add(sums: MetricSums, value: number): void;
  result(sums: MetricSums, measure: Measure): MetricResult;
}
