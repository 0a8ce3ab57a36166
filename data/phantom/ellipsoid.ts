import { emptySpan, type Shape } from './shape.js';
import { cross, scaled, unitVector, type Vector } from './vector.js';

/** An ellipsoid with half-lengths along the template's axes. */
export function ellipsoid(centre: Vector, radii: Vector): Shape {
  return tiltedEllipsoid(centre, [
    [radii[0], 0, 0],
    [0, radii[1], 0],
    [0, 0, radii[2]],
  ]);
}

/** An ellipsoid given by its three half-axes, which are at right angles to each other. */
function tiltedEllipsoid(centre: Vector, axes: readonly [Vector, Vector, Vector]): Shape {
  const form = axes.map((axis) => scaled(axis, 1 / (axis[0] ** 2 + axis[1] ** 2 + axis[2] ** 2)));
  const reach = [0, 1, 2].map((k) => Math.hypot(axes[0][k], axes[1][k], axes[2][k]));
  const [p, q, r] = form;
  const a = p[0] * p[0] + q[0] * q[0] + r[0] * r[0];
  const [cx, cy, cz] = centre;
  return {
    bounds: {
      low: [cx - reach[0], cy - reach[1], cz - reach[2]],
      high: [cx + reach[0], cy + reach[1], cz + reach[2]],
    },
    spans: (z) => (y) => {
      const s = p[1] * (y - cy) + p[2] * (z - cz);
      const t = q[1] * (y - cy) + q[2] * (z - cz);
      const u = r[1] * (y - cy) + r[2] * (z - cz);
      const half = p[0] * s + q[0] * t + r[0] * u;
      const root = half * half - a * (s * s + t * t + u * u - 1);
      if (root < 0) return emptySpan;
      const width = Math.sqrt(root) / a;
      return { from: cx - half / a - width, to: cx - half / a + width };
    },
  };
}

/** Three directions at right angles: the first is `main`, the second as near to `guide` as that allows. */
export function frame(main: Vector, guide: Vector): [Vector, Vector, Vector] {
  const first = unitVector(main);
  const third = unitVector(cross(first, guide));
  return [first, cross(third, first), third];
}

/** An ellipsoid whose first half-axis points along `main` and whose second leans towards `guide`. */
export function orientedEllipsoid(options: {
  readonly centre: Vector;
  readonly main: Vector;
  readonly guide: Vector;
  readonly radii: Vector;
}): Shape {
  const [first, second, third] = frame(options.main, options.guide);
  const [a, b, c] = options.radii;
  return tiltedEllipsoid(options.centre, [scaled(first, a), scaled(second, b), scaled(third, c)]);
}
