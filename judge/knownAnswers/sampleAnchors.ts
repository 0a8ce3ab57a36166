import type { KeyedItem } from '../../suites/rows/readItemsWithKey.js';
import { createRandom } from '../../util/random.js';
import type { KnownAnswer } from './anchor.js';
import { anchorKinds } from './anchorKinds.js';

export interface AnchorOptions {
  /** Known answers of each kind. */
  readonly perKind: number;
  readonly seed: number;
}

/** A known answer to an item of the suite. */
export interface Anchor extends KnownAnswer {
  readonly id: string;
  readonly kind: string;
  readonly keyed: KeyedItem;
}

/**
 * Draws known answers from the open items of a suite, so many of each kind as there can be (reservoir sampling: every item
 * for which the kind can be made has the same chance). Holds no more items than it draws.
 */
export async function sampleAnchors(
  items: AsyncIterable<KeyedItem>,
  { perKind, seed }: AnchorOptions,
): Promise<Anchor[]> {
  const reservoirs = anchorKinds.map((kind) => ({
    kind,
    random: createRandom(seed, 'anchors', kind.name),
    seen: 0,
    kept: [] as Anchor[],
  }));
  for await (const keyed of items) {
    const { item, key } = keyed;
    if (item.form !== 'open') continue;
    for (const reservoir of reservoirs) {
      const { kind, random, kept } = reservoir;
      const known = kind.make(item, key, random);
      if (known === null) continue;
      const anchor = { ...known, id: `${kind.name}: ${item.id}`, kind: kind.name, keyed };
      const place = kept.length < perKind ? kept.length : random.integer(reservoir.seen + 1);
      if (place < perKind) kept[place] = anchor;
      reservoir.seen++;
    }
  }
  return reservoirs.flatMap(({ kept }) => kept);
}
