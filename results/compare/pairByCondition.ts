import { answerKinds } from '../../suites/answers/answerKinds.js';
import { type ConditionName, conditionNames, conditions } from '../../suites/conditions.js';
import { InputError } from '../../util/radvuqaError.js';
import type { SuiteColumns } from '../join/suiteColumns.js';
import { textAt } from '../join/textColumn.js';
import { countedUnits } from '../reduce/countedUnits.js';

/** Positions of items that differ in one condition alone: each at the level, and its partner at the baseline. */
export interface ItemPairs {
  readonly level: string;
  readonly baseline: string;
  readonly levelItems: readonly number[];
  readonly baselineItems: readonly number[];
  /** Items at the level that have no partner at the baseline. */
  readonly unpaired: readonly number[];
}

/**
 * Pairs each item at another level of the condition with the one at the baseline that is equal in all else; sorted by level.
 * Empty when no item is at the baseline.
 *
 * @throws InputError when two items are equal in all that they are paired by.
 */
export function pairByCondition(suite: SuiteColumns, by: ConditionName): ItemPairs[] {
  const itemAt = indexItems(suite, by);
  const baseline = conditions[by].baselines.find((name) => itemAt.has(name));
  const baselineAt = baseline === undefined ? undefined : itemAt.get(baseline);
  if (baseline === undefined || baselineAt === undefined) return [];
  return [...itemAt]
    .filter(([level]) => level !== baseline)
    .map(([level, levelAt]) => ({ level, baseline, ...pairLevel(levelAt, baselineAt) }))
    .sort((a, b) => (a.level < b.level ? -1 : 1));
}

/** The item of each level, by what items share that differ in nothing but the condition, in order of first item. */
function indexItems(suite: SuiteColumns, by: ConditionName): Map<string, (number | undefined)[]> {
  const shared = sharedCodes(suite, by);
  const itemAt = new Map<string, (number | undefined)[]>();
  const { items: all, uncontrolled } = countedUnits(suite);
  for (const item of by === 'control' ? all : uncontrolled) {
    const level = suite.levels[suite.columns.levels.codes[item]][by];
    const items = itemAt.get(level) ?? [];
    itemAt.set(level, items);
    if (items[shared[item]] !== undefined) throw twiceError(suite, item, level);
    items[shared[item]] = item;
  }
  return itemAt;
}

/** A number for each item, equal for those that differ in nothing but the condition; in order of first item. */
function sharedCodes({ size, columns, levels, kindOf }: SuiteColumns, by: ConditionName): Uint32Array {
  const others = levels.map((of) => JSON.stringify(conditionNames.map((name) => name !== by && of[name])));
  const codeByName = new Map<string, number>();
  return Uint32Array.from({ length: size }, (_none, item) => {
    const { form } = answerKinds[kindOf(item)];
    const name = `${columns.pair.codes[item]} ${form} ${others[columns.levels.codes[item]]}`;
    const code = codeByName.get(name) ?? codeByName.size;
    codeByName.set(name, code);
    return code;
  });
}

function twiceError({ columns }: SuiteColumns, item: number, level: string): InputError {
  return new InputError({
    subject: `pair ${textAt(columns.pair, item)}`,
    expected: `one item for "${level}"`,
    found: 'more than one',
    hint: 'generate the suite again',
  });
}

function pairLevel(
  levelAt: readonly (number | undefined)[],
  baselineAt: readonly (number | undefined)[],
): Omit<ItemPairs, 'level' | 'baseline'> {
  const levelItems: number[] = [];
  const baselineItems: number[] = [];
  const unpaired: number[] = [];
  levelAt.forEach((item, shared) => {
    const partner = baselineAt[shared];
    if (item === undefined) return;
    if (partner === undefined) unpaired.push(item);
    else {
      levelItems.push(item);
      baselineItems.push(partner);
    }
  });
  return { levelItems, baselineItems, unpaired };
}
