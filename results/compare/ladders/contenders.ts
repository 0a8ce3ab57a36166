import type { Verdicts } from '../../join/readVerdicts.js';
import type { SuiteColumns } from '../../join/suiteColumns.js';
import { countedUnits } from '../../reduce/countedUnits.js';
import type { ComparedBy } from '../comparedBy.js';
import { type ItemPairs, pairByCondition } from '../pairByCondition.js';
import type { JudgedRun } from '../pairSets.js';

/** One of those that are ranked: a run, or a level of a condition within a run. */
export interface Contender {
  readonly name: string;
  readonly verdicts: Verdicts;
  /** Its items: those of all contenders of a set that ask the same have the same place. */
  readonly items: ArrayLike<number>;
}

/** Contenders that are ranked against each other. */
export interface ContenderSet {
  /** Name of the run; by model, "all runs". */
  readonly run: string;
  readonly contenders: readonly Contender[];
  /** The item of each place whose aspect, kind of answer and subject are those of all. */
  readonly items: ArrayLike<number>;
}

/** Sets of three or more: of two, a comparison says all. */
export function contenderSets(
  runs: readonly JudgedRun[],
  suite: SuiteColumns,
  by: ComparedBy,
): ContenderSet[] {
  const sets = by === 'model' ? [runContenders(runs, suite)] : levelContenders(runs, suite, by);
  return sets.filter(({ contenders }) => contenders.length > 2);
}

function runContenders(runs: readonly JudgedRun[], suite: SuiteColumns): ContenderSet {
  const { items } = countedUnits(suite);
  return { run: 'all runs', contenders: runs.map((run) => ({ ...run, items })), items };
}

/** Of what is asked at every level: an item that lacks a partner at one of them is in no ladder. */
function levelContenders(
  runs: readonly JudgedRun[],
  suite: SuiteColumns,
  by: Exclude<ComparedBy, 'model'>,
): ContenderSet[] {
  const pairs = pairByCondition(suite, by);
  const partnersOf = pairs.map(partnerMap);
  const items = [...(partnersOf[0]?.keys() ?? [])].filter((item) => partnersOf.every((of) => of.has(item)));
  return runs.map(({ name, verdicts }) => ({
    run: name,
    items,
    contenders: [
      ...pairs.slice(0, 1).map(({ baseline }) => ({ name: baseline, verdicts, items })),
      ...pairs.map(({ level }, place) => ({
        name: level,
        verdicts,
        items: items.map((item) => partnersOf[place].get(item) ?? item),
      })),
    ],
  }));
}

/** The item at the level by the one at the baseline. */
function partnerMap({ levelItems, baselineItems }: ItemPairs): Map<number, number> {
  return new Map(baselineItems.map((item, place) => [item, levelItems[place]]));
}
