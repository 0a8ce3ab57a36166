import { ellipsoid } from '../ellipsoid.js';
import { heightMap } from '../heightMap.js';
import { type Shape, within } from '../shape.js';
import { type TubePoint, tube, widened } from '../tube.js';
import type { Vector } from '../vector.js';

/** Middles and half-lengths of the cerebellum's hemispheres and of the vermis between them. */
const cerebellarParts: readonly (readonly [middle: Vector, radii: Vector])[] = [
  [
    [-24, -52, -34],
    [28, 32, 27],
  ],
  [
    [24, -52, -34],
    [28, 32, 27],
  ],
  [
    [0, -50, -32],
    [14, 26, 22],
  ],
];

/** Thickness of the tentorium with the fluid on either side, in millimetres. */
const tentorium = 3;

/** Where the cerebrum ends below: on the skull base, above the midbrain, and on the tentorium over the dome of the cerebellum. */
const cerebralBase = heightMap(
  (x, y) => {
    const central = Math.min(1, Math.max(0, (34 - Math.abs(x)) / 14));
    const behind = Math.min(1, Math.max(0, (-y - 6) / 26));
    const domes = cerebellarParts.map(([[u, v, w], [a, b, c]]) => {
      const left = 1 - ((x - u) / a) ** 2 - ((y - v) / b) ** 2;
      return left > 0 ? w + c * Math.sqrt(left) + tentorium : Number.NEGATIVE_INFINITY;
    });
    return Math.max(-24 + 16 * central * behind, ...domes);
  },
  -110,
  110,
);

/** Below the cerebrum's middle, enlarged by a margin in millimetres. */
export function cerebrum(margin: number): Shape[] {
  const [a, b, c] = [66 + margin, 84 + margin, 67 + margin];
  const upper = within(ellipsoid([0, -2, 6], [a, b, c]), (z) => {
    const level = z + Math.max(margin, -4);
    // Above the highest place of the base nothing is to be worked out.
    return level > -4 ? () => true : (x, y) => level > cerebralBase(x, y);
  });
  return [upper, ...temporalLobes(margin)];
}

function temporalLobes(margin: number): Shape[] {
  return [-42, 42].map((x) => ellipsoid([x, 8, -24], [21 + margin, 40 + margin, 23 + margin]));
}

/** The hemispheres of the cerebellum and the vermis between them. */
export function cerebellum(margin: number): Shape[] {
  return cerebellarParts.map(([middle, [a, b, c]]) =>
    ellipsoid(middle, [a + margin, b + margin, c + margin]),
  );
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
