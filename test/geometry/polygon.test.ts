import test from 'ava';
import { crossesItself } from '../../geometry/crossesItself.js';
import type { Point } from '../../geometry/point.js';
import { areOnOneLine, polygonArea } from '../../geometry/polygonArea.js';

/** Polygons of 3 to 6 points on a grid of 6 x 6, by a linear congruential generator. */
function drawPolygons(count: number): Point[][] {
  let state = 1;
  const draw = (below: number) => {
    state = Number((BigInt(state) * 1103515245n + 12345n) % 2n ** 31n);
    return (state >> 16) % below;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 3 + draw(4) }, (): Point => [draw(6), draw(6)]),
  );
}

/**
 * By shapely 2.2.0, with the same polygons as lists p: without points that are the same as the next, q, "x" where fewer than three are
 * left, else int(not LinearRing(q).is_simple); and the sum of abs(area(Polygon(p))).
 */
const crossing =
  '011011001011010011101101011001000110110000001xx110110100111101101101111100101011x010001000101010100001001100011x10110010';
const sumOfAreas = 324;

test('which polygons cross or touch themselves, and how much they enclose', (t) => {
  const polygons = drawPolygons(120);
  const found = polygons.map((points, place) =>
    crossing[place] === 'x' ? 'x' : Number(crossesItself(points)),
  );
  t.is(found.join(''), crossing);
  t.is(
    polygons.reduce((sum, points) => sum + Math.abs(polygonArea(points)), 0),
    sumOfAreas,
  );
});

test('an area is above 0 where the outline goes clockwise as seen', (t) => {
  t.is(
    polygonArea([
      [0, 0],
      [4, 0],
      [4, 3],
      [0, 3],
    ]),
    12,
  );
  t.is(
    polygonArea([
      [0, 3],
      [4, 3],
      [4, 0],
      [0, 0],
    ]),
    -12,
  );
});

test('points on one line enclose nothing, though a figure of eight that encloses as much both ways is no line', (t) => {
  t.true(
    areOnOneLine([
      [1, 1],
      [1, 1],
    ]),
  );
  t.true(
    areOnOneLine([
      [1, 1],
      [1, 1],
      [3, 3],
      [2, 2],
    ]),
  );
  t.false(
    areOnOneLine([
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
    ]),
  );
  t.is(
    polygonArea([
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
    ]),
    0,
  );
});
