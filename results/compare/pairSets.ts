import { answerKinds } from '../../suites/answers/answerKinds.js';
import { type ConditionName, conditionNames, conditions } from '../../suites/conditions.js';
import type { Item } from '../../suites/schema/schema.js';
import type { ItemColumns } from '../join/readItemColumns.js';
import type { JudgedRun } from '../join/readJudgedRuns.js';
import type { PairedSide } from './comparePairs.js';
import type { ComparedBy } from './comparison.js';
import { pairItems } from './pairItems.js';

/** What is needed of each item to pair and group it. */
export type ComparedItems = ItemColumns<'form' | 'kind' | 'aspect' | 'subject' | 'level' | 'others'>;

/** One level against the baseline in one run, or one run against another: partners have the same position. */
export interface PairSet {
  readonly run: string;
  readonly level: string;
  readonly baseline: string;
  readonly levelSide: PairedSide;
  readonly baselineSide: PairedSide;
  readonly unpaired: number;
}

/** How the texts of those columns are made from an item. */
export function columnsFor(by: ComparedBy): Record<keyof ComparedItems['columns'], (item: Item) => string> {
  return {
    form: ({ answer }) => answerKinds[answer.kind].form,
    kind: ({ answer }) => answer.kind,
    aspect: ({ aspect }) => aspect,
    subject: ({ subject }) => subject,
    level: (item) => (by === 'model' ? '' : conditions[by].levelOf(item.conditions)),
    others: (item) => (by === 'model' ? '' : allBut(by, item)),
  };
}

/** Equal for items that differ in nothing but the condition. */
function allBut(by: ConditionName, { pair, answer, conditions: of }: Item): string {
  const others = conditionNames.filter((name) => name !== by).map((name) => conditions[name].levelOf(of));
  return JSON.stringify([pair, answerKinds[answer.kind].form, ...others]);
}

/** Pairs the items of each run that differ in the condition alone. */
export function pairWithinRuns(
  runs: readonly JudgedRun[],
  items: ComparedItems,
  by: ConditionName,
): PairSet[] {
  const { baseline } = conditions[by];
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
