import { type Aspect, aspects, type Item } from '../../suites/schema/schema.js';
import type { ComparedItems, PairSet } from './pairSets.js';

/** Pairs of one form, and of one aspect or all. */
export interface Bucket {
  readonly form: Item['form'];
  readonly aspect: Aspect | 'all';
  /** Positions of pairs in their set. */
  readonly pairs: readonly number[];
}

/** Groups pairs by form and aspect, and by form alone; the aspect of a pair is that of its baseline item. */
export function bucketPairs(set: PairSet, { columns }: ComparedItems): Bucket[] {
  const pairs = [...set.baselineSide.items.keys()];
  const textOf = (column: 'form' | 'aspect', pair: number) =>
    columns[column].texts[columns[column].codes[set.baselineSide.items[pair]]];
  return (['open', 'closed'] as const).flatMap((form) => {
    const ofForm = pairs.filter((pair) => textOf('form', pair) === form);
    const ofAspect = (aspect: Aspect) => ofForm.filter((pair) => textOf('aspect', pair) === aspect);
    return [...aspects, 'all' as const]
      .map((aspect) => ({ form, aspect, pairs: aspect === 'all' ? ofForm : ofAspect(aspect) }))
      .filter((bucket) => bucket.pairs.length > 0);
  });
}
