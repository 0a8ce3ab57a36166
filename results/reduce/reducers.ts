import { percentileOf } from '../../statistics/percentileOf.js';
import type { JoiningRule } from '../../suites/joiningRules.js';
import { commonest } from './commonest.js';

/** Makes one value of what is known of the parts of a unit: the repeats of an item, or the items of a patient. */
export interface Reducer {
  /**
   * @param values Of the parts that have one, of which there is at least one.
   * @param categories What was answered in each of these, as numbers that are equal for equal answers; -1 for what is no category.
   * @returns NaN where the rule decides nothing.
   */
  reduce(values: readonly number[], categories: readonly number[]): number;
}

/** Every reducer, by the joining rule that it stands for. */
export const reducers: Readonly<Record<JoiningRule, Reducer>> = {
  /** The mean of the parts. */
  mean: { reduce: mean },
  /** The winner takes all: the mean of the parts with the commonest answer, who have the same value where one answer is right for all. */
  vote: {
    reduce(values, categories) {
      const votes = categories.filter((category) => category >= 0);
      if (votes.length === 0) return mean(values);
      const winner = commonest(votes);
      return winner === null
        ? Number.NaN
        : mean(values.filter((_value, part) => categories[part] === winner));
    },
  },
  /** How far all but a twentieth of the parts go. */
  '95th percentile': { reduce: (values) => percentileOf(values, 0.95) },
};

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
