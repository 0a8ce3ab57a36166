import type { Vector } from './vector.js';

/** Smallest and largest corner of a box in template millimetres. */
export interface Box {
  readonly low: Vector;
  readonly high: Vector;
}

/** Part of a row along x, in template millimetres; empty when `from` is above `to`. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * A solid that a canvas can paint row by row. Both functions take the height first, so that what depends on
 * it alone is worked out once a slice.
 */
export interface Shape {
  readonly bounds: Box;
  /** The part of the row at (y, z) that the solid covers at most; without it, the bounds. */
  readonly spans?: (z: number) => (y: number) => RowSpan;
  /** Whether a point of that span is inside; without it, all of the span is. */
  readonly contains?: (z: number) => (x: number, y: number) => boolean;
}

export const emptySpan: RowSpan = { from: 1, to: 0 };

/** The part of a shape where `contains` holds as well. */
export function within(shape: Shape, contains: (z: number) => (x: number, y: number) => boolean): Shape {
  const first = shape.contains;
  if (first === undefined) return { ...shape, contains };
  return {
    ...shape,
    contains: (z) => {
      const a = first(z);
      const b = contains(z);
      return (x, y) => a(x, y) && b(x, y);
    },
  };
}
