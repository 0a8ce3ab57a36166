import type { ConditionName } from '../../suites/conditions.js';
import type { Verdicts } from '../join/readVerdicts.js';
import type { SuiteColumns } from '../join/suiteColumns.js';
import type { ComparedBy } from './comparedBy.js';
import type { ContenderSet } from './contenders.js';
import type { JudgedRun } from './judgedRun.js';
import { pairByCondition } from './pairByCondition.js';

/** Items of one side of all pairs, in the order of pairs, with the verdicts on them. */
export interface PairedSide {
  readonly items: ArrayLike<number>;
  readonly verdicts: Verdicts;
}

/** One level against the baseline in one run, or one contender against another: partners have the same position. */
export interface PairSet {
  readonly run: string;
  readonly level: string;
  readonly baseline: string;
  readonly levelSide: PairedSide;
  readonly baselineSide: PairedSide;
  /** Items at the level that have no partner. */
  readonly unpaired: readonly number[];
}

/** Pairs the items of each run that differ in the condition alone. */
export function pairWithinRuns(
  runs: readonly JudgedRun[],
  suite: SuiteColumns,
  by: ConditionName,
): PairSet[] {
  const pairs = pairByCondition(suite, by);
  return runs.flatMap(({ name, verdicts }) =>
    pairs.map(({ level, baseline, levelItems, baselineItems, unpaired }) => ({
      run: name,
      level,
      baseline,
      levelSide: { items: levelItems, verdicts },
      baselineSide: { items: baselineItems, verdicts },
      unpaired,
    })),
  );
}

/** Pairs each item with itself: of the first contender, and of each of the others. */
export function pairContenders(
  { run, contenders: [first, ...others] }: ContenderSet,
  by: ComparedBy,
): PairSet[] {
  return others.map(({ name, verdicts, items }) => ({
    run: by === 'model' ? name : run,
    level: name,
    baseline: first.name,
    levelSide: { items, verdicts },
    baselineSide: { items, verdicts: first.verdicts },
    unpaired: [],
  }));
}
