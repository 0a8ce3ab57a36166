import type { Point } from './point.js';

/**
 * Chooses points of a closed outline so that the polygon through them loses the least area: the sum, over the polygon's sides, of the
 * area between the side and the stretch of outline that it stands for, on either side of it. The first point is always chosen. The
 * choice is the best there is (Perez and Vidal 1994); work grows with the cube of the number of points.
 *
 * @param most Most points that are asked for.
 * @returns The points of any number from 2 to that, or all where there are fewer.
 * @example
 * choosePoints([[0, 0], [1, 0], [2, 0], [2, 1], [2, 2], [1, 1]], 3)(3); // [[0, 0], [2, 0], [2, 2]]
 */
export function choosePoints(outline: readonly Point[], most: number): (count: number) => Point[] {
  const { length } = outline;
  const lost = lostAreas(outline);
  const from: Int32Array[] = [];
  let least = Float64Array.from({ length: length + 1 }, (_none, end) => (end === 0 ? 0 : lost(0, end)));
  for (let sides = 2; sides <= Math.min(most, length); sides++) {
    const next = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
    from[sides] = new Int32Array(length + 1);
    for (let end = sides; end <= length; end++) {
      for (let begin = sides - 1; begin < end; begin++) {
        const area = least[begin] + lost(begin, end);
        if (area >= next[end]) continue;
        next[end] = area;
        from[sides][end] = begin;
      }
    }
    least = next;
  }
  return (count) => {
    const points: Point[] = [];
    let end = length;
    for (let sides = Math.min(count, most, length); sides > 1; sides--) {
      end = from[sides][end];
      points.unshift(outline[end]);
    }
    return [outline[0], ...points];
  };
}

/** The area between the stretch from one place of an outline to another and the straight line between them; the place behind the last is the first. */
function lostAreas(outline: readonly Point[]): (begin: number, end: number) => number {
  const { length } = outline;
  const areas = new Float64Array((length + 1) ** 2);
  for (let begin = 0; begin < length; begin++) {
    for (let end = begin + 2; end <= length; end++) {
      areas[begin * (length + 1) + end] = areaBeside(outline, begin, end);
    }
  }
  return (begin, end) => areas[begin * (length + 1) + end];
}

/** By trapezoids between the line and the outline; of a stretch that ends where it begins, as seen from that point. */
function areaBeside(outline: readonly Point[], begin: number, end: number): number {
  const [x0, y0] = outline[begin];
  const [x1, y1] = outline[end % outline.length];
  const [dx, dy] = [x1 - x0, y1 - y0];
  const squared = dx * dx + dy * dy;
  if (squared === 0) return Number.MAX_VALUE / outline.length;
  let [area, lastBeside, lastAlong] = [0, 0, 0];
  for (let place = begin + 1; place <= end; place++) {
    const [x, y] = outline[place % outline.length];
    const beside = dx * (y - y0) - dy * (x - x0);
    const along = dx * (x - x0) + dy * (y - y0);
    area += Math.abs(((beside + lastBeside) / 2) * (along - lastAlong));
    [lastBeside, lastAlong] = [beside, along];
  }
  return area / squared;
}
