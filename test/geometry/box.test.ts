import test from 'ava';
import fc from 'fast-check';
import {
  boxArea,
  boxAround,
  boxOf,
  centreOf,
  cornersOf,
  distanceToBox,
  isInBox,
} from '../../geometry/box.js';
import { distanceBetween, type Point } from '../../geometry/point.js';
import { areaOf } from '../../statistics/mask.js';
import { drawMask } from '../statistics/drawMask.js';

const place = fc.integer({ min: 0, max: 11 });

test('a box goes from the first to the last column and row of a mask, and holds no fewer pixels', (t) => {
  const inside = fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(inside, (pixels) => {
      const mask = drawMask([12, 12], (x, y) => pixels.some((one) => one[0] === x && one[1] === y));
      const [xs, ys] = [pixels.map(([x]) => x), pixels.map(([, y]) => y)];
      const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      return (
        JSON.stringify(boxOf(mask)) === JSON.stringify(box) && areaOf(mask) <= boxArea(boxAround(pixels))
      );
    }),
    { seed: 1 },
  );
  t.is(boxOf(drawMask([3, 2], () => false)), null);
});

test('the distance to a box is that to the nearest of its pixels, and nothing on any of them', (t) => {
  const box = fc.tuple(place, place, place, place).map(([a, b, c, d]) =>
    boxAround([
      [a, b],
      [c, d],
    ]),
  );
  const anywhere = fc.tuple(fc.integer({ min: -20, max: 30 }), fc.integer({ min: -20, max: 30 }));
  fc.assert(
    fc.property(box, anywhere, (of, point) => {
      const [x0, y0, x1, y1] = of;
      const distances: number[] = [];
      for (let x = x0; x <= x1; x++)
        for (let y = y0; y <= y1; y++) distances.push(distanceBetween(point, [x, y]));
      const nearest = Math.min(...distances);
      return distanceToBox(point, of) === nearest && isInBox(point, of) === (nearest === 0);
    }),
    { seed: 2 },
  );
  t.is(distanceToBox([4.5, 2], [2, 1, 4, 6]), 0);
  t.is(distanceToBox([5, 2], [2, 1, 4, 6]), 1);
});

test('corners go clockwise from the top left one, and the centre is midway between them', (t) => {
  const corners = cornersOf([2, 1, 5, 7]);
  t.deepEqual(corners, [
    [2, 1],
    [5, 1],
    [5, 7],
    [2, 7],
  ] as Point[]);
  t.deepEqual(boxAround(corners), [2, 1, 5, 7]);
  t.deepEqual(centreOf([2, 1, 5, 7]), [3.5, 4]);
});
