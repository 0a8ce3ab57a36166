import type { Canvas } from './canvas.js';
import { paint } from './paint.js';
import { clampedNormal, type Physique } from './physique.js';
import { within } from './shape.js';
import { insideAbdomen, type TrunkSpace } from './trunkSpace.js';
import { type TubePoint, tube, widened } from './tube.js';
import { createWobble } from './wobble.js';

const line: readonly TubePoint[] = [
  [-54, -14, 334, 24],
  [-62, -4, 318, 34],
  [-66, 16, 300, 34],
  [-64, 36, 278, 31],
  [-50, 52, 256, 26],
  [-26, 62, 244, 21],
  [0, 62, 244, 18],
  [18, 56, 250, 13],
  [29, 50, 253, 9],
];

/** Paints the stomach: folded wall, fluid behind and gas in front, as in a patient who lies on the back. */
export function paintStomach(canvas: Canvas, physique: Physique, space: TrunkSpace): void {
  const draw = physique.random('stomach');
  const filling = 2.5 * clampedNormal(draw, 1.5);
  const level = 34 + 10 * clampedNormal(draw, 1.2);
  const folds = createWobble(draw, 16);
  const points = widened(line, filling - 1);
  const whole = tube(points).map((part) => insideAbdomen(part, space, 3));
  paint(canvas, whole, { tissue: 'bowelWall', label: 'stomach', over: ['fat'] });
  const lumen = tube(widened(points, -4.5)).map((part) =>
    within(insideAbdomen(part, space, 6), (z) => (x, y) => folds(x, y, z) > -1.15),
  );
  paint(canvas, lumen, { tissue: 'bowelContent', over: ['bowelWall'], keepLabel: true });
  const gas = lumen.map((part) => within(part, () => (_x, y) => y > level));
  paint(canvas, gas, { tissue: 'gas', over: ['bowelContent'], keepLabel: true });
}
