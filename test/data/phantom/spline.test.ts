import test from 'ava';
import fc from 'fast-check';
import { profile, sampleSpline, splinePoint } from '../../../data/phantom/spline.js';

const points = [
  [0, 0, 0, 1],
  [10, 0, 5, 2],
  [10, 10, 5, 2],
  [0, 10, 0, 4],
];

test('the curve passes through its points', (t) => {
  points.forEach((point, index) => {
    t.deepEqual(splinePoint(points, index), point);
  });
});

test('a curve through points on a line is that line', (t) => {
  const line = [0, 1, 2, 3].map((n) => [2 * n, -n, 5]);
  t.deepEqual(splinePoint(line, 1.5), [3, -1.5, 5]);
});

test('samples are no further apart than the step, first and last point included', (t) => {
  const samples = sampleSpline(points, () => 1.5);
  t.deepEqual(samples[0], points[0]);
  t.deepEqual(samples.at(-1), points.at(-1));
  samples.slice(1).forEach((sample, index) => {
    const before = samples[index];
    t.true(Math.hypot(...[0, 1, 2].map((k) => sample[k] - before[k])) < 2);
  });
});

test('a profile passes through its rows and never leaves the range between neighbours', (t) => {
  const row = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -100, max: 100 }));
  const rows = fc.uniqueArray(row, { minLength: 2, maxLength: 8, selector: ([position]) => position });
  fc.assert(
    fc.property(rows, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, share) => {
      const curve = profile(drawn);
      const sorted = [...drawn].sort((a, b) => a[0] - b[0]);
      return sorted.slice(1).every(([position, value], index) => {
        const [before, valueBefore] = sorted[index];
        const between = curve(before + share * (position - before));
        const [low, high] = [Math.min(value, valueBefore), Math.max(value, valueBefore)];
        return Math.abs(curve(position) - value) < 1e-9 && between >= low - 1e-9 && between <= high + 1e-9;
      });
    }),
  );
  t.is(
    profile([
      [0, 3],
      [10, 5],
    ])(-1),
    3,
  );
  t.is(
    profile([
      [0, 3],
      [10, 5],
    ])(99),
    5,
  );
});
