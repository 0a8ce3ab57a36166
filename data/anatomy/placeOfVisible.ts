import type { AnatomyClass } from './anatomyClass.js';
import { placeAlongBody } from './placeAlongBody.js';

type Placed = Pick<AnatomyClass, 'category' | 'windowRegion'>;

/**
 * Where a slice across the body lies along it: the mean place of what it shows, so that an upper abdomen is told from a lower one.
 * Undefined where it shows only what runs along all of the body.
 *
 * @example
 * placeOfVisible([anatomyOf('liver'), anatomyOf('urinary_bladder')]); // 2.25
 */
export function placeOfVisible(visible: readonly Placed[]): number | undefined {
  const places = visible.map(placeAlongBody).filter((place) => place !== undefined);
  return places.length === 0 ? undefined : places.reduce((sum, place) => sum + place, 0) / places.length;
}
