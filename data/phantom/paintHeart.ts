import type { Canvas } from './canvas.js';
import { ellipsoid, orientedEllipsoid } from './ellipsoid.js';
import type { PlaneFunction } from './heightMap.js';
import { paint } from './paint.js';
import { clampedNormal, type Physique } from './physique.js';
import { type Shape, within } from './shape.js';
import { fillers, softTissues } from './softTissues.js';
import { type TubePoint, tube, widened } from './tube.js';
import type { Vector } from './vector.js';

/** Right ventricle's way out, pulmonary trunk and its two branches. */
const pulmonaryArteries: readonly (readonly TubePoint[])[] = [
  [
    [-20, 48, 408, 14],
    [-20, 40, 426, 14],
    [-22, 22, 440, 13.5],
  ],
  [
    [-20, 18, 440, 11],
    [4, 0, 437, 10.5],
    [30, -8, 433, 9.5],
    [44, -14, 428, 8],
  ],
  [
    [-23, 20, 441, 12],
    [-36, -4, 446, 10.5],
    [-46, -22, 440, 8.5],
  ],
];

const pulmonaryVeins: readonly (readonly TubePoint[])[] = [
  [
    [24, -12, 414, 8],
    [36, -6, 420, 7],
    [52, 2, 428, 5],
  ],
  [
    [24, -16, 400, 8],
    [38, -22, 395, 7],
    [52, -32, 386, 5],
  ],
  [
    [-28, -10, 416, 8],
    [-42, -2, 424, 7],
    [-58, 8, 432, 5],
  ],
  [
    [-28, -16, 402, 8],
    [-42, -24, 396, 7],
    [-56, -36, 386, 5],
  ],
];

/** What gives way to the pericardium. */
const aroundHeart = [...fillers, 'lung', 'lungVessel', 'fissure', 'airwayWall', 'airwayGas'] as const;

/** Paints the pericardial fat, the chambers, the pulmonary vessels and the left atrial appendage. */
export function paintHeart(canvas: Canvas, physique: Physique, diaphragm: PlaneFunction): void {
  const draw = physique.random('heart');
  const size = 1.1 + 0.05 * clampedNormal(draw, 1.5);
  const above = (shape: Shape, margin: number) =>
    within(shape, (z) => (x, y) => z > diaphragm(x, y) + margin);
  const space = ellipsoid([-16, 20, 384], [68 * size, 46 * size, 58 * size]);
  const inner = ellipsoid([-16, 20, 384], [66.4 * size, 44.4 * size, 56.4 * size]);
  paint(canvas, above(space, 1), { tissue: 'looseTissue', over: aroundHeart });
  paint(canvas, above(inner, 1), { tissue: 'fat', over: aroundHeart });
  paintPulmonaryVessels(canvas);
  const heart = { label: 'heart', over: softTissues } as const;
  for (const { wall, blood } of chambers(size)) {
    paint(canvas, above(wall, 2.5), { tissue: 'myocardium', ...heart });
    paint(canvas, above(blood, 4), { tissue: 'heartBlood', ...heart });
  }
  paint(
    canvas,
    tube([
      [-38, 20, 418, 7],
      [-46, 30, 414, 9],
      [-50, 40, 405, 6],
    ]),
    {
      tissue: 'heartBlood',
      label: 'atrial_appendage_left',
      over: softTissues,
    },
  );
}

function paintPulmonaryVessels(canvas: Canvas): void {
  for (const line of pulmonaryArteries) {
    paint(canvas, tube(widened(line, 3)), { tissue: 'fat', over: ['lung', 'lungVessel', 'fissure', 'fat'] });
  }
  for (const line of pulmonaryVeins) {
    paint(canvas, tube(line), { tissue: 'vein', label: 'pulmonary_vein', over: softTissues });
  }
  for (const line of pulmonaryArteries) paint(canvas, tube(line), { tissue: 'vein', over: softTissues });
}

/** The four chambers, in this order so that the left ventricle's wall parts it from the right one. */
function chambers(size: number): { wall: Shape; blood: Shape }[] {
  const place = ([x, y, z]: Vector): Vector => [
    -10 + (x + 10) * size,
    15 + (y - 15) * size,
    384 + (z - 388) * size,
  ];
  const left = (a: number, b: number, c: number) =>
    orientedEllipsoid({
      centre: place([-42, 20, 376]),
      main: [-0.74, 0.46, -0.42],
      guide: [0, 0, 1],
      radii: [a * size, b * size, c * size],
    });
  const right = (margin: number) =>
    orientedEllipsoid({
      centre: place([-12, 43, 372]),
      main: [-0.86, 0.12, -0.4],
      guide: [0, 1, 0.2],
      radii: [46 * size - margin, 20 * size - margin, 31 * size - margin],
    });
  const rightAtrium = (margin: number) =>
    ellipsoid(place([30, 18, 388]), [25 * size - margin, 27 * size - margin, 33 * size - margin]);
  const leftAtrium = (margin: number) =>
    ellipsoid(place([-3, -2, 408]), [36 * size - margin, 17 * size - margin, 23 * size - margin]);
  return [
    { wall: right(0), blood: right(3) },
    { wall: left(50, 33, 34), blood: left(39, 22, 23) },
    { wall: rightAtrium(0), blood: rightAtrium(2) },
    { wall: leftAtrium(0), blood: leftAtrium(2) },
  ];
}
