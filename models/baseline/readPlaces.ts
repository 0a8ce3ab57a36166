import { readItems } from '../../suites/rows/readItems.js';
import type { Item } from '../../suites/schema/schema.js';
import { gatherHearsay, type Hearsay, namedAsThere } from './hearsay.js';
import type { SlicePlace } from './sliceNearness.js';

/** What the texts of all items of one image tell. */
export interface ToldPlace {
  readonly case: string;
  /** Null for a picture, which is a case of its own. */
  readonly slice: SlicePlace | null;
  readonly hearsay: Hearsay;
  /** Structures that some text names as there, or offers where all or most options are. */
  readonly named: ReadonlySet<string>;
}

/** The places of a suite by their names, and the name of each item's. */
export interface ToldPlaces {
  readonly placeOf: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, ToldPlace>;
}

/** Reads what the items of each image tell together. Items of one image mostly follow each other, so the rows of one are held at a time. */
export async function readPlaces(suite: string): Promise<ToldPlaces> {
  const placeOf = new Map<string, string>();
  const places = new Map<string, ToldPlace>();
  let held: Item[] = [];
  const gather = () => {
    if (held.length === 0) return;
    const place = placeIn(held[0]);
    places.set(place, tellPlace(held, places.get(place)));
    held = [];
  };
  for await (const item of readItems(suite)) {
    const place = placeIn(item);
    placeOf.set(item.id, place);
    if (held.length > 0 && placeIn(held[0]) !== place) gather();
    held.push(item);
  }
  gather();
  return { placeOf, places };
}

function tellPlace(items: readonly Item[], before: ToldPlace | undefined): ToldPlace {
  const [first] = items;
  return {
    case: first.case,
    slice: sliceOf(first),
    hearsay: gatherHearsay(items, before?.hearsay),
    named: new Set([...(before?.named ?? []), ...items.flatMap(namedAsThere)]),
  };
}

/** The slice of a case, whatever marks and windows its pictures have. */
function placeIn(item: Item): string {
  const slice = sliceOf(item);
  return JSON.stringify([item.case, slice && [slice.plane, slice.index]]);
}

function sliceOf({ origin }: Item): SlicePlace | null {
  return origin.kind === 'slice' ? { plane: origin.plane, index: origin.index } : null;
}
