import type { Canvas } from './canvas.js';
import { paint } from './paint.js';
import { clampedNormal, type Physique } from './physique.js';
import { within } from './shape.js';
import { sampleSpline } from './spline.js';
import { insideAbdomen, type TrunkSpace } from './trunkSpace.js';
import { type TubePoint, tube, widened } from './tube.js';
import { createWobble } from './wobble.js';

/** From the caecum to the splenic flexure: wide, with haustra. */
const proximal: readonly TubePoint[] = [
  [68, 40, 76, 17],
  [74, 34, 90, 25],
  [80, 22, 114, 25],
  [88, 8, 144, 23],
  [92, 0, 172, 22],
  [90, 4, 192, 21],
  [84, 28, 204, 20],
  [70, 54, 204, 20],
  [42, 66, 194, 19],
  [8, 68, 186, 19],
  [-28, 67, 194, 18],
  [-62, 58, 216, 18],
  [-88, 40, 244, 17],
  [-106, 12, 262, 17],
  [-110, -14, 262, 15],
];

/** From the splenic flexure to the sigmoid colon. */
const distal: readonly TubePoint[] = [
  [-110, -14, 262, 14.5],
  [-108, -22, 240, 14],
  [-106, -22, 205, 14],
  [-105, -18, 170, 14],
  [-99, -8, 138, 13.5],
  [-82, 12, 112, 13],
  [-66, 32, 88, 13],
  [-40, 36, 78, 14],
  [-14, 30, 80, 14],
  [12, 14, 84, 14],
  [18, -8, 76, 14],
];

const rectum: readonly TubePoint[] = [
  [18, -8, 76, 14],
  [10, -32, 62, 15],
  [0, -50, 42, 17],
  [0, -56, 18, 18],
  [0, -48, -6, 16],
  [0, -40, -24, 10],
  [0, -44, -42, 8],
];

/** Paints caecum, colon and rectum with haustra, stool and gas. */
export function paintColon(canvas: Canvas, physique: Physique, space: TrunkSpace): void {
  const draw = physique.random('colon');
  const width = 1.6 * clampedNormal(draw, 1.5);
  const gasLevel = 3 + 4 * clampedNormal(draw, 1.5);
  const jitter = (points: readonly TubePoint[]): TubePoint[] =>
    points.map(([x, y, z, r], index) => {
      const free = index > 0 && index < points.length - 1 ? 4 : 0;
      return [x + free * clampedNormal(draw, 1), y, z + free * clampedNormal(draw, 1), r + width];
    });
  const segments = [
    { points: haustra(jitter(proximal), 0.16), gas: gasLevel },
    { points: haustra(jitter(distal), 0.12), gas: gasLevel + 5 },
    { points: jitter(rectum), gas: gasLevel + 4 },
  ];
  const clumps = createWobble(draw, 22);
  for (const { points, gas } of segments) {
    const inside = (margin: number) =>
      tube(widened(points, -margin)).map((part) => insideAbdomen(part, space, 2 + margin));
    paint(canvas, inside(0), { tissue: 'bowelWall', label: 'colon', over: ['fat', 'looseTissue'] });
    const own = { over: ['bowelWall', 'stool'], keepLabel: true, onlyLabel: 'colon' } as const;
    const lumen = inside(2);
    paint(canvas, lumen, { tissue: 'stool', ...own });
    const bubbles = lumen.map((part) => {
      const middle = (part.bounds.low[1] + part.bounds.high[1]) / 2;
      return within(part, (z) => (x, y) => y > middle + gas + 5 * clumps(x, y, z));
    });
    paint(canvas, bubbles, { tissue: 'gas', ...own });
  }
}

/** Swells and narrows a tube about every 30 millimetres. */
function haustra(points: readonly TubePoint[], depth: number): TubePoint[] {
  let distance = 0;
  let before: readonly number[] | undefined;
  return sampleSpline(points, () => 6).map((point) => {
    const [x, y, z, radius] = point;
    if (before !== undefined) distance += Math.hypot(x - before[0], y - before[1], z - before[2]);
    before = point;
    const pinch = Math.abs(Math.cos((Math.PI * distance) / 30)) ** 3;
    return [x, y, z, radius * (1 - depth * pinch)];
  });
}
