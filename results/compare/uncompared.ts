import { scoreOf } from '../../suites/answers/answerKinds.js';
import type { SuiteColumns } from '../join/suiteColumns.js';
import { textAt } from '../join/textColumn.js';
import type { MeasureColumn } from '../reduce/reduceRepeats.js';
import type { UnpairedItems, UnvaluedItems } from './comparison.js';
import type { PairedSide, PairSet } from './pairSets.js';

/** Items without a partner, by level and question. The items are the same in each run, so those of one run are counted. */
export function unpairedItems(sets: readonly PairSet[], suite: SuiteColumns): UnpairedItems[] {
  const ofOneRun = sets.filter(({ run }) => run === sets[0].run);
  return ofOneRun.flatMap(({ level, unpaired }) =>
    countByQuestion(unpaired, suite).map((counted) => ({ level, ...counted })),
  );
}

/** Pairs that lack the score of their kind of answer on a side, by run, level and question. */
export function unvaluedItems(sets: readonly PairSet[], suite: SuiteColumns): UnvaluedItems[] {
  return sets.flatMap(({ run, level, levelSide, baselineSide }) => {
    const lacking = Array.from(baselineSide.items).filter((item, pair) => {
      const score = scoreOf({ kind: suite.kindOf(item) });
      const columnOf = ({ verdicts }: PairedSide): MeasureColumn | undefined => verdicts.measures[score];
      const hasValue = (side: PairedSide) =>
        !Number.isNaN(columnOf(side)?.values[side.items[pair]] ?? Number.NaN);
      return !(hasValue(levelSide) && hasValue(baselineSide));
    });
    return countByQuestion(lacking, suite).map((counted) => ({ run, level, ...counted }));
  });
}

function countByQuestion(
  items: readonly number[],
  { columns }: SuiteColumns,
): Pick<UnpairedItems, 'question' | 'items'>[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const question = textAt(columns.question, item);
    counts.set(question, (counts.get(question) ?? 0) + 1);
  }
  return [...counts].map(([question, count]) => ({ question, items: count }));
}
