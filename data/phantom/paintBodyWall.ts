import type { Canvas } from './canvas.js';
import { cavity } from './cavity.js';
import { ellipsoid } from './ellipsoid.js';
import { createOutline, evenMargin, type OutlineMargin, type OutlineRow, outlineSolid } from './outline.js';
import { paint } from './paint.js';
import type { Physique } from './physique.js';
import { type Shape, within } from './shape.js';
import { profile } from './spline.js';
import type { TissueName } from './tissues.js';
import { tube } from './tube.js';
import { createWobble } from './wobble.js';

/** The trunk and neck without skin and the fat under it. */
const leanRows: readonly OutlineRow[] = [
  [680, 62, 44, -62, 2.2, 2.2],
  [610, 60, 40, -64, 2.2, 2.2],
  [580, 61, 34, -70, 2.2, 2.2],
  [560, 66, 29, -78, 2.1, 2.1],
  [545, 96, 27, -92, 2, 2],
  [528, 142, 36, -104, 2, 2.1],
  [510, 156, 45, -110, 2.1, 2.4],
  [485, 162, 60, -121, 2.1, 2.6],
  [450, 157, 76, -124, 2.2, 2.7],
  [420, 153, 85, -124, 2.3, 2.7],
  [380, 152, 95, -123, 2.4, 2.6],
  [340, 152, 99, -119, 2.4, 2.5],
  [300, 150, 100, -114, 2.4, 2.5],
  [250, 143, 101, -109, 2.4, 2.5],
  [200, 139, 102, -104, 2.4, 2.6],
  [150, 142, 101, -103, 2.4, 2.6],
  [110, 148, 97, -104, 2.4, 2.4],
  [60, 157, 90, -103, 2.4, 2.3],
  [10, 162, 78, -104, 2.5, 2.3],
  [-25, 160, 68, -98, 2.5, 2.3],
  [-42, 140, 50, -80, 2.3, 2.3],
  [-52, 90, 20, -50, 2, 2],
];

const trunk = createOutline(leanRows);

/** The fat under the skin relative to the flank's, by height: front, side, back. */
const fatShare = {
  front: profile([
    [600, 0.3],
    [500, 0.5],
    [420, 0.6],
    [330, 0.8],
    [200, 1.2],
    [110, 1.4],
    [30, 1.3],
    [-40, 0.9],
  ]),
  side: profile([
    [600, 0.4],
    [540, 0.6],
    [450, 0.8],
    [300, 0.8],
    [200, 1.3],
    [100, 1.5],
    [0, 1.7],
    [-60, 1.4],
  ]),
  back: profile([
    [600, 0.5],
    [500, 0.7],
    [330, 0.6],
    [180, 1.1],
    [90, 1.8],
    [0, 2],
    [-60, 1.5],
  ]),
};

/** Paints skin, the fat under it, the muscle wall, and the fat of the trunk's inside. */
export function paintBodyWall(canvas: Canvas, physique: Physique): void {
  paint(canvas, bodyParts(physique, 2.2), { tissue: 'skin' });
  paint(canvas, bodyParts(physique, 0), { tissue: 'fat' });
  paint(canvas, leanParts(), { tissue: 'muscle' });
  for (const plane of fatPlanes()) {
    paint(canvas, plane.solid, { tissue: plane.tissue, over: ['muscle', 'looseTissue'] });
  }
  paint(canvas, natalCleft(physique), { tissue: 'fat', over: ['muscle'] });
  if (physique.sex === 'female') paint(canvas, glandularTissue(physique), { tissue: 'gland', over: ['fat'] });
  const inside = outlineSolid(cavity, evenMargin(0));
  paint(canvas, inside, { tissue: 'fat' });
}

/** Trunk, buttocks, thighs, arms and breasts with the fat under the skin, plus `extra` millimetres. */
function bodyParts(physique: Physique, extra: number): Shape[] {
  const fat = physique.fat;
  const margin: OutlineMargin = {
    side: (z) => fat * fatShare.side(z) + extra,
    front: (z) => fat * fatShare.front(z) + extra,
    back: (z) => fat * fatShare.back(z) + extra,
  };
  const limb = 0.8 * fat + extra;
  const parts = [outlineSolid(trunk, margin), ...limbs(limb), ...buttocks(1.7 * fat + extra)];
  return physique.sex === 'female' ? [...parts, ...breasts(physique, extra)] : parts;
}

function leanParts(): Shape[] {
  return [outlineSolid(trunk, evenMargin(0)), ...limbs(0), ...bulgingMuscles()];
}

function onBothSides(part: (side: number) => readonly Shape[]): Shape[] {
  return [...part(-1), ...part(1)];
}

function limbs(margin: number): Shape[] {
  return onBothSides((side) => [
    ellipsoid([side * 142, -60, 502], [38 + margin, 40 + margin, 36 + margin]),
    ...tube([
      [side * 84, -8, -8, 66 + margin],
      [side * 85, -6, -60, 73 + margin],
      [side * 84, -4, -130, 70 + margin],
    ]),
    ...tube([
      [side * 138, -52, 470, 32 + margin],
      [side * 158, -46, 497, 32 + margin],
      [side * 174, -36, 540, 30 + margin],
      [side * 184, -24, 620, 30 + margin],
    ]),
  ]);
}

function buttocks(margin: number): Shape[] {
  return onBothSides((side) => [ellipsoid([side * 62, -62, 8], [58 + margin, 56 + margin, 78 + margin])]);
}

/** The muscles that bulge over the chest and form the buttocks. */
function bulgingMuscles(): Shape[] {
  return onBothSides((side) => [
    ellipsoid([side * 72, 44, 434], [58, 31, 48]),
    ellipsoid([side * 62, -62, 8], [54, 50, 74]),
  ]);
}

function breasts(physique: Physique, extra: number): Shape[] {
  const size = 0.75 + 0.025 * physique.fat;
  return onBothSides((side) => [
    ellipsoid([side * 76, 84, 398], [68 * size + extra, 36 * size + extra, 62 * size + extra]),
  ]);
}

function glandularTissue(physique: Physique): Shape[] {
  const lobules = createWobble(physique.random('breast'), 17);
  const size = 0.75 + 0.025 * physique.fat;
  return onBothSides((side) => [
    within(
      ellipsoid([side * 78, 98, 398], [46 * size, 22 * size, 42 * size]),
      (z) => (x, y) => lobules(x, y, z) > 0,
    ),
  ]);
}

/** Thin layers of fat between the sheets of muscle of chest wall, flank and back, painted from outside in. */
function fatPlanes(): { solid: Shape; tissue: TissueName }[] {
  const layer = (depth: number, low: number, high: number): Shape => {
    const solid = outlineSolid(trunk, evenMargin(-depth));
    return { ...solid, bounds: { low: [-1000, -1000, low], high: [1000, 1000, high] } };
  };
  const flank = (shape: Shape): Shape => within(shape, () => (x, y) => Math.abs(x) > 62 && y > -70);
  return [
    { solid: layer(6, 300, 495), tissue: 'looseTissue' },
    { solid: layer(7.4, 300, 495), tissue: 'muscle' },
    { solid: flank(layer(4, 128, 262)), tissue: 'looseTissue' },
    { solid: flank(layer(5.2, 128, 262)), tissue: 'muscle' },
    { solid: flank(layer(8, 128, 262)), tissue: 'looseTissue' },
    { solid: flank(layer(9.2, 128, 262)), tissue: 'muscle' },
  ];
}

/** The fat between the buttocks. */
function natalCleft(physique: Physique): Shape {
  return ellipsoid([0, -118 - physique.fat, 5], [5, 52 + physique.fat, 62]);
}
