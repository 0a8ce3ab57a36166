/** Where a slice lies in its case. */
export interface SlicePlace {
  readonly plane: string;
  /** Index in the RAS+ grid. */
  readonly index: number;
}

/** A slice of another plane shows some of what all of them do. */
const acrossPlanes = 0.001;

/**
 * How much what one slice shows tells of what another one of the case shows: 1 for the next of its plane, less with the distance in slices,
 * hardly anything for one of another plane, and nothing for itself.
 *
 * @example
 * sliceNearness({ plane: 'axial', index: 4 }, { plane: 'axial', index: 6 }); // 0.5
 */
export function sliceNearness(one: SlicePlace, other: SlicePlace): number {
  if (one.plane !== other.plane) return acrossPlanes;
  return one.index === other.index ? 0 : 1 / Math.abs(one.index - other.index);
}
