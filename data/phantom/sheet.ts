import { orientedEllipsoid } from './ellipsoid.js';
import type { Shape } from './shape.js';
import { splinePoint } from './spline.js';
import { between, cross, type Vector } from './vector.js';

/** Millimetres between the ellipsoids that make up a sheet, and half their width, so that they merge. */
const largestStep = 3.4;
const spread = 5;
/** How far apart, in rows and points of rows, the directions of the sheet are taken. */
const step = 0.05;

/** A point of a sheet and half the thickness there: x, y, z, half thickness. */
export type SheetPoint = readonly [number, number, number, number];

export type SheetRow = readonly SheetPoint[];

/** A curved sheet spanned by rows of points (all rows equally long), such as the wing of a hip bone. */
export function sheet(rows: readonly SheetRow[], offset = 0): Shape[] {
  const along = (rows[0].length - 1) * fineness(rows);
  const across = (rows.length - 1) * fineness(transposed(rows));
  const shapes: Shape[] = [];
  for (let a = 0; a <= along; a++) {
    const s = (a / along) * (rows[0].length - 1);
    const curves = { before: column(rows, s - step), here: column(rows, s), after: column(rows, s + step) };
    for (let b = 0; b <= across; b++) {
      shapes.push(scale(curves, (b / across) * (rows.length - 1), offset));
    }
  }
  return shapes;
}

/** The points of all rows at one place along them: a curve across the rows goes through them. */
function column(rows: readonly SheetRow[], s: number): number[][] {
  return rows.map((row) => splinePoint(row, s));
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

/** A curve across the rows, and those a little before and after it. */
interface Curves {
  readonly before: readonly number[][];
  readonly here: readonly number[][];
  readonly after: readonly number[][];
}

/** One flat ellipsoid of the sheet, lying in it, moved by `offset` along its normal. */
function scale({ before, here, after }: Curves, t: number, offset: number): Shape {
  const [x, y, z, half] = splinePoint(here, t);
  const alongRow = between(vectorOf(splinePoint(before, t)), vectorOf(splinePoint(after, t)));
  const acrossRows = between(vectorOf(splinePoint(here, t - step)), vectorOf(splinePoint(here, t + step)));
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
