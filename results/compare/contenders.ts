import type { ConditionName } from '../../suites/conditions.js';
import type { Verdicts } from '../join/readVerdicts.js';
import type { SuiteColumns } from '../join/suiteColumns.js';
import { countedUnits } from '../reduce/countedUnits.js';
import { verdictsOfRepeats } from '../reduce/verdictsOfRepeats.js';
import { type ComparedBy, isCondition } from './comparedBy.js';
import type { JudgedRun } from './judgedRun.js';
import { type ItemPairs, pairByCondition } from './pairByCondition.js';

/** One of those that are compared: a run, a level of a condition, a judge or a repeat within a run. */
export interface Contender {
  readonly name: string;
  readonly verdicts: Verdicts;
  /** Its items: those of all contenders of a set that ask the same have the same place. */
  readonly items: ArrayLike<number>;
}

/** Contenders that are compared with each other. */
export interface ContenderSet {
  /** Name of the run; by model, "all runs". */
  readonly run: string;
  /** The first is what the others are compared with. */
  readonly contenders: readonly Contender[];
  /** The item of each place whose aspect, kind of answer and subject are those of all. */
  readonly items: ArrayLike<number>;
}

/** Who is compared: by model one set of all runs, else a set for each run. */
export function contenderSets(
  runs: readonly JudgedRun[],
  suite: SuiteColumns,
  by: ComparedBy,
): ContenderSet[] {
  if (isCondition(by)) return levelContenders(runs, suite, by);
  const { uncontrolled: items, join } = countedUnits(suite);
  const setOf = (run: string, named: readonly Pick<Contender, 'name' | 'verdicts'>[]) => ({
    run,
    items,
    contenders: named.map(({ name, verdicts }) => ({ name, verdicts, items })),
  });
  if (by === 'model') return [setOf('all runs', runs)];
  return [...new Set(runs.map(({ name }) => name))].map((run) => {
    const judged = runs.filter(({ name }) => name === run);
    if (by === 'judge') {
      return setOf(
        run,
        judged.map(({ judge, verdicts }) => ({ name: judge, verdicts })),
      );
    }
    const repeats = judged.flatMap(({ verdicts }) => verdictsOfRepeats(verdicts));
    return setOf(
      run,
      repeats.map((verdicts, place) => ({ name: `repeat ${place + 1}`, verdicts: join(verdicts) })),
    );
  });
}

/** Of what is asked at every level: an item that lacks a partner at one of them is in no ladder. */
function levelContenders(runs: readonly JudgedRun[], suite: SuiteColumns, by: ConditionName): ContenderSet[] {
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
