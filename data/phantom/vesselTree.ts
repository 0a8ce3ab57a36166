import type { Random } from '../../util/random.js';
import type { TubePoint } from './tube.js';
import { along, cross, unitVector, type Vector } from './vector.js';

/** Where a vessel tree starts and how it grows. */
export interface TreeOptions {
  readonly root: Vector;
  readonly heading: Vector;
  readonly radius: number;
  readonly length: number;
  /** How often it forks. */
  readonly generations: number;
  readonly random: Random;
}

/** The branches of a vessel that forks again and again, each a tapering curve. */
export function vesselTree(options: TreeOptions): TubePoint[][] {
  const { root, heading, radius, length, generations, random } = options;
  const side = sideways(heading, random);
  const thin = Math.max(0.8, radius * 0.76);
  const bendPoint = along(along(root, heading, length * 0.55), side, length * 0.07);
  const end = along(root, heading, length);
  const branch: TubePoint[] = [
    [...root, radius],
    [...bendPoint, (radius + thin) / 2],
    [...end, thin],
  ];
  if (generations <= 1) return [branch];
  const spread = 0.35 + 0.35 * random.next();
  const children = [1, -1].flatMap((sign) =>
    vesselTree({
      root: end,
      heading: unitVector(along(heading, side, sign * spread * (sign > 0 ? 1 : 0.8))),
      radius: thin * (sign > 0 ? 0.92 : 1),
      length: length * (0.72 + 0.25 * random.next()),
      generations: generations - 1,
      random,
    }),
  );
  return [branch, ...children];
}

/** A random direction at a right angle to the heading. */
function sideways(heading: Vector, random: Random): Vector {
  return unitVector(cross(heading, [random.normal(), random.normal(), random.normal()]));
}
