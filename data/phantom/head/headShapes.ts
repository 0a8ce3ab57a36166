import { ellipsoid } from '../ellipsoid.js';
import { type Shape, within } from '../shape.js';
import { type TubePoint, tube, widened } from '../tube.js';

/** Where the cerebrum ends below, by y: on the skull base in front, on the tentorium behind. */
function cerebralBase(y: number): number {
  return -24 + 16 * Math.min(1, Math.max(0, (-y - 6) / 26));
}

/** Below the cerebrum's middle, enlarged by a margin in millimetres. */
export function cerebrum(margin: number): Shape[] {
  const [a, b, c] = [66 + margin, 84 + margin, 67 + margin];
  const upper = within(
    ellipsoid([0, -2, 6], [a, b, c]),
    (z) => (_x, y) => z > cerebralBase(y) - Math.max(margin, -4),
  );
  return [upper, ...temporalLobes(margin)];
}

function temporalLobes(margin: number): Shape[] {
  return [-42, 42].map((x) => ellipsoid([x, 8, -24], [21 + margin, 40 + margin, 23 + margin]));
}

/** The hemispheres of the cerebellum and the vermis between them. */
export function cerebellum(margin: number): Shape[] {
  const below = (shape: Shape) => within(shape, (z) => (_x, y) => z < cerebralBase(y) - 3 + margin);
  const sides = [-24, 24].map((x) => ellipsoid([x, -52, -34], [28 + margin, 32 + margin, 27 + margin]));
  return [...sides, ellipsoid([0, -50, -32], [14 + margin, 26 + margin, 22 + margin])].map(below);
}

const stem: readonly TubePoint[] = [
  [0, -8, 0, 12],
  [0, -13, -14, 13],
  [0, -14, -28, 15],
  [0, -22, -44, 11],
  [0, -30, -62, 8],
  [0, -36, -95, 7],
];

/** Midbrain, pons and medulla, down into the spinal canal. */
export function brainStem(margin: number): Shape[] {
  return tube(widened(stem, margin));
}

/** The room inside the skull, enlarged by a margin. */
export function skullInside(margin: number): Shape[] {
  const fossa = ellipsoid([0, -52, -32], [54 + margin, 34 + margin, 30 + margin]);
  return [...cerebrum(margin + 2.5), fossa, ...brainStem(margin + 4)];
}

/** Head, face and neck, less `depth` millimetres from the surface. */
export function headSurface(depth: number): Shape[] {
  return [
    ellipsoid([0, -2, 6], [80 - depth, 99 - depth, 84 - depth]),
    ellipsoid([0, 42, -52], [60 - depth, 54 - depth, 62 - depth]),
    ellipsoid([0, -34, -96], [58 - depth, 54 - depth, 70 - depth]),
  ];
}
