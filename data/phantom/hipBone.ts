import { type BodySide, mirrored } from './bodySides.js';
import { ellipsoid } from './ellipsoid.js';
import type { Shape } from './shape.js';
import { within } from './shape.js';
import type { SheetRow } from './sheet.js';
import { sheet } from './sheet.js';
import { type TubePoint, tube } from './tube.js';
import type { Vector } from './vector.js';

/** Centre of the right hip joint. */
export const hipJoint: Vector = [88, 2, 0];

/**
 * The wing of the right hip bone: rows from the iliac crest down to the arcuate line, each from the back (beside
 * the sacrum) to the front; x, y, z, half thickness.
 */
const wingRows: readonly SheetRow[] = [
  [
    [46, -92, 96, 6],
    [72, -72, 124, 5],
    [102, -42, 138, 4.5],
    [121, -6, 133, 4.5],
    [126, 28, 112, 4.5],
    [119, 50, 86, 5],
  ],
  [
    [44, -84, 78, 7],
    [64, -66, 94, 5],
    [90, -40, 106, 3],
    [109, -8, 104, 3],
    [117, 22, 88, 3.4],
    [113, 44, 68, 5],
  ],
  [
    [47, -76, 60, 7],
    [58, -58, 64, 6.5],
    [76, -36, 66, 4.5],
    [94, -10, 66, 3.8],
    [104, 16, 58, 4.5],
    [103, 36, 46, 6],
  ],
  [
    [60, -62, 46, 6.5],
    [64, -46, 42, 8],
    [74, -28, 36, 8],
    [86, -8, 34, 8],
    [94, 10, 33, 8],
    [97, 28, 28, 7],
  ],
];

/** The wing of the given side, moved outwards (positive) or inwards by `offset` millimetres. */
export function wing(side: BodySide, offset: number, thickness?: readonly number[]): Shape[] {
  const rows = wingRows.map((row, index) =>
    mirrored(row, side).map(([x, y, z, half]) => [x, y, z, thickness?.[index] ?? half] as const),
  );
  // Back to front across above to below: the sheet's normal points inwards on the right.
  return sheet(rows, -offset * side.sign);
}

/** The hip bone of the given side: wing, socket, pubis and ischium. */
export function hipBone(side: BodySide): Shape[] {
  return [...wing(side, 0), socket(side), ...pubisAndIschium(side)];
}

/** A hollow hemisphere around the joint, open to the side, the front and below. */
function socket(side: BodySide): Shape {
  const [x, y, z] = [hipJoint[0] * side.sign, hipJoint[1], hipJoint[2]];
  return within(ellipsoid([x, y, z], [33.5, 33.5, 35]), (height) => (px, py) => {
    const [dx, dy, dz] = [(px - x) * side.sign, py - y, height - z];
    const distance = Math.hypot(dx, dy, dz);
    const towardsOpening = (0.8 * dx + 0.33 * dy - 0.5 * dz) / distance;
    return distance > 25.8 && towardsOpening < 0.3;
  });
}

function pubisAndIschium(side: BodySide): Shape[] {
  const bars: readonly (readonly TubePoint[])[] = [
    [
      [68, 26, 8, 10],
      [48, 40, 8, 7],
      [28, 47, 0, 8],
      [12, 48, -10, 10],
    ],
    [
      [12, 47, -6, 10],
      [11.5, 44, -20, 9.5],
      [16, 36, -34, 7],
      [30, 18, -50, 6],
      [45, -6, -62, 8],
    ],
    [
      [70, -28, 20, 12],
      [68, -34, -8, 13],
      [62, -34, -32, 14],
      [53, -26, -54, 15],
    ],
    [
      [66, -40, 12, 8],
      [52, -54, 6, 4],
    ],
  ];
  return bars.flatMap((points) => tube(mirrored(points, side)));
}
