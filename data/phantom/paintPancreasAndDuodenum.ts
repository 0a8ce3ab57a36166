import type { Canvas } from './canvas.js';
import { paint } from './paint.js';
import { clampedNormal, type Physique } from './physique.js';
import { within } from './shape.js';
import { fillers } from './softTissues.js';
import { type TubePoint, tube, widened } from './tube.js';
import { createWobble } from './wobble.js';

const pancreas: readonly TubePoint[] = [
  [34, 30, 216, 9],
  [33, 30, 230, 14],
  [28, 31, 244, 14],
  [14, 36, 256, 10],
  [-2, 37, 264, 9],
  [-22, 31, 270, 10],
  [-44, 15, 276, 10.5],
  [-64, -3, 284, 10.5],
  [-80, -17, 292, 8.5],
];

const duodenum: readonly TubePoint[] = [
  [29, 50, 253, 9],
  [40, 46, 254, 12],
  [52, 36, 244, 12],
  [57, 28, 222, 12.5],
  [55, 26, 198, 12.5],
  [44, 30, 180, 12],
  [24, 37, 172, 11],
  [2, 39, 172, 10.5],
  [-18, 37, 182, 11],
  [-30, 36, 200, 11.5],
  [-36, 40, 214, 11.5],
];

/** Paints the pancreas with lobulated edges and the duodenum in a C around its head. */
export function paintPancreasAndDuodenum(canvas: Canvas, physique: Physique): void {
  const draw = physique.random('pancreas');
  const thickness = 0.9 * clampedNormal(draw, 1.5);
  const lobules = createWobble(draw, 9);
  const over = ['fat', 'looseTissue', 'capsuleFat'] as const;
  const outer = tube(widened(pancreas, thickness + 0.6));
  paint(canvas, tube(widened(pancreas, thickness - 1.4)), { tissue: 'pancreas', label: 'pancreas', over });
  paint(
    canvas,
    outer.map((part) => within(part, (z) => (x, y) => lobules(x, y, z) > -0.1)),
    { tissue: 'pancreas', label: 'pancreas', over },
  );
  // Body and tail lie behind the stomach, with fat between.
  paint(canvas, tube(widened(pancreas.slice(3), 3)), { tissue: 'capsuleFat', over: fillers });
  paint(canvas, tube(duodenum), { tissue: 'bowelWall', label: 'duodenum', over });
  const lumen = { over: ['bowelWall'], keepLabel: true, onlyLabel: 'duodenum' } as const;
  paint(canvas, tube(widened(duodenum, -3)), { tissue: 'bowelContent', ...lumen });
  const bubble = tube(widened(duodenum.slice(0, 4), -3.4)).map((part) =>
    within(part, () => (_x, y) => y > 40),
  );
  paint(canvas, bubble, { tissue: 'gas', over: ['bowelContent'], keepLabel: true });
}
