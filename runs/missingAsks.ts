import { suitePaths } from '../suites/paths.js';
import { readRows } from '../suites/rows/readRows.js';
import type { RepeatedRow } from '../suites/rows/rowKey.js';
import { type Item, itemSchema, type Outcome } from '../suites/schema/schema.js';

/** One time to ask one item. */
export interface Ask {
  readonly item: Item;
  /** From 0. */
  readonly repeat: number;
}

/** Which items are to be asked how often, and what is there already. */
export interface AskPlan {
  /** Suite folder. */
  readonly suite: string;
  /** Only the first so many items. */
  readonly items: number;
  readonly repeats: number;
  /** Ask again where the only response is a failed call. */
  readonly retryFailed: boolean;
  outcomeOf(row: RepeatedRow): Outcome | undefined;
  /** Whether it is asked already in a batch that is not done; never when not given. */
  readonly isUnderWay?: (row: RepeatedRow) => boolean;
}

/** Streams what is to be asked still: all items for the first time, then all for the second, and so on. */
export async function* missingAsks(plan: AskPlan): AsyncGenerator<Ask> {
  for (let repeat = 0; repeat < plan.repeats; repeat++) {
    let place = 0;
    for await (const item of readRows(suitePaths(plan.suite).items, itemSchema)) {
      if (place++ >= plan.items) break;
      const row = { id: item.id, repeat };
      const outcome = plan.outcomeOf(row);
      const isMissing = outcome === undefined || (outcome === 'failed' && plan.retryFailed);
      if (isMissing && !plan.isUnderWay?.(row)) yield { item, repeat };
    }
  }
}
