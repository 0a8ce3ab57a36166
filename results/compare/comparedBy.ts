import { type ConditionName, conditionNames } from '../../suites/conditions.js';

/** What is varied while all else is equal: a condition within each run, or the model between runs. */
export type ComparedBy = ConditionName | 'model';
export const comparedBy: readonly ComparedBy[] = [...conditionNames, 'model'];
