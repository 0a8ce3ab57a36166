import { suitePaths } from '../../suites/paths.js';
import { readRows } from '../../suites/readRows.js';
import { aspects, type Item, itemSchema, prompts } from '../../suites/schema.js';
import type { ReportedRun } from '../reportData.js';
import { drawOf } from './drawOf.js';
import { readStatuses } from './readStatuses.js';
import { createStratifiedSample } from './stratifiedSample.js';

export interface SampleOptions {
  readonly suite: string;
  readonly runs: readonly ReportedRun[];
  /** Number of items. */
  readonly size: number;
  readonly seed: number;
}

/**
 * Draws items evenly over question, prompt and what became of the answer, in one pass over the items; the order of rows in
 * any file does not matter.
 *
 * @returns the items by aspect, question, prompt and id.
 */
export async function sampleItems({ suite, runs, size, seed }: SampleOptions): Promise<Item[]> {
  if (size === 0) return [];
  const statuses = await readStatuses(runs, (id) => drawOf(seed, id, runs.length).run);
  const sample = createStratifiedSample<Item>(size);
  for await (const item of readRows(suitePaths(suite).items, itemSchema, () => {})) {
    const status = statuses.get(item.id) ?? 'missing';
    const stratum = JSON.stringify([item.question, item.prompt, item.arm, status]);
    sample.add({ stratum, priority: drawOf(seed, item.id, runs.length).priority, value: item });
  }
  const distinct = new Map(sample.drawn().map((item) => [item.id, item]));
  return [...distinct.values()].sort(compareItems);
}

function compareItems(a: Item, b: Item): number {
  const [before, after] = [sortKey(a), sortKey(b)];
  const place = before.findIndex((part, index) => part !== after[index]);
  if (place < 0) return 0;
  return before[place] < after[place] ? -1 : 1;
}

function sortKey({ aspect, question, prompt, id }: Item): (string | number)[] {
  return [aspects.indexOf(aspect), question, prompts.indexOf(prompt), id];
}
