import { type AnswerKindName, measuresOf } from '../../suites/answers/answerKinds.js';
import type { MeasureName } from '../../suites/measures.js';
import { type ItemOutcome, itemOutcomes } from '../join/readOutcomes.js';
import type { ItemVerdicts } from '../reduce/reduceRepeats.js';
import type { MeasuredItem, Metric } from './metrics/metric.js';
import { type AllSums, metricNames, metrics } from './metrics/metrics.js';
import type { GroupCounts } from './runSummary.js';

/** Counts that are still growing. */
interface GrowingMeasure {
  asked: number;
  told: number;
  unread: number;
  counted: number;
  toldShare: number;
  countedShare: number;
  countedPart: number;
  readonly sums: AllSums;
}

export interface GrowingCounts {
  items: number;
  unjudged: number;
  readonly outcomes: Record<ItemOutcome, number>;
  readonly measures: Partial<Record<MeasureName, GrowingMeasure>>;
}

/** Counts of no items. */
export function noCounts(): GrowingCounts {
  const outcomes = Object.fromEntries(itemOutcomes.map((name) => [name, 0])) as Record<ItemOutcome, number>;
  return { items: 0, unjudged: 0, outcomes, measures: {} };
}

function noValues(): GrowingMeasure {
  const sums = Object.fromEntries(metricNames.map((name) => [name, metrics[name].start()]));
  return {
    asked: 0,
    told: 0,
    unread: 0,
    counted: 0,
    toldShare: 0,
    countedShare: 0,
    countedPart: 0,
    sums: sums as AllSums,
  };
}

/** An item to be counted. */
export interface CountedItem {
  readonly index: number;
  /** Number of its subject. */
  readonly subject: number;
  readonly kind: AnswerKindName;
  readonly outcome: ItemOutcome;
  /** The category of its answer, and of the key's, where known; see MeasuredItem. */
  readonly category?: string | undefined;
  readonly reference?: string | undefined;
}

/** Adds an item. */
export function countItem(
  counts: GrowingCounts,
  { index, kind, outcome, ...members }: CountedItem,
  verdicts: ItemVerdicts,
): void {
  counts.items++;
  counts.outcomes[outcome]++;
  counts.unjudged += 1 - verdicts.judged[index];
  for (const measure of measuresOf({ kind })) {
    counts.measures[measure] ??= noValues();
    const column = verdicts.measures[measure];
    const value = column?.values[index] ?? Number.NaN;
    const told = column?.told[index] ?? 0;
    countValue(counts.measures[measure], {
      value,
      answered: column?.answered[index] ?? Number.NaN,
      told,
      counted: column?.counted[index] ?? 0,
      ...members,
    });
  }
}

function countValue(
  counts: GrowingMeasure,
  { told, counted, ...item }: MeasuredItem & { readonly told: number; readonly counted: number },
): void {
  counts.asked++;
  counts.toldShare += told;
  counts.countedShare += counted;
  counts.told += told > 0 ? 1 : 0;
  if (Number.isNaN(item.value)) return;
  counts.counted++;
  counts.unread += told > 0 ? 0 : 1;
  counts.countedPart += item.value * counted;
  for (const name of metricNames) (metrics[name] as Metric).add(counts.sums[name], item);
}

/** Counts by name, in any depth. */
interface NestedCounts {
  [name: string]: number | NestedCounts;
}

/** Adds the counts of a group that shares no item with those so far. */
export function addCounts(counts: GrowingCounts, other: GroupCounts): void {
  addNested(counts as unknown as NestedCounts, other as unknown as NestedCounts);
}

function addNested(sum: NestedCounts, other: NestedCounts): void {
  for (const [name, value] of Object.entries(other)) {
    if (typeof value === 'number') {
      sum[name] = value + Number(sum[name] ?? 0);
      continue;
    }
    const before = sum[name];
    const part = typeof before === 'object' ? before : {};
    sum[name] = part;
    addNested(part, value);
  }
}
