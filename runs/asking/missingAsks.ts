import { readItems } from '../../suites/rows/readItems.js';
import type { RepeatedRow } from '../../suites/rows/rowKey.js';
import type { Item, SuiteManifest } from '../../suites/schema/schema.js';
import { UsageError } from '../../util/radvuqaError.js';
import { type AskAgain, isAskedAgain, type ResponseState } from '../responseState.js';
import type { RunOptions } from '../runOptions.js';

/** One time to ask one item. */
export interface Ask {
  readonly item: Item;
  /** From 0. */
  readonly repeat: number;
}

/** What of a run is there already, or on its way. */
export interface KnownResponses {
  stateOf(row: RepeatedRow): ResponseState | undefined;
  /** Whether it is asked already in a batch that is not done. */
  isUnderWay(row: RepeatedRow): boolean;
}

/** Which items are to be asked how often, and what is there already. */
export interface AskPlan extends KnownResponses, AskAgain {
  /** Suite folder. */
  readonly suite: string;
  /** Only this many items, the first. */
  readonly items: number;
  /** Only items with these ids; null for all. */
  readonly only: ReadonlySet<string> | null;
  readonly repeats: number;
}

/** Which items are asked, and how often. */
export type AskOptions = Pick<
  RunOptions,
  'suite' | 'limit' | 'only' | 'repeats' | 'retryFailed' | 'retryEmpty'
>;

/** What the options of a run want to be asked. */
export function planAsks(options: AskOptions, { counts }: SuiteManifest, known: KnownResponses): AskPlan {
  const { suite, limit = Number.POSITIVE_INFINITY, repeats = 1 } = options;
  const { retryFailed = false, retryEmpty = false } = options;
  const only = options.only === undefined ? null : new Set(options.only);
  const items = Math.min(limit, only?.size ?? counts.items);
  return { suite, items, only, repeats, retryFailed, retryEmpty, ...known };
}

/**
 * Streams what is to be asked still: all items for the first time, then all for the second, and so on.
 *
 * @throws UsageError for an id that no item has.
 */
export async function* missingAsks(plan: AskPlan): AsyncGenerator<Ask> {
  if (plan.only !== null) await requireItems(plan.suite, plan.only);
  for (let repeat = 0; repeat < plan.repeats; repeat++) {
    let place = 0;
    for await (const item of readItems(plan.suite)) {
      if (plan.only?.has(item.id) === false) continue;
      if (place++ >= plan.items) break;
      const row = { id: item.id, repeat };
      const state = plan.stateOf(row);
      const isMissing = state === undefined || isAskedAgain(state, plan);
      if (isMissing && !plan.isUnderWay(row)) yield { item, repeat };
    }
  }
}

async function requireItems(suite: string, ids: ReadonlySet<string>): Promise<void> {
  const unknown = new Set(ids);
  for await (const { id } of readItems(suite)) unknown.delete(id);
  if (unknown.size === 0) return;
  throw new UsageError({
    subject: 'items to ask',
    expected: `ids of items of ${suite}`,
    found: [...unknown].join(', '),
  });
}
