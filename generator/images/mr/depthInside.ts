import type { Mask } from '../../../statistics/mask.js';

/**
 * How far each voxel of a mask is from the nearest one outside it, along rows, columns and diagonals, in the units of the
 * spacing (a chamfer distance, at most 8 % above the straight one); 0 outside, infinite where nothing is. What lies beyond
 * the plane is unknown and counts as neither.
 *
 * @see Borgefors 1986, Distance transformations in digital images
 */
export function depthInside(
  { width, height, values }: Mask,
  [dx, dy]: readonly [number, number],
): Float64Array {
  const depths = Float64Array.from(values, (value) => (value === 0 ? 0 : Number.POSITIVE_INFINITY));
  const diagonal = Math.hypot(dx, dy);
  const nearer = (voxel: number, x: number, step: { x: number; y: number; far: number }) => {
    const [column, other] = [x + step.x, voxel + step.x + width * step.y];
    if (column < 0 || column >= width || other < 0 || other >= depths.length) return;
    depths[voxel] = Math.min(depths[voxel], depths[other] + step.far);
  };
  const before = [
    { x: -1, y: 0, far: dx },
    { x: 0, y: -1, far: dy },
    { x: -1, y: -1, far: diagonal },
    { x: 1, y: -1, far: diagonal },
  ];
  const after = before.map(({ x, y, far }) => ({ x: -x, y: -y, far }));
  for (let voxel = 0; voxel < width * height; voxel++) {
    for (const step of before) nearer(voxel, voxel % width, step);
  }
  for (let voxel = width * height - 1; voxel >= 0; voxel--) {
    for (const step of after) nearer(voxel, voxel % width, step);
  }
  return depths;
}
