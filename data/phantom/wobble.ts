import type { Random } from '../../util/random.js';

/** A smooth random function of space with values of about -1 to 1 that varies over about `wavelength` mm. */
export type Wobble = (x: number, y: number, z: number) => number;

/** Makes a wobble as a sum of three plane waves of random direction and phase. */
export function createWobble(random: Random, wavelength: number): Wobble {
  const waves = [1, 1.4, 0.75].map((factor) => {
    const [a, b, c] = [random.normal(), random.normal(), random.normal()];
    const size = (2 * Math.PI * factor) / (wavelength * (Math.hypot(a, b, c) || 1));
    return { a: a * size, b: b * size, c: c * size, phase: 2 * Math.PI * random.next() };
  });
  const [p, q, r] = waves;
  return (x, y, z) =>
    (Math.sin(p.a * x + p.b * y + p.c * z + p.phase) +
      Math.sin(q.a * x + q.b * y + q.c * z + q.phase) +
      Math.sin(r.a * x + r.b * y + r.c * z + r.phase)) /
    2;
}
