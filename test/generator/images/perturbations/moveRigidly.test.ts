import test from 'ava';
import { moveRigidly } from '../../../../generator/images/perturbations/moveRigidly.js';
import { drawImage } from '../../../support/intensityImages.js';

/** Cubic interpolation gives quadratics exactly; x to the right and y down from the centre. */
const quadratic = (x: number, y: number) => 3 + x - 2 * y + 0.1 * x * x - 0.2 * x * y;
const side = 41;
const image = drawImage([side, side], (x, y) => quadratic(x - 20, y - 20));

test('a plane is turned clockwise, then moved to the right and down', (t) => {
  const moved = moveRigidly(image, { x: 1.3, y: -0.4, degrees: 30 });
  const [cosine, sine] = [Math.sqrt(3) / 2, 0.5];
  for (const [x, y] of [
    [0, 0],
    [5, 2],
    [-6, 7],
    [3, -8],
  ] as const) {
    const to = (20 + y) * side + 20 + x;
    const [right, below] = [x - 1.3, y + 0.4];
    const expected = quadratic(cosine * right + sine * below, cosine * below - sine * right);
    t.true(Math.abs(moved[to] - expected) < 1e-4, `${x} ${y}: ${moved[to]} for ${expected}`);
  }
});

test('nothing comes from beyond the borders', (t) => {
  const moved = moveRigidly(
    drawImage([6, 4], () => 9),
    { x: 2, y: 1, degrees: 0 },
  );
  t.deepEqual([...moved.slice(0, 12)], [0, 0, 0, 0, 0, 0, 0, 0, 9, 9, 9, 9]);
});
