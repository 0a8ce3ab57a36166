import { orientedEllipsoid } from './ellipsoid.js';
import type { Shape } from './shape.js';
import { splinePoint } from './spline.js';
import { between, cross, type Vector } from './vector.js';

/** Millimetres between the ellipsoids that make up a sheet, and half their width, so that they merge. */
const largestStep = 3.4;
const spread = 5;

/** A point of a sheet and half the thickness there: x, y, z, half thickness. */
export type SheetPoint = readonly [number, number, number, number];

export type SheetRow = readonly SheetPoint[];

/** A curved sheet spanned by rows of points (all rows equally long), such as the wing of a hip bone. */
export function sheet(rows: readonly SheetRow[], offset = 0): Shape[] {
  const point = (s: number, t: number) =>
    splinePoint(
      rows.map((row) => splinePoint(row, s)),
      t,
    );
  const along = (rows[0].length - 1) * fineness(rows);
  const across = (rows.length - 1) * fineness(transposed(rows));
  const shapes: Shape[] = [];
  for (let a = 0; a <= along; a++) {
    for (let b = 0; b <= across; b++) {
      const s = (a / along) * (rows[0].length - 1);
      const t = (b / across) * (rows.length - 1);
      shapes.push(scale(point, { s, t, offset }));
    }
  }
  return shapes;
}

function transposed(rows: readonly SheetRow[]): SheetRow[] {
  return rows[0].map((_, column) => rows.map((row) => row[column]));
}

/** Into how many steps each stretch of the rows is divided. */
function fineness(rows: readonly SheetRow[]): number {
  const lengths = rows.flatMap((row) =>
    row
      .slice(1)
      .map(([x, y, z], index) => Math.hypot(x - row[index][0], y - row[index][1], z - row[index][2])),
  );
  return Math.ceil(Math.max(...lengths) / largestStep);
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
