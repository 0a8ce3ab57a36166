import { z } from 'zod';

/** Parameters of a recipe for splits by subject; with none, items are of no split. */
export const splitParameters = {
  /** Share of the subjects whose items are for testing, the others being for training; null: no splits. */
  testShare: z.nullable(z.number().min(0).max(1)).default(null),
  /** Another number gives other splits. The suite's seed does not matter, so that a subject is in the same split of every suite. */
  splitSeed: z.int().default(0),
  /**
   * Whether the share is kept within each stratum of the source, such as a task or a grade, that has subjects enough; then another
   * subject may change the split of some.
   */
  stratifySplits: z.boolean().default(false),
};
