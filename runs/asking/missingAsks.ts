import { readItems } from '../../suites/rows/readItems.js';
import type { RepeatedRow } from '../../suites/rows/rowKey.js';
import type { Item, Outcome, SuiteManifest } from '../../suites/schema/schema.js';
import type { RunOptions } from '../runOptions.js';

/** One time to ask one item. */
export interface Ask {
  readonly item: Item;
  /** From 0. */
  readonly repeat: number;
}

/** What of a run is there already, or on its way. */
export interface KnownResponses {
  outcomeOf(row: RepeatedRow): Outcome | undefined;
  /** Whether it is asked already in a batch that is not done. */
  isUnderWay(row: RepeatedRow): boolean;
}

/** Which items are to be asked how often, and what is there already. */
export interface AskPlan extends KnownResponses {
  /** Suite folder. */
  readonly suite: string;
  /** Only this many items, the first. */
  readonly items: number;
  readonly repeats: number;
  /** Ask again where the only response is a failed call. */
  readonly retryFailed: boolean;
}

/** What the options of a run want to be asked. */
export function planAsks(
  { suite, limit = Number.POSITIVE_INFINITY, repeats = 1, retryFailed = false }: RunOptions,
  { counts }: SuiteManifest,
  known: KnownResponses,
): AskPlan {
  return { suite, items: Math.min(limit, counts.items), repeats, retryFailed, ...known };
}

/** Streams what is to be asked still: all items for the first time, then all for the second, and so on. */
export async function* missingAsks(plan: AskPlan): AsyncGenerator<Ask> {
  for (let repeat = 0; repeat < plan.repeats; repeat++) {
    let place = 0;
    for await (const item of readItems(plan.suite)) {
      if (place++ >= plan.items) break;
      const row = { id: item.id, repeat };
      const outcome = plan.outcomeOf(row);
      const isMissing = outcome === undefined || (outcome === 'failed' && plan.retryFailed);
      if (isMissing && !plan.isUnderWay(row)) yield { item, repeat };
    }
  }
}
