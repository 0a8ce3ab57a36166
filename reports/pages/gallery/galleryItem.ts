import type { Item, Judgement, KeyRow, Response } from '../../../suites/schema/schema.js';

/** A judge's verdict as the gallery shows it. */
export interface GalleryJudgement {
  /** What the report calls the judge. */
  readonly judge: string;
  /** Null when the judge has no row for the item. */
  readonly judgement: Judgement | null;
}

/** What one run said to an item, and what the judges said to that. */
export interface GalleryAnswer {
  readonly run: string;
  /** Null when the run has no row for the item. */
  readonly response: Response | null;
  readonly judgements: readonly GalleryJudgement[];
}

/** An item of the gallery with all that is known of it. */
export interface GalleryItem {
  readonly item: Item;
  /** Null when the suite folder holds no key, or none for this item. */
  readonly key: KeyRow | null;
  readonly answers: readonly GalleryAnswer[];
}
