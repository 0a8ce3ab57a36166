import { orientedEllipsoid } from './ellipsoid.js';
import { type Shape, within } from './shape.js';
import { type StrapPoint, strap, tube } from './tube.js';
import { along, type Vector } from './vector.js';
import type { Vertebra } from './vertebrae.js';

/** The point of a vertebra at (right, forward, up) millimetres from its body's centre. */
export function vertebraPoint({ centre, forward, up }: Vertebra, [x, f, u]: Vector): Vector {
  return along(along([centre[0] + x, centre[1], centre[2]], forward, f), up, u);
}

/** The middle of the spinal canal, measured forwards from the body's centre (negative: behind it). */
export function canalDepth({ halfDepth }: Vertebra): number {
  return -halfDepth - 7;
}

/** Half-lengths of the spinal canal: sideways, front to back. */
export function canalRadii({ level }: Vertebra): [number, number] {
  return level.startsWith('T') ? [9, 8] : [11.5, 8.5];
}

/** The body: a waisted drum, flattened behind. */
export function vertebralBody(one: Vertebra): Shape {
  const { centre, up, forward, halfWidth, halfDepth, halfHeight } = one;
  const reach = halfWidth + halfDepth + halfHeight;
  return {
    bounds: { low: offset(centre, -reach), high: offset(centre, reach) },
    contains: (z) => (x, y) => {
      const dy = y - centre[1];
      const dz = z - centre[2];
      const u = Math.abs(dy * up[1] + dz * up[2]) / halfHeight;
      if (u > 1) return false;
      const f = dy * forward[1] + dz * forward[2];
      const waist = 0.88 + 0.12 * u * u;
      const a = (x - centre[0]) / (halfWidth * waist);
      const b = f / (halfDepth * waist);
      if (f < -0.78 * halfDepth) return false;
      return a * a + b * b * (f < 0 ? 0.75 : 1) < 1 - 0.25 * u ** 8;
    },
  };
}

/** Arch, spinous, transverse and articular processes of a vertebra. */
export function vertebralArch(one: Vertebra): Shape[] {
  return [...laminae(one), ...spinousProcess(one), ...sideParts(one, -1), ...sideParts(one, 1)];
}

function laminae(one: Vertebra): Shape[] {
  const [width, depth] = canalRadii(one);
  const f = canalDepth(one);
  const tall = 0.72 * one.halfHeight;
  const middle: StrapPoint = [...vertebraPoint(one, [0, f - depth - 3.5, -4]), tall, 3.2];
  return [-1, 1].flatMap((side) => {
    const root = vertebraPoint(one, [side * (width + 2), f - 0.35 * depth, -1]);
    return strap([[...root, tall, 3], middle], one.up);
  });
}

/** Length, drop and half height of the spinous process by region. */
function spinousSize({ level, halfHeight }: Vertebra): [number, number, number] {
  if (level.startsWith('L')) return [26, 5, 0.72 * halfHeight];
  if (level.startsWith('C')) return level === 'C7' ? [30, 8, 4.5] : [16, 6, 4];
  const number = Number(level.slice(1));
  return number > 10 ? [23, 10, 7] : [27, 12 + 12 * Math.exp(-(((number - 6) / 3) ** 2)), 5.5];
}

function spinousProcess(one: Vertebra): Shape[] {
  const [length, drop, tall] = spinousSize(one);
  const start = canalDepth(one) - canalRadii(one)[1] - 2;
  const point = (f: number, u: number, half: number): StrapPoint => [
    ...vertebraPoint(one, [0, f, u]),
    half,
    2.6,
  ];
  return strap(
    [
      point(start, -4, tall * 0.9),
      point(start - length / 2, -4 - drop / 2, tall),
      point(start - length, -4 - drop, tall),
    ],
    one.up,
  );
}

function sideParts(one: Vertebra, side: number): Shape[] {
  return [...pedicle(one, side), ...transverseProcess(one, side), ...articularProcesses(one, side)];
}

function pedicle(one: Vertebra, side: number): Shape[] {
  const [width] = canalRadii(one);
  const x = side * Math.min(width + 2, one.halfWidth - 3);
  const point = (local: Vector): StrapPoint => [...vertebraPoint(one, local), 0.5 * one.halfHeight, 3.4];
  return strap(
    [point([x, -0.5 * one.halfDepth, 4]), point([side * (width + 3), canalDepth(one) - 1, 3])],
    one.up,
  );
}

function transverseProcess(one: Vertebra, side: number): Shape[] {
  const [width] = canalRadii(one);
  const f = canalDepth(one);
  const tips: Record<string, Vector> = { C: [24, f + 4, 0], T: [31, f - 14, 6], L: [40, f - 2, 4] };
  const tip = tips[one.level[0]];
  const radius = one.level.startsWith('T') ? 4 : 3.4;
  const shrink = one.level === 'T12' || one.level === 'T11' ? 0.75 : 1;
  const points = [
    vertebraPoint(one, [side * (width + 2), f - 2, 3]),
    vertebraPoint(one, [side * tip[0] * shrink, tip[1], tip[2]]),
  ];
  return tube(points.map(([x, y, z], index) => [x, y, z, index === 0 ? radius + 0.6 : radius]));
}

function articularProcesses(one: Vertebra, side: number): Shape[] {
  const [width] = canalRadii(one);
  const f = canalDepth(one) - 5;
  const size = one.level.startsWith('L') ? 6 : 4.4;
  const knob = (u: number, back: number, x: number) =>
    orientedEllipsoid({
      centre: vertebraPoint(one, [side * x, f - back, u]),
      main: one.up,
      guide: one.forward,
      radii: [size + 2, size * 0.75, size * 0.9],
    });
  return [knob(one.halfHeight, 0, width + 4.5), knob(-one.halfHeight - 1, 5, width + 2)];
}

/** The disc under a vertebral body. */
export function disc(upper: Vertebra, lower: Vertebra): Shape {
  const above = vertebraPoint(upper, [0, 0, -upper.halfHeight]);
  const below = vertebraPoint(lower, [0, 0, lower.halfHeight]);
  return vertebralBody({
    ...upper,
    centre: [0, (above[1] + below[1]) / 2, (above[2] + below[2]) / 2],
    halfHeight: 8,
    halfWidth: (upper.halfWidth + lower.halfWidth) / 2,
  });
}

/** The part of a shape that is outside the spinal canal of a vertebra. */
export function outsideCanal(shape: Shape, one: Vertebra): Shape {
  const [width, depth] = canalRadii(one);
  const middle = vertebraPoint(one, [0, canalDepth(one), 0]);
  const lean = one.up[1] / one.up[2];
  return within(shape, (z) => {
    const canalY = middle[1] + lean * (z - middle[2]);
    return (x, y) => (x / width) ** 2 + ((y - canalY) / depth) ** 2 > 1;
  });
}

function offset([x, y, z]: Vector, by: number): Vector {
  return [x + by, y + by, z + by];
}
