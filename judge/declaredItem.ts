import type { CoordinateConvention } from '../suites/answers/coordinates.js';
import type { Item } from '../suites/schema/schema.js';

/** An item as a run answers it: where places are asked for, by the convention of coordinates that the run declares. */
export function declaredItem(item: Item, coordinates: CoordinateConvention | undefined): Item {
  const { answer } = item;
  if (coordinates === undefined || !('coordinates' in answer)) return item;
  return { ...item, answer: { ...answer, coordinates } };
}
