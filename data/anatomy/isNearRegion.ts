import type { AnatomyClass, WindowRegion } from './anatomyClass.js';
import { bodyRegions } from './bodyRegions.js';

/** Where muscles and limbs, which are shown in a window of their own, lie in the body. */
const regionsOfLocation: Readonly<Record<string, readonly WindowRegion[]>> = {
  'posterior abdominal wall': ['abdomen', 'pelvis'],
  'gluteal region': ['pelvis'],
  'upper limb': ['chest'],
  'lower limb': ['pelvis'],
};

/**
 * Whether a structure lies in one of some regions, or in one beside it: whoever sees a buttock drops the lungs at once. What
 * runs along the whole trunk is near everywhere, and where none of the body's own regions is named everything is.
 *
 * @example
 * isNearRegion(anatomyOf('lung_upper_lobe_left'), ['pelvis']); // false
 */
export function isNearRegion(
  { windowRegion, location }: Pick<AnatomyClass, 'windowRegion' | 'location'>,
  regions: readonly WindowRegion[],
): boolean {
  const places = placesOf(regions);
  const own = placesOf(regionsOfLocation[location] ?? [windowRegion]);
  if (places.length === 0 || own.length === 0) return true;
  return own.some((place) => places.some((one) => Math.abs(one - place) <= 1));
}

function placesOf(regions: readonly WindowRegion[]): number[] {
  return regions.map((region) => bodyRegions.indexOf(region)).filter((place) => place >= 0);
}
