import test from 'ava';
import { toDisplayOrientation } from '../../../generator/scene/displayOrientation.js';

/** A 3 x 2 plane with one marked voxel, in RAS+ order. */
function markedPlane(plane: 'axial' | 'coronal' | 'sagittal', u: number, v: number) {
  const values = new Float32Array(6);
  values[u + 3 * v] = 1;
  return { plane, index: 0, width: 3, height: 2, values };
}

const corners = [
  { plane: 'axial', where: 'right anterior', u: 2, v: 1, column: 0, row: 0 },
  { plane: 'axial', where: 'left anterior', u: 0, v: 1, column: 2, row: 0 },
  { plane: 'axial', where: 'right posterior', u: 2, v: 0, column: 0, row: 1 },
  { plane: 'coronal', where: 'right superior', u: 2, v: 1, column: 0, row: 0 },
  { plane: 'coronal', where: 'left inferior', u: 0, v: 0, column: 2, row: 1 },
  { plane: 'sagittal', where: 'anterior superior', u: 2, v: 1, column: 0, row: 0 },
  { plane: 'sagittal', where: 'posterior inferior', u: 0, v: 0, column: 2, row: 1 },
] as const;

for (const { plane, where, u, v, column, row } of corners) {
  test(`${plane}: the ${where} corner is shown at column ${column}, row ${row}`, (t) => {
    const { values } = toDisplayOrientation(markedPlane(plane, u, v));
    t.is(values.indexOf(1), column + 3 * row);
  });
}
