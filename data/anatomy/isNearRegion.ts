import type { AnatomyClass, WindowRegion } from './anatomyClass.js';
import { placeAlongBody, placesOfRegions } from './placeAlongBody.js';

type Placed = Pick<AnatomyClass, 'category' | 'windowRegion'>;

/**
 * Whether a structure lies in one of some regions, or in one beside it: whoever sees a buttock drops the lungs at once, and who sees an
 * abdomen the clavicles. What runs along the whole trunk is near everywhere, and where none of the body's own regions is named everything is.
 *
 * @example
 * isNearRegion(anatomyOf('lung_upper_lobe_left'), ['pelvis']); // false
 */
export function isNearRegion(anatomy: Placed, regions: readonly WindowRegion[]): boolean {
  return isWithin(1, anatomy, regions);
}

/**
 * Whether a structure may well lie in one of some regions: it is of it, or reaches into it from between it and the next.
 *
 * @example
 * mayLieInRegion(anatomyOf('adrenal_gland_left'), ['abdomen']); // true
 * mayLieInRegion(anatomyOf('urinary_bladder'), ['abdomen']); // false
 */
export function mayLieInRegion(anatomy: Placed, regions: readonly WindowRegion[]): boolean {
  return isWithin(0.5, anatomy, regions);
}

function isWithin(distance: number, anatomy: Placed, regions: readonly WindowRegion[]): boolean {
  const places = placesOfRegions(regions);
  const own = placeAlongBody(anatomy);
  if (places.length === 0 || own === undefined) return true;
  return places.some((place) => Math.abs(own - place) <= distance);
}
