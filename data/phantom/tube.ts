import { ellipsoid, orientedEllipsoid } from './ellipsoid.js';
import type { Shape } from './shape.js';
import { sampleSpline } from './spline.js';
import type { Vector } from './vector.js';

/** A point of a tube's centre line and the radius there: x, y, z, radius. */
export type TubePoint = readonly [number, number, number, number];

/** A round tube swept along the curve through the points. */
export function tube(points: readonly TubePoint[]): Shape[] {
  return sampleSpline(points, ([, , , radius]) => 0.45 * Math.max(radius, 1)).map(([x, y, z, radius]) =>
    ellipsoid([x, y, z], [radius, radius, radius]),
  );
}

/** A point of a strap's centre line and the half-lengths towards the guide and across it. */
export type StrapPoint = readonly [number, number, number, number, number];

/** A tube of elliptic section: its first half-length points as near as possible to `guide`. */
export function strap(points: readonly StrapPoint[], guide: Vector): Shape[] {
  const samples = sampleSpline(points, ([, , , a, b]) => 0.45 * Math.max(Math.min(a, b), 1));
  return samples.map(([x, y, z, a, b], index) => {
    const before = samples[Math.max(index - 1, 0)];
    const after = samples[Math.min(index + 1, samples.length - 1)];
    return orientedEllipsoid({
      centre: [x, y, z],
      main: [after[0] - before[0], after[1] - before[1], after[2] - before[2]],
      guide,
      radii: [Math.min(a, b), a, b],
    });
  });
}

/** The same tube with every radius enlarged by `margin` millimetres. */
export function widened(points: readonly TubePoint[], margin: number): TubePoint[] {
  return points.map(([x, y, z, radius]) => [x, y, z, radius + margin]);
}
