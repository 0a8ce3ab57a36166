import type { Canvas } from './canvas.js';
import { paint } from './paint.js';
import { clampedNormal, type Physique } from './physique.js';
import { within } from './shape.js';
import { sampleSpline } from './spline.js';
import { insideAbdomen, type TrunkSpace } from './trunkSpace.js';
import { type TubePoint, tube, widened } from './tube.js';
import { vesselTree } from './vesselTree.js';

/** Heights of the layers of loops, from the first loop of the jejunum to the pelvis. */
const layers = [206, 180, 154, 128, 102, 78, 60, 46];

/** The first loops, in the left flank. */
const jejunum: readonly TubePoint[] = [
  [-62, 26, 222, 12],
  [-84, 4, 218, 12.5],
  [-70, -6, 196, 12],
  [-82, 14, 180, 12],
  [-66, 6, 164, 11.5],
  [-84, 2, 150, 11.5],
  [-70, 18, 138, 11],
];

/** Paints the loops of the small bowel and the vessels of their mesentery. */
export function paintSmallBowel(canvas: Canvas, physique: Physique, space: TrunkSpace): void {
  const draw = physique.random('small bowel');
  const points = loops(physique);
  const parts = 24;
  const length = Math.ceil(points.length / parts);
  for (let start = 0; start < points.length; start += length) {
    const piece = points.slice(start, start + length + 1);
    const inside = (margin: number) =>
      tube(widened(piece, -margin)).map((part) => insideAbdomen(part, space, 3 + margin));
    paint(canvas, inside(0), { tissue: 'bowelWall', label: 'small_bowel', over: ['fat'] });
    const own = { over: ['bowelWall'], keepLabel: true, onlyLabel: 'small_bowel' } as const;
    paint(canvas, inside(2.2), { tissue: 'bowelContent', ...own });
    if (draw.next() < 0.4) {
      const bubbles = inside(2.6).map((part) => {
        const middle = (part.bounds.low[1] + part.bounds.high[1]) / 2;
        return within(part, () => (_x, y) => y > middle + 2);
      });
      paint(canvas, bubbles, { ...own, tissue: 'gas', over: ['bowelContent'] });
    }
  }
  paintMesentery(canvas, physique);
}

/** A long line that runs to and fro through the layers, in front and further back by turns. */
function loops(physique: Physique): TubePoint[] {
  const draw = physique.random('small bowel loops');
  const jitter = (size: number) => size * clampedNormal(draw, 1.3);
  const points: TubePoint[] = [
    [-36, 40, 214, 11],
    ...jejunum.map(([x, y, z, r]): TubePoint => [x + jitter(4), y + jitter(4), z + jitter(4), r]),
  ];
  layers.forEach((z, layer) => {
    const reach = z > 110 ? 72 : 46;
    for (const y of layer % 2 === 0 ? [26, 54] : [54, 26]) {
      const leftwards = (layer + (y === 26 ? 0 : 1)) % 2 === 0;
      for (let step = 0; step <= 4; step++) {
        const x = (leftwards ? 1 : -1) * (reach - (step * reach) / 2) - (z > 110 ? 14 : 4);
        const wave = step % 2 === 0 ? 7 : -7;
        points.push([x + jitter(5), y + jitter(5) + wave * 0.5, z + wave + jitter(4), 10.2 + jitter(1.8)]);
      }
    }
  });
  return sampleSpline(points, () => 8).map(([x, y, z, r]) => [x, y, z, r]);
}

function paintMesentery(canvas: Canvas, physique: Physique): void {
  const random = physique.random('mesentery');
  for (const heading of [
    [-0.7, 0.1, -0.7],
    [-0.3, 0.1, -0.95],
    [0.2, 0.1, -0.97],
    [0.6, 0.05, -0.8],
    [-0.9, 0.1, -0.2],
    [0.8, 0.2, -0.2],
  ] as const) {
    const tree = vesselTree({ root: [4, 46, 190], heading, radius: 2.2, length: 34, generations: 5, random });
    for (const branch of tree) {
      paint(canvas, tube(branch), { tissue: 'vein', over: ['fat'], unlabelledOnly: true });
    }
  }
}
