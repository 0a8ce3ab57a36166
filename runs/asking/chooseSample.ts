import type { Item } from '../../suites/schema/schema.js';
import { canonicalJson } from '../../util/canonicalJson.js';
import { createRandom } from '../../util/random.js';

/** What of an item a sample is even over. */
export type SampledItem = Pick<Item, 'id' | 'subject' | 'question' | 'conditions'>;

/** How many items are drawn, and the seed of the draw. */
export interface Sample {
  readonly size: number;
  readonly seed: number;
}

/**
 * Draws items evenly: each time one of the subjects that have the fewest so far, of it one of the questions, and of that one of
 * the conditions, with the fewest. A larger sample of the same seed holds every smaller one.
 *
 * @returns ids, as many as there are at most.
 * @example
 * const conditions = { prompt: 'basic', window: null, perturbation: null, control: null };
 * const items = ['a', 'b'].map((subject) => ({ id: subject, subject, question: 'CEQ1', conditions }));
 * chooseSample(items, { size: 2, seed: 1 }).size; // 2
 */
export function chooseSample(items: readonly SampledItem[], { size, seed }: Sample): Set<string> {
  const random = createRandom('sample', seed);
  const shuffled = items
    .map((item) => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
  const tree = treeOf(shuffled);
  const counts = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()] as const;
  const chosen = new Set<string>();
  while (chosen.size < size && tree.size > 0) {
    const [subject, questions] = rarest(tree, counts[0]);
    const [question, conditions] = rarest(questions, counts[1]);
    const [condition, ids] = rarest(conditions, counts[2]);
    chosen.add(ids.shift() ?? '');
    for (const [place, name] of [subject, question, condition].entries())
      counts[place].set(name, (counts[place].get(name) ?? 0) + 1);
    if (ids.length === 0) conditions.delete(condition);
    if (conditions.size === 0) questions.delete(question);
    if (questions.size === 0) tree.delete(subject);
  }
  return chosen;
}

/** Ids by condition, by question, by subject; each in the order in which the items come. */
function treeOf(items: readonly SampledItem[]): Map<string, Map<string, Map<string, string[]>>> {
  const tree = new Map<string, Map<string, Map<string, string[]>>>();
  for (const { id, subject, question, conditions } of items) {
    const condition = canonicalJson({ ...conditions, perturbation: perturbationOf(conditions) });
    const questions = within(tree, subject, () => new Map<string, Map<string, string[]>>());
    const byCondition = within(questions, question, () => new Map<string, string[]>());
    within(byCondition, condition, () => [] as string[]).push(id);
  }
  return tree;
}

/** What was done, without the seed that differs from image to image. */
function perturbationOf({ perturbation }: SampledItem['conditions']): string | null {
  return perturbation === null ? null : `${perturbation.name} ${perturbation.severity}`;
}

function within<Value>(map: Map<string, Value>, name: string, make: () => Value): Value {
  const value = map.get(name) ?? make();
  map.set(name, value);
  return value;
}

/** The first of those that were taken least often. */
function rarest<Value>(map: Map<string, Value>, counts: ReadonlyMap<string, number>): [string, Value] {
  let least = Number.POSITIVE_INFINITY;
  let found: [string, Value] | undefined;
  for (const entry of map) {
    const count = counts.get(entry[0]) ?? 0;
    if (count < least) [least, found] = [count, entry];
  }
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}
