import type { AnchorRow, Item, KeyRow } from '../../suites/schema/schema.js';
import type { Random } from '../../util/random.js';

/** An answer of which it is known what a judge should say. */
export type KnownAnswer = Pick<AnchorRow, 'response' | 'expected'>;

/** A kind of known answer, made from an open item and its key. */
export interface AnchorKind {
  readonly name: string;
  /** Null when no answer of this kind can be made for the item. */
  make(item: Item, key: KeyRow, random: Random): KnownAnswer | null;
}

/** What a judge should say: response accuracy within a band, and of hallucination unless it may be either. */
export function expecting(
  [least, greatest]: readonly [number, number],
  hallucination: 0 | 1 | null = null,
  unscored = false,
): AnchorRow['expected'] {
  return { responseAccuracy: [least, greatest], hallucination, unscored };
}
