import type { Canvas } from './canvas.js';
import { ellipsoid } from './ellipsoid.js';
import { paint } from './paint.js';
import { clampedNormal, type Physique } from './physique.js';
import { within } from './shape.js';
import { fillers } from './softTissues.js';
import { profile } from './spline.js';
import { insideAbdomen, type TrunkSpace } from './trunkSpace.js';
import { tube } from './tube.js';
import { unitVector, type Vector } from './vector.js';
import { vesselTree } from './vesselTree.js';
import { createWobble } from './wobble.js';

/** Height of the liver's lower surface by x, from the tip of the left lobe to the right flank. */
const lowerSurface = profile([
  [-80, 346],
  [-60, 318],
  [-35, 290],
  [-10, 270],
  [15, 258],
  [40, 246],
  [65, 226],
  [90, 206],
  [115, 196],
]);

/** How far back the liver reaches by x: the left lobe lies before stomach and spine. */
const hindSurface = profile([
  [-80, 42],
  [-50, 28],
  [-25, 18],
  [0, 10],
  [18, -6],
  [30, -30],
  [40, -80],
  [60, -120],
]);

const trees: readonly { readonly root: Vector; readonly heading: Vector }[] = [
  { root: [50, 10, 300], heading: [0.8, 0.5, 0.3] },
  { root: [50, 10, 300], heading: [0.75, -0.6, -0.15] },
  { root: [52, 8, 302], heading: [0.8, -0.3, 0.6] },
  { root: [6, 40, 310], heading: [-0.7, 0.5, 0.3] },
  { root: [26, -2, 340], heading: [0.85, -0.45, -0.4] },
  { root: [26, 6, 340], heading: [0.55, 0.75, -0.45] },
  { root: [20, 8, 340], heading: [-0.45, 0.85, -0.35] },
];

/** Paints gallbladder and liver, the fissures that divide it and the vessels in it. */
export function paintLiver(canvas: Canvas, physique: Physique, space: TrunkSpace): void {
  const draw = physique.random('liver');
  const shift = 9 * clampedNormal(draw, 1.5);
  const wobble = createWobble(draw, 90);
  paintGallbladder(canvas, clampedNormal(draw, 1.5));
  const everything = ellipsoid([20, 0, 280], [140, 130, 110]);
  const liver = within(insideAbdomen(everything, space, 2.5), (z) => (x, y) => {
    const slant = y > 0 ? -0.25 * y : -0.1 * y;
    if (z < lowerSurface(x) + shift + slant + 7 * wobble(x, y, z)) return false;
    if (y < hindSurface(x) + 4 * wobble(y, z, x)) return false;
    const ligament =
      Math.abs(x + 12 + 0.1 * (z - 300) + 0.25 * (y - 60) + 2 * wobble(y, x, z)) < 2.2 &&
      y > 34 + 0.7 * (z - 280);
    return !ligament;
  });
  const porta = ellipsoid([30, 20, 288], [17, 9, 12]);
  paint(canvas, porta, { tissue: 'looseTissue', over: ['fat'] });
  paint(canvas, liver, { tissue: 'liver', label: 'liver', over: ['fat'] });
  for (const { root, heading } of trees) {
    const tree = vesselTree({
      root,
      heading: unitVector(heading),
      radius: 4.2,
      length: 30,
      generations: 5,
      random: draw,
    });
    for (const branch of tree)
      paint(canvas, tube(branch), { tissue: 'liverVessel', over: ['liver'], keepLabel: true });
  }
}

function paintGallbladder(canvas: Canvas, size: number): void {
  const radius = 15 + 1.5 * size;
  const points = [
    [46, 28, 264, 4],
    [54, 39, 250, radius * 0.75],
    [60, 49, 238, radius],
    [64, 57, 226, radius * 0.8],
  ] as const;
  paint(canvas, tube(points), { tissue: 'bile', label: 'gallbladder', over: fillers });
}
