import type { Mask } from '../../../../statistics/mask.js';

/** A mask on one slice, in display order, ones inside, with the millimetres between its columns and its rows. */
export interface PlaneMask extends Mask {
  readonly spacing: readonly [number, number];
}

/** A mask of the same plane, each voxel by its place. */
export function mapMask(of: PlaneMask, isInside: (place: number) => boolean): PlaneMask {
  const values = new Uint8Array(of.values.length);
  for (let place = 0; place < values.length; place++) values[place] = isInside(place) ? 1 : 0;
  return { ...of, values };
}

/** Number of voxels inside. */
export function countInside({ values }: PlaneMask): number {
  let count = 0;
  for (const value of values) count += value;
  return count;
}

/** Area in mm2. */
export function areaOf(mask: PlaneMask): number {
  return countInside(mask) * mask.spacing[0] * mask.spacing[1];
}

/** Radius in mm of a disc of the mask's area: sqrt(area / pi). */
export function equivalentRadius(mask: PlaneMask): number {
  return Math.sqrt(areaOf(mask) / Math.PI);
}

/** Millimetres from the top left voxel's centre, [across, down]. */
export type PlanePoint = readonly [number, number];

/** Where a voxel is. */
export function pointOf({ width, spacing }: PlaneMask, place: number): PlanePoint {
  return [(place % width) * spacing[0], Math.floor(place / width) * spacing[1]];
}

/** The places of the voxels inside. */
export function placesInside({ values }: PlaneMask): number[] {
  const places: number[] = [];
  values.forEach((value, place) => {
    if (value === 1) places.push(place);
  });
  return places;
}

/** Whether a voxel lies within a disc. */
export function isWithin(mask: PlaneMask, place: number, centre: PlanePoint, radius: number): boolean {
  const [x, y] = pointOf(mask, place);
  return Math.hypot(x - centre[0], y - centre[1]) <= radius;
}

/** What is outside. */
export function outsideOf(mask: PlaneMask): PlaneMask {
  return mapMask(mask, (place) => mask.values[place] === 0);
}
