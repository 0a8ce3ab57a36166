import { readItems } from '../../suites/rows/readItems.js';
import type { RepeatedRow } from '../../suites/rows/rowKey.js';
import type { Item, Outcome, SuiteManifest } from '../../suites/schema/schema.js';
import { UsageError } from '../../util/radvuqaError.js';
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
  /** Only items with these ids; null for all. */
  readonly only: ReadonlySet<string> | null;
  readonly repeats: number;
  /** Ask again where the only response is a failed call. */
  readonly retryFailed: boolean;
}

/** Which items are asked, and how often. */
export type AskOptions = Pick<RunOptions, 'suite' | 'limit' | 'only' | 'repeats' | 'retryFailed'>;

/** What the options of a run want to be asked. */
export function planAsks(
  { suite, limit = Number.POSITIVE_INFINITY, only: ids, repeats = 1, retryFailed = false }: AskOptions,
  { counts }: SuiteManifest,
  known: KnownResponses,
): AskPlan {
  const only = ids === undefined ? null : new Set(ids);
  return { suite, items: Math.min(limit, only?.size ?? counts.items), only, repeats, retryFailed, ...known };
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
      const outcome = plan.outcomeOf(row);
      const isMissing = outcome === undefined || (outcome === 'failed' && plan.retryFailed);
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
