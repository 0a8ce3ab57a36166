import type { HumanRow } from '../../suites/schema/schema.js';

/** A human's ratings by position of the item; NaN where there is none. */
export interface PlacedRatings {
  readonly responseAccuracy: Float64Array;
  readonly hallucination: Float64Array;
  /** Rows whose id is an item of the suite. */
  readonly used: number;
}

/** Puts human scores where their items are; response accuracy counts for open items alone. */
export function placeRatings(
  rows: readonly HumanRow[],
  indexById: ReadonlyMap<string, number>,
  isOpen: (index: number) => boolean,
): PlacedRatings {
  const responseAccuracy = new Float64Array(indexById.size).fill(Number.NaN);
  const hallucination = new Float64Array(indexById.size).fill(Number.NaN);
  let used = 0;
  for (const row of rows) {
    const index = indexById.get(row.id);
    if (index === undefined) continue;
    used++;
    if (isOpen(index)) responseAccuracy[index] = row.responseAccuracy ?? Number.NaN;
    hallucination[index] = row.hallucination ?? Number.NaN;
  }
  return { responseAccuracy, hallucination, used };
}
