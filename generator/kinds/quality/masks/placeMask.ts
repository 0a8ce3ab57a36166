import { mapMask, type PlaneMask, type PlanePoint, placesInside, pointOf } from './planeMask.js';

/** A mask, and the body that it lies in. */
export interface MaskInBody {
  readonly mask: PlaneMask;
  readonly body: PlaneMask;
}

/** Lays the mask of one body on the plane of another, at the same place by the bodies' boxes, to the nearest voxel. */
export function placeMask(stranger: MaskInBody, { mask, body }: MaskInBody): PlaneMask {
  const [from, to] = [boxOf(stranger.body), boxOf(body)];
  const { width, height, spacing, values } = stranger.mask;
  return mapMask(mask, (place) => {
    const point = pointOf(mask, place);
    const along = (axis: 0 | 1) => {
      const share = (point[axis] - to.least[axis]) / Math.max(1, to.most[axis] - to.least[axis]);
      return Math.round((from.least[axis] + share * (from.most[axis] - from.least[axis])) / spacing[axis]);
    };
    const [column, row] = [along(0), along(1)];
    return column >= 0 && row >= 0 && column < width && row < height && values[row * width + column] === 1;
  });
}

function boxOf(mask: PlaneMask): { readonly least: PlanePoint; readonly most: PlanePoint } {
  const least: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const most: [number, number] = [0, 0];
  for (const place of placesInside(mask)) {
    const point = pointOf(mask, place);
    for (const axis of [0, 1] as const) {
      least[axis] = Math.min(least[axis], point[axis]);
      most[axis] = Math.max(most[axis], point[axis]);
    }
  }
  return { least, most };
}
