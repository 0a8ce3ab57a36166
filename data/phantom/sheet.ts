import { orientedEllipsoid } from './ellipsoid.js';
import type { Shape } from './shape.js';
import { splinePoint } from './spline.js';
import { between, cross, type Vector } from './vector.js';

/** A row of a sheet: points with half the thickness there (x, y, z, half thickness). */
export type SheetRow = readonly (readonly [number, number, number, number])[];

/** A curved sheet spanned by rows of points (all rows equally long), such as the wing of a hip bone. */
export function sheet(rows: readonly SheetRow[], offset = 0): Shape[] {
  const point = (s: number, t: number) => splinePoint(rows.map((row) => splinePoint(row, s)), t);
  const columns = rows[0].length - 1;
  const shapes: Shape[] = [];
  const fineness = 14;
  for (let a = 0; a <= columns * fineness; a++) {
    for (let b = 0; b <= (rows.length - 1) * fineness; b++) {
      shapes.push(scale(point, { s: a / fineness, t: b / fineness, offset }));
    }
  }
  return shapes;
}

/** One flat ellipsoid of the sheet, lying in it, moved by `offset` along its normal. */
function scale(
  point: (s: number, t: number) => number[],
  { s, t, offset }: { s: number; t: number; offset: number },
): Shape {
  const step = 0.05;
  const [x, y, z, half] = point(s, t);
  const alongRow = between(vectorOf(point(s - step, t)), vectorOf(point(s + step, t)));
  const acrossRows = between(vectorOf(point(s, t - step)), vectorOf(point(s, t + step)));
  const normal = cross(alongRow, acrossRows);
  const length = Math.hypot(...normal) || 1;
  const shift = offset / length;
  const spread = Math.max(4, half);
  return orientedEllipsoid({
    centre: [x + normal[0] * shift, y + normal[1] * shift, z + normal[2] * shift],
    main: normal,
    guide: alongRow,
    radii: [half, spread, spread],
  });
}

function vectorOf(values: readonly number[]): Vector {
  return [values[0], values[1], values[2]];
}
