import type { Item, Plane } from '../../suites/schema/schema.js';

/** The plane of an item's image; null where nobody says. */
export function planeOf({ origin }: Pick<Item, 'origin'>): Plane | null {
  return origin.kind === 'slice' ? origin.plane : null;
}
