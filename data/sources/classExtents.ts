import { joinMeasured, type MeasuredExtent } from '../volume/paint/extent.js';
import type { ClassMap } from './source.js';

/** The extent of each class that has a voxel, of all its label ids together, in the order of the class map. */
export function classExtents(
  { classes }: ClassMap,
  byId: ReadonlyMap<number, MeasuredExtent>,
): ReadonlyMap<string, MeasuredExtent> {
  const extents = new Map<string, MeasuredExtent>();
  for (const { id, className } of classes) {
    const joined = joinMeasured([extents.get(className), byId.get(id)].filter((one) => one !== undefined));
    if (joined !== undefined) extents.set(className, joined);
  }
  return extents;
}
