import { type ConditionName, conditionNames } from '../../suites/conditions.js';

/**
 * What is varied while all else is equal: a condition within each run, the model between runs, or, of the same items of each run, who
 * judged the answers or which time the model was asked.
 */
export type ComparedBy = ConditionName | 'model' | 'judge' | 'repeat';
export const comparedBy: readonly ComparedBy[] = [...conditionNames, 'model', 'judge', 'repeat'];

/** Whether it is a condition of items: pairs are then two items each, and else one item and itself. */
export function isCondition(by: ComparedBy): by is ConditionName {
  return (conditionNames as readonly string[]).includes(by);
}
