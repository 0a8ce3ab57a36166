import test from 'ava';
import fc from 'fast-check';
import { ellipsoid, frame, orientedEllipsoid } from '../../../data/phantom/ellipsoid.js';
import type { Shape } from '../../../data/phantom/shape.js';
import type { Vector } from '../../../data/phantom/vector.js';

/** Volume inside a shape by adding up its spans over rows half a millimetre apart. */
function volumeOf({ bounds, spans }: Shape): number {
  let sum = 0;
  for (let z = bounds.low[2]; z <= bounds.high[2]; z += 0.5) {
    for (let y = bounds.low[1]; y <= bounds.high[1]; y += 0.5) {
      const { from, to } = spans?.(z)(y) ?? { from: 0, to: 0 };
      sum += Math.max(0, to - from) * 0.25;
    }
  }
  return sum;
}

const expected = (4 / 3) * Math.PI * 12 * 7 * 5;

test('an ellipsoid has its volume, however it is turned', (t) => {
  const turned = orientedEllipsoid({
    centre: [3, -4, 10],
    main: [1, 2, -0.5],
    guide: [0, 1, 1],
    radii: [12, 7, 5],
  });
  for (const shape of [ellipsoid([3, -4, 10], [12, 7, 5]), turned]) {
    t.true(Math.abs(volumeOf(shape) / expected - 1) < 0.01);
  }
});

test('the tips of the half-axes lie on the surface and within the bounds', (t) => {
  const radii: Vector = [12, 7, 5];
  const main: Vector = [1, 2, -0.5];
  const guide: Vector = [0, 1, 1];
  const { bounds, spans } = orientedEllipsoid({ centre: [0, 0, 0], main, guide, radii });
  frame(main, guide).forEach((axis, index) => {
    const tip = axis.map((value) => value * radii[index] * 0.999);
    const span = spans?.(tip[2])(tip[1]) ?? { from: 1, to: 0 };
    t.true(span.from <= tip[0] && tip[0] <= span.to);
    t.true(tip.every((value, k) => value >= bounds.low[k] && value <= bounds.high[k]));
  });
});

test('a frame has three directions of length one at right angles', (t) => {
  const component = fc.double({ min: -1, max: 1, noNaN: true });
  const vector = fc.tuple(component, component, component).filter((v) => Math.hypot(...v) > 0.1);
  const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  fc.assert(
    fc.property(vector, vector, (main, guide) => {
      const [a, b, c] = frame(main, guide);
      fc.pre(Math.abs(dot(main, guide)) / Math.hypot(...main) / Math.hypot(...guide) < 0.99);
      return (
        [a, b, c].every((axis) => Math.abs(Math.hypot(...axis) - 1) < 1e-9) &&
        [dot(a, b), dot(b, c), dot(a, c)].every((value) => Math.abs(value) < 1e-9) &&
        dot(b, guide) > 0
      );
    }),
  );
  t.pass();
});
