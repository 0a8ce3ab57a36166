import test from 'ava';
import { blur } from '../../../data/phantom/blur.js';

test('a single bright voxel spreads as the product of three kernels (1 2 1)/4', (t) => {
  const values = new Int16Array(125);
  values[62] = 6400;
  blur(values, [5, 5, 5]);
  const at = (i: number, j: number, k: number) => values[i + 5 * (j + 5 * k)];
  t.deepEqual(
    [at(2, 2, 2), at(1, 2, 2), at(2, 1, 2), at(2, 2, 3), at(1, 1, 2), at(3, 3, 3)],
    [800, 400, 400, 400, 200, 100],
  );
  t.is(
    values.reduce((sum, value) => sum + value, 0),
    6400,
  );
});

test('a uniform volume stays as it is, at the border too', (t) => {
  const values = new Int16Array(4 * 3 * 2).fill(-1000);
  blur(values, [4, 3, 2]);
  t.true(values.every((value) => value === -1000));
});
