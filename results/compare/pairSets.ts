import type { Item } from '../../suites/schema/schema.js';
import type { ItemColumns } from '../join/readItemColumns.js';
import type { JudgedRun } from '../join/readJudgedRuns.js';
import type { Side } from './comparePairs.js';
import type { ComparisonFactor, WithinRunFactor } from './comparison.js';
import { factorsWithinRun } from './factorsWithinRun.js';
import { pairItems } from './pairItems.js';

/** What is needed of each item to pair and group it. */
export type ComparedItems = ItemColumns<'form' | 'aspect' | 'subject' | 'level' | 'others'>;

/** One level against the baseline in one run, or one run against another: partners have the same position. */
export interface PairSet {
  readonly run: string;
  readonly level: string;
  readonly baseline: string;
  readonly levelSide: Side;
  readonly baselineSide: Side;
  readonly unpaired: number;
}

/** How the texts of those columns are made from an item. */
export function columnsFor(
  by: ComparisonFactor,
): Record<keyof ComparedItems['columns'], (item: Item) => string> {
  const factor = by === 'model' ? null : factorsWithinRun[by];
  return {
    form: ({ form }) => form,
    aspect: ({ aspect }) => aspect,
    subject: ({ subject }) => subject,
    level: factor?.levelOf ?? (() => ''),
    others: factor?.othersOf ?? (() => ''),
  };
}

/** Pairs the items of each run that differ in the factor alone. */
export function pairWithinRuns(
  runs: readonly JudgedRun[],
  items: ComparedItems,
  by: WithinRunFactor,
): PairSet[] {
  const { baseline } = factorsWithinRun[by];
  const pairs = pairItems(items.columns, baseline);
  return runs.flatMap(({ name, verdicts }) =>
    pairs.map(({ level, levelItems, baselineItems, unpaired }) => ({
      run: name,
      level,
      baseline,
      levelSide: { items: levelItems, verdicts },
      baselineSide: { items: baselineItems, verdicts },
      unpaired,
    })),
  );
}

/** Pairs each item with itself in the first run, for each of the other runs. */
export function pairAcrossRuns([first, ...others]: readonly JudgedRun[], items: ComparedItems): PairSet[] {
  const all = [...items.columns.form.codes.keys()];
  return others.map(({ name, verdicts }) => ({
    run: name,
    level: name,
    baseline: first.name,
    levelSide: { items: all, verdicts },
    baselineSide: { items: all, verdicts: first.verdicts },
    unpaired: 0,
  }));
}
