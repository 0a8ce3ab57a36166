import { idsOnce } from '../../suites/rows/readItems.js';
import { readRows } from '../../suites/rows/readRows.js';
import { type Item, itemSchema } from '../../suites/schema/schema.js';
import { createRandom, shuffled } from '../../util/random.js';
import { createReservoir, type Reservoir } from '../../util/reservoir.js';

/** What to draw. */
export interface SampleOptions {
  readonly count: number;
  readonly seed: number;
  /** Only items of these question types; all when empty. */
  readonly questions: readonly string[];
  /** Only items that pass all of these. */
  readonly checks: readonly ((item: Item) => boolean)[];
}

/**
 * Draws items evenly over the question types in one pass; holds their ids and the sample. The result is in the order of the file.
 *
 * @throws InputError when an id comes twice.
 */
export async function sampleItems(path: string, options: SampleOptions): Promise<readonly Item[]> {
  const { count, seed, questions, checks } = options;
  const random = createRandom(seed, 'sample of items');
  const reservoirs = new Map<string, Reservoir<{ readonly order: number; readonly item: Item }>>();
  let order = 0;
  const refuseTwice = idsOnce(path);
  for await (const item of readRows(path, itemSchema)) {
    refuseTwice(item.id);
    if (questions.length > 0 && !questions.includes(item.question)) continue;
    if (!checks.every((isWanted) => isWanted(item))) continue;
    const reservoir = reservoirs.get(item.question) ?? createReservoir(count, random);
    reservoirs.set(item.question, reservoir);
    reservoir.add({ order, item });
    order++;
  }
  return takeEvenly(
    [...reservoirs.values()].map(({ kept }) => shuffled(kept, random)),
    count,
  )
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/** Takes one of each list in turn until there are `count`. */
function takeEvenly<Value>(lists: readonly (readonly Value[])[], count: number): Value[] {
  const taken: Value[] = [];
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let round = 0; round < longest && taken.length < count; round++) {
    taken.push(...lists.flatMap((list) => list.slice(round, round + 1)).slice(0, count - taken.length));
  }
  return taken;
}
