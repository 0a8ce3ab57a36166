import type { Triple } from '../volume/volume.js';

/** A point or direction in template millimetres: x to the right, y to the front, z to the head. */
export type Vector = Triple;

/** The point `a + factor * b`. */
export function along(a: Vector, b: Vector, factor: number): Vector {
  return [a[0] + factor * b[0], a[1] + factor * b[1], a[2] + factor * b[2]];
}

/** The vector from `from` to `to`. */
export function between(from: Vector, to: Vector): Vector {
  return along(to, from, -1);
}

/** The vector times a number. */
export function scaled(vector: Vector, factor: number): Vector {
  return [vector[0] * factor, vector[1] * factor, vector[2] * factor];
}

/** The vector with length one; the head direction for a vector without length. */
export function unitVector(vector: Vector): Vector {
  const length = Math.hypot(...vector);
  return length < 1e-9 ? [0, 0, 1] : scaled(vector, 1 / length);
}

/** Cross product of two vectors. */
export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
