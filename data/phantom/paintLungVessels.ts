import { bodySides } from './bodySides.js';
import type { Canvas } from './canvas.js';
import { paint } from './paint.js';
import type { Physique } from './physique.js';
import { tube } from './tube.js';
import { unitVector, type Vector } from './vector.js';
import { vesselTree } from './vesselTree.js';

/** Directions in which the vessels of a right lung leave its hilum. */
const headings: readonly Vector[] = [
  [0.45, 0.1, 0.9],
  [0.55, 0.75, 0.35],
  [0.85, -0.15, 0.5],
  [0.6, -0.6, 0.55],
  [0.75, 0.65, -0.2],
  [0.9, 0.1, -0.25],
  [0.55, 0.45, -0.75],
  [0.6, -0.35, -0.75],
  [0.35, -0.75, -0.6],
  [0.75, -0.65, -0.1],
  [0.3, 0.1, -0.95],
  [0.7, 0.4, 0.65],
  [0.35, -0.45, 0.85],
  [0.9, 0.5, 0.1],
  [0.8, -0.35, -0.5],
  [0.3, 0.8, -0.55],
  [0.2, 0.5, 0.85],
];

/** Paints arteries and veins of both lungs, and bronchi beside the larger arteries, into the lobes. */
export function paintLungVessels(canvas: Canvas, physique: Physique): void {
  for (const side of bodySides) {
    const random = physique.random(`lung vessels ${side.name}`);
    for (const [index, heading] of [...headings, ...headings].entries()) {
      const isVein = index >= headings.length;
      const branches = vesselTree({
        root: [side.sign * 36, isVein ? -10 : -20, isVein ? 408 : 428],
        heading: unitVector([side.sign * heading[0], heading[1], heading[2]]),
        radius: 4.4,
        length: 31,
        generations: 7,
        random,
      });
      for (const branch of branches) {
        paint(canvas, tube(branch), { tissue: 'lungVessel', over: ['lung'], keepLabel: true });
      }
      if (!isVein) paintBronchi(canvas, branches.slice(0, 4), side.sign);
    }
  }
}

/** Air-filled bronchi run beside the first branches. */
function paintBronchi(canvas: Canvas, branches: ReturnType<typeof vesselTree>, sign: number): void {
  const over = ['lung', 'lungVessel', 'airwayWall', 'fissure'] as const;
  for (const branch of branches) {
    const beside = branch.map(([x, y, z, r]) => [x + sign * r * 0.5, y - 1.4 * r, z + 0.6 * r, r] as const);
    const inner = beside.map(([x, y, z, r]) => [x, y, z, r * 0.62] as const);
    paint(canvas, tube(beside.map(([x, y, z, r]) => [x, y, z, r * 0.62 + 1.1] as const)), {
      tissue: 'airwayWall',
      over,
      keepLabel: true,
    });
    paint(canvas, tube(inner), { tissue: 'airwayGas', over, keepLabel: true });
  }
}
