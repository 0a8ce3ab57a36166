import test from 'ava';
import fc from 'fast-check';
import { choosePoints } from '../../geometry/choosePoints.js';
import { crossesItself } from '../../geometry/crossesItself.js';
import { fillPolygon } from '../../geometry/fillPolygon.js';
import type { Point } from '../../geometry/point.js';
import { polygonArea } from '../../geometry/polygonArea.js';
import { polygonOf } from '../../geometry/polygonOf.js';
import { traceOutline } from '../../geometry/traceOutline.js';
import { dice } from '../../statistics/dice.js';
import type { Mask } from '../../statistics/mask.js';
import { createRandom } from '../../util/random.js';
import { drawMask } from '../statistics/drawMask.js';

/** Every choice of so many of the points, in their order, with the first. */
function choicesOf(points: readonly Point[], count: number): Point[][] {
  if (count === 1) return [[points[0]]];
  const [first, ...others] = points;
  return others.flatMap((_point, place) => {
    const rest = others.slice(place);
    return rest.length < count - 1 ? [] : choicesOf(rest, count - 1).map((chosen) => [first, ...chosen]);
  });
}

test('of a convex outline those points are chosen that enclose the most', (t) => {
  const angles = fc.uniqueArray(fc.integer({ min: 0, max: 359 }), { minLength: 5, maxLength: 11 });
  fc.assert(
    fc.property(angles, fc.integer({ min: 3, max: 5 }), (degrees, count) => {
      const outline = degrees
        .sort((a, b) => a - b)
        .map(
          (degree): Point => [
            30 * Math.cos((degree * Math.PI) / 180),
            20 * Math.sin((degree * Math.PI) / 180),
          ],
        );
      const best = Math.max(...choicesOf(outline, count).map(polygonArea));
      t.true(Math.abs(polygonArea(choosePoints(outline, 5)(count)) - best) < 1e-9);
    }),
    { seed: 8 },
  );
});

/** A blob with lobes, and a piece beside it. */
function drawBlob(seed: number): Mask {
  const random = createRandom('blob', seed);
  const lobes = Array.from({ length: 3 }, () => ({
    size: random.next() * 0.25,
    phase: random.next() * 6,
  }));
  return drawMask([128, 128], (x, y) => {
    const angle = Math.atan2(y - 60, x - 55);
    const radius = lobes.reduce(
      (sum, { size, phase }, lobe) => sum + size * Math.cos((lobe + 2) * angle + phase),
      1,
    );
    return Math.sqrt((x - 55) ** 2 + (y - 60) ** 2) < 24 * radius || (x > 118 && y > 118);
  });
}

test('a polygon has 10 to 15 points on the outline, clockwise from the topmost, and covers most of the mask', (t) => {
  for (let seed = 0; seed < 12; seed++) {
    const mask = drawBlob(seed);
    const points = polygonOf(mask) ?? [];
    const outline = traceOutline(mask).map(String);
    t.true(points.length >= 10 && points.length <= 15);
    t.true(points.every((point) => outline.includes(String(point))));
    t.is(String(points[0]), outline[0]);
    t.true(polygonArea(points) > 0);
    t.false(crossesItself(points));
    t.true((dice(fillPolygon(points, mask), mask) ?? 0) > 0.92, `blob ${seed}`);
  }
});

test('more irregular masks have more points', (t) => {
  const disc = drawMask([128, 128], (x, y) => (x - 60) ** 2 + (y - 60) ** 2 < 900);
  const cross = drawMask(
    [128, 128],
    (x, y) =>
      (Math.abs(x - 60) < 5 && Math.abs(y - 60) < 40) || (Math.abs(y - 60) < 5 && Math.abs(x - 60) < 40),
  );
  t.is(polygonOf(disc)?.length, 10);
  t.is(polygonOf(disc, 15)?.length, 15);
  t.true((polygonOf(cross)?.length ?? 0) > 10);
});

test('a mask with too short an outline, or without any width, has no polygon', (t) => {
  t.is(polygonOf(drawMask([20, 20], () => false)), null);
  t.is(polygonOf(drawMask([20, 20], (x, y) => x < 3 && y < 3)), null);
  t.is(polygonOf(drawMask([20, 20], (_x, y) => y === 4)), null);
  t.is(polygonOf(drawMask([20, 20], (x, y) => x < 3 && y < 4))?.length, 10);
});

test('points are chosen on long outlines, too', (t) => {
  const mask = drawMask([600, 600], (x, y) => (x - 300) ** 2 + (y - 300) ** 2 < 290 ** 2);
  t.true((dice(fillPolygon(polygonOf(mask, 15) ?? [], mask), mask) ?? 0) > 0.97);
});

test('where the outline runs back on itself, the polygon does not', (t) => {
  const rows = ['#.#..#.', '##....#', '###.##.', '#...##.', '#####..', '####...'];
  const points = polygonOf(drawMask([7, 6], (x, y) => rows[y][x] === '#')) ?? [];
  t.true(points.length >= 10);
  t.false(crossesItself(points));
});
