import type { ConditionName } from '../../suites/conditions.js';
import type { Verdicts } from '../join/readVerdicts.js';
import type { SuiteColumns } from '../join/suiteColumns.js';
import { countedUnits } from '../reduce/countedUnits.js';
import { pairByCondition } from './pairByCondition.js';

/** A run's name, and one judge's verdicts on it. */
export interface JudgedRun {
  readonly name: string;
  readonly verdicts: Verdicts;
}

/** Items of one side of all pairs, in the order of pairs, with the verdicts on them. */
export interface PairedSide {
  readonly items: ArrayLike<number>;
  readonly verdicts: Verdicts;
}

/** One level against the baseline in one run, or one run against another: partners have the same position. */
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

/** Pairs each item with itself in the first run, for each of the other runs. */
export function pairAcrossRuns([first, ...others]: readonly JudgedRun[], suite: SuiteColumns): PairSet[] {
  const { items } = countedUnits(suite);
  return others.map(({ name, verdicts }) => ({
    run: name,
    level: name,
    baseline: first.name,
    levelSide: { items, verdicts },
    baselineSide: { items, verdicts: first.verdicts },
    unpaired: [],
  }));
}
