import test from 'ava';
import fc from 'fast-check';
import { boxArea, boxAround, cornersOf } from '../../geometry/box.js';
import { fillPolygon } from '../../geometry/fillPolygon.js';
import { type Point, turnOf } from '../../geometry/point.js';
import { areaOf } from '../../statistics/mask.js';
import { drawMask } from '../statistics/drawMask.js';

const image = { width: 12, height: 10 };

/** How often an outline goes round a point, by the edges that a ray to the right crosses. */
function windingOf(points: readonly Point[], x: number, y: number): number {
  return edgesOf(points).reduce((winding, [from, to]) => {
    const side = turnOf(from, to, [x, y]);
    if (from[1] <= y && to[1] > y && side > 0) return winding + 1;
    return to[1] <= y && from[1] > y && side < 0 ? winding - 1 : winding;
  }, 0);
}

function edgesOf(points: readonly Point[]) {
  return points.map((from, place) => [from, points[(place + 1) % points.length]] as const);
}

function isOnOutline(points: readonly Point[], x: number, y: number): boolean {
  return edgesOf(points).some(
    ([from, to]) =>
      turnOf(from, to, [x, y]) === 0 && (x - from[0]) * (x - to[0]) <= 0 && (y - from[1]) * (y - to[1]) <= 0,
  );
}

test('pixels are filled whose centres an outline goes round or through, in the image alone', (t) => {
  const coordinate = fc.integer({ min: -8, max: 36 }).map((doubled) => doubled / 2);
  const polygon = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(polygon, (points) => {
      const wanted = drawMask(
        [image.width, image.height],
        (x, y) => windingOf(points, x, y) !== 0 || isOnOutline(points, x, y),
      );
      t.deepEqual(fillPolygon(points, image), wanted, JSON.stringify(points));
    }),
    { seed: 3, numRuns: 500 },
  );
});

test('neither the sense in which an outline goes nor where it begins matters', (t) => {
  const coordinate = fc.double({ min: -5, max: 15, noNaN: true });
  const polygon = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 7 });
  fc.assert(
    fc.property(polygon, (points) => {
      const filled = fillPolygon(points, image);
      t.deepEqual(fillPolygon([...points.slice(2), ...points.slice(0, 2)], image), filled);
      t.is(areaOf(fillPolygon([...points].reverse(), image)), areaOf(filled));
    }),
    { seed: 4 },
  );
});

test('the corners of a box fill its pixels', (t) => {
  const place = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(place, place, place, place, (a, b, c, d) => {
      const box = boxAround([
        [a, b],
        [c, d],
      ]);
      t.is(areaOf(fillPolygon(cornersOf(box), image)), boxArea(box));
    }),
    { seed: 5 },
  );
});

/** A five-point star whose first tip is above its centre, or below it. */
function star(centre: number, radius: number): Point[] {
  return Array.from({ length: 5 }, (_none, tip) => {
    const angle = (4 * Math.PI * tip) / 5;
    return [centre + Math.abs(radius) * Math.sin(angle), centre - radius * Math.cos(angle)];
  });
}

/**
 * With p = [(c + 50 * sin(4 * pi * k / 5), c - 50 * cos(4 * pi * k / 5)) for k in range(5)] and shapely 2.2.0:
 * pg = union_all(list(polygonize([node(LinearRing(p))]).geoms)); of the pixel centres x, y in 0 ... 127,
 * contains(pg, points(x, y)).sum() is 2809 for c = 64 and 2770 for c = 63.5, and covers(pg, points(x, y)).sum() is 2810 and 2770:
 * with c = 64 the upper tip lies on the centre of a pixel. Even-odd fills have 1,943 (skimage.draw.polygon2mask 0.26.0) and 1,942
 * (matplotlib.path.Path 3.11.2).
 */
test('a five-point star is filled to its core', (t) => {
  const filled = (points: readonly Point[]) => areaOf(fillPolygon(points, { width: 128, height: 128 }));
  t.is(filled(star(64, 50)), 2809 + 1);
  t.is(filled(star(64, 49.9999999)), 2809);
  t.is(filled(star(63.5, 50)), 2770);
});

test('whatever is asked, no more is filled than the image', (t) => {
  t.is(
    areaOf(
      fillPolygon(
        [
          [-1e300, -1e300],
          [1e300, -1e300],
          [1e300, 1e300],
          [-1e300, 1e300],
        ],
        image,
      ),
    ),
    120,
  );
  t.is(areaOf(fillPolygon([], image)), 0);
  t.is(
    areaOf(
      fillPolygon(
        [
          [50, 50],
          [60, 50],
          [60, 60],
        ],
        image,
      ),
    ),
    0,
  );
});
