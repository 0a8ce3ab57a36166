/** How what is known of the items of one unit, such as a patient's slices, becomes one; a suite's manifest names the rule. */
export const joiningRules = [
  /** The mean of the items' values. */
  'mean',
  /**
   * The value of the answer that more items have than any other, items from which nothing could be read, or that say that there is nothing to tell, having no vote; in a tie
   * the unit is left open, as an item is that could not be read. Where answers are no categories it is the mean.
   */
  'vote',
  /** What 95 % of the items' values do not exceed, linear between two values: as far as nearly all of them go. */
  '95th percentile',
] as const;
export type JoiningRule = (typeof joiningRules)[number];
