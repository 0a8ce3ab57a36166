import { type AnswerKindName, classesOf, measuresOf, scoreOf } from '../../suites/answers/answerKinds.js';
import type { MeasureName } from '../../suites/measures.js';
import { type ItemOutcome, itemOutcomes } from '../join/readOutcomes.js';
import type { ItemVerdicts } from '../reduce/reduceRepeats.js';
import { addToCells, type ClassCells, type ClassifiedItem } from './classes/classCells.js';
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
  readonly classes: Partial<Record<AnswerKindName, ClassCells>>;
}

/** Counts of no items. */
export function noCounts(): GrowingCounts {
  const outcomes = Object.fromEntries(itemOutcomes.map((name) => [name, 0])) as Record<ItemOutcome, number>;
  return { items: 0, unjudged: 0, outcomes, measures: {}, classes: {} };
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
  /** Absent without a key, and where answers are no categories. */
  readonly classified?: ClassifiedItem | undefined;
}

/** Adds an item. */
export function countItem(counts: GrowingCounts, item: CountedItem, verdicts: ItemVerdicts): void {
  const { index, subject, kind, outcome } = item;
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
      subject,
    });
  }
  countClass(counts, item, verdicts);
}

/** What has no value in the score, as nobody judged it, is in no table of classes either. */
function countClass(counts: GrowingCounts, item: CountedItem, { measures }: ItemVerdicts): void {
  const { kind, index, subject, classified } = item;
  const score = measures[scoreOf({ kind })]?.values[index] ?? Number.NaN;
  if (classesOf(kind) === null || classified === undefined || Number.isNaN(score)) return;
  const cells = counts.classes[kind] ?? {};
  counts.classes[kind] = cells;
  addToCells(cells, subject, classified);
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

/** Counts by name or, in lists, by place, in any depth. */
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
    const none = Array.isArray(value) ? ([] as unknown as NestedCounts) : {};
    const part = typeof before === 'object' ? before : none;
    sum[name] = part;
    addNested(part, value);
  }
}
