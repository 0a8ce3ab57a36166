import test from 'ava';
import { heightMap } from '../../../data/phantom/heightMap.js';

test('a map is exact for linear functions and close for smooth ones', (t) => {
  const plane = heightMap((u, v) => 3 * u - 2 * v + 7, -50, 50);
  const bowl = heightMap((u, v) => (u * u + v * v) / 100, -50, 50);
  for (const [u, v] of [
    [0, 0],
    [13.3, -27.9],
    [-49.5, 48.2],
  ]) {
    t.true(Math.abs(plane(u, v) - (3 * u - 2 * v + 7)) < 1e-3);
    t.true(Math.abs(bowl(u, v) - (u * u + v * v) / 100) < 0.03);
  }
});

test('beyond its edges a map repeats the edge', (t) => {
  const map = heightMap((u) => u, -10, 10);
  t.true(Math.abs(map(99, 0) - 10) < 0.01);
  t.true(Math.abs(map(-99, 0) + 10) < 0.01);
});
