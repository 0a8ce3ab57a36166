import { type BodySide, mirrored } from './bodySides.js';
import type { Canvas } from './canvas.js';
import { ellipsoid } from './ellipsoid.js';
import { hipJoint } from './hipBone.js';
import { paint } from './paint.js';
import { type TubePoint, tube } from './tube.js';

/** Neck, greater trochanter, lesser trochanter and shaft of the right femur. */
const parts: readonly (readonly TubePoint[])[] = [
  [
    [96, 0, -6, 17],
    [108, -3, -16, 15.5],
    [120, -7, -27, 17],
  ],
  [
    [134, -14, -8, 9],
    [134, -12, -20, 14],
    [128, -8, -36, 17],
    [122, -4, -56, 16],
  ],
  [
    [108, -20, -56, 8],
    [112, -14, -64, 10],
  ],
  [
    [122, -4, -56, 15.5],
    [120, -2, -80, 14.5],
    [118, 2, -130, 14],
  ],
];

const compactBone: readonly TubePoint[] = [
  [122, -4, -58, 12.5],
  [120, -2, -80, 11],
  [118, 2, -130, 9],
];

const marrow: readonly TubePoint[] = [
  [122, -4, -50, 9],
  [120, -2, -78, 8.5],
  [118, 2, -130, 7],
];

/** Paints the upper end of a femur and the space of the hip joint around its head. */
export function paintFemur(canvas: Canvas, side: BodySide): void {
  const label = `femur_${side.name}`;
  const [x, y, z] = hipJoint;
  const ball = (radius: number) => ellipsoid([side.sign * x, y, z], [radius, radius, radius]);
  paint(canvas, ball(25.8), { tissue: 'looseTissue', unlabelledOnly: true });
  const bone = [ball(23.6), ...parts.flatMap((part) => tube(mirrored(part, side)))];
  paint(canvas, bone, { tissue: 'trabecularBone', label });
  paint(canvas, tube(mirrored(compactBone, side)), { tissue: 'compactBone', label });
  paint(canvas, tube(mirrored(marrow, side)), { tissue: 'marrow', label });
}
