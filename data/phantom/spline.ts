/**
 * Point on a Catmull-Rom curve through the given points (numbers of any count), at `position` in
 * [0, points.length - 1]; the ends are extended straight on.
 */
export function splinePoint(points: readonly (readonly number[])[], position: number): number[] {
  const last = points.length - 1;
  const index = Math.min(Math.max(Math.floor(position), 0), Math.max(last - 1, 0));
  const t = Math.min(Math.max(position - index, 0), 1);
  const b = points[index];
  const c = points[Math.min(index + 1, last)];
  const a = points[index - 1] ?? b.map((value, k) => 2 * value - c[k]);
  const d = points[index + 2] ?? c.map((value, k) => 2 * value - b[k]);
  return b.map((value, k) => {
    const slope = (c[k] - a[k]) / 2;
    const nextSlope = (d[k] - value) / 2;
    const bend = 3 * (c[k] - value) - 2 * slope - nextSlope;
    const twist = 2 * (value - c[k]) + slope + nextSlope;
    return value + t * (slope + t * (bend + t * twist));
  });
}

/** The curve through the points at steps of about `step(point)` along its first three numbers. */
export function sampleSpline(
  points: readonly (readonly number[])[],
  step: (point: readonly number[]) => number,
): number[][] {
  const samples: number[][] = [[...points[0]]];
  for (let index = 0; index + 1 < points.length; index++) {
    const [a, b] = [points[index], points[index + 1]];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
    const count = Math.max(1, Math.ceil(length / Math.min(step(a), step(b))));
    for (let part = 1; part <= count; part++) samples.push(splinePoint(points, index + part / count));
  }
  return samples;
}

/**
 * A smooth function through (position, value) rows in increasing or decreasing order of position, constant
 * beyond both ends, that never overshoots (Fritsch and Carlson 1980, as simplified by Steffen 1990).
 */
export function profile(rows: readonly (readonly [number, number])[]): (position: number) => number {
  const sorted = [...rows].sort((a, b) => a[0] - b[0]);
  const slopes = sorted.map((_, index) => steffenSlope(sorted, index));
  return (position) => {
    const last = sorted.length - 1;
    if (position <= sorted[0][0]) return sorted[0][1];
    if (position >= sorted[last][0]) return sorted[last][1];
    let index = 0;
    while (sorted[index + 1][0] < position) index++;
    const [x, value] = sorted[index];
    const [nextX, nextValue] = sorted[index + 1];
    const h = nextX - x;
    const t = (position - x) / h;
    const rise = nextValue - value;
    const a = slopes[index] * h - rise;
    const b = -slopes[index + 1] * h + rise;
    return value + t * rise + t * (1 - t) * (a * (1 - t) + b * t);
  };
}

function steffenSlope(rows: readonly (readonly [number, number])[], index: number): number {
  if (index === 0 || index === rows.length - 1) return 0;
  const [[x0, y0], [x1, y1], [x2, y2]] = [rows[index - 1], rows[index], rows[index + 1]];
  const left = (y1 - y0) / (x1 - x0);
  const right = (y2 - y1) / (x2 - x1);
  if (left * right <= 0) return 0;
  const middle = (left * (x2 - x1) + right * (x1 - x0)) / (x2 - x0);
  return Math.sign(left) * Math.min(Math.abs(left) * 2, Math.abs(right) * 2, Math.abs(middle));
}
