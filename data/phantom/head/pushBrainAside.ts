import { type Canvas, templatePoint } from '../canvas.js';
import { type TissueName, tissueCode } from '../tissues.js';
import type { Vector } from '../vector.js';

/** What gives way; the skull does not. */
const soft: readonly TissueName[] = ['greyMatter', 'whiteMatter', 'ventricle', 'cerebrospinalFluid'];

/** How far off the brain lies still, in millimetres. */
const reach = 95;

/**
 * Makes room for a ball: the brain around it moves outwards by its volume, the less the further off. Ventricles and the midline shift
 * and are pressed, sulci next to the skull close.
 *
 * @param radius of the ball that makes room for itself, in millimetres
 */
export function pushBrainAside(canvas: Canvas, centre: Vector, radius: number): void {
  const { grid, step, origins, tissues } = canvas;
  const [width, height, depth] = grid.shape;
  const before = tissues.slice();
  const isSoft = new Uint8Array(256);
  for (const name of soft) isSoft[tissueCode(name)] = 1;
  const [left, back, low] = middleVoxel(canvas, centre);
  for (let k = 0; k < depth; k++) {
    const z = origins[k][2] - centre[2];
    for (let j = 0; j < height; j++) {
      const y = origins[k][1] + j * step[1] - centre[1];
      for (let i = 0; i < width; i++) {
        const voxel = i + width * (j + height * k);
        if (isSoft[before[voxel]] === 0) continue;
        const x = origins[k][0] + i * step[0] - centre[0];
        const share = shareOfWay(Math.sqrt(x * x + y * y + z * z), radius);
        const column = Math.round(left + share * (i - left));
        const row = Math.round(back + share * (j - back));
        const from = before[column + width * (row + height * Math.round(low + share * (k - low)))];
        if (isSoft[from] === 1) tissues[voxel] = from;
      }
    }
  }
}

/** From what share of its distance to the middle came what is here now. */
function shareOfWay(distance: number, radius: number): number {
  if (distance >= reach) return 1;
  const room = radius ** 3 * (1 - distance / reach);
  return distance ** 3 <= room ? 0 : Math.cbrt(1 - room / distance ** 3);
}

/** A point of the template in voxels, not rounded. */
function middleVoxel(canvas: Canvas, centre: Vector): Vector {
  const [x, y, z] = templatePoint(canvas, [0, 0, 0]);
  const { step } = canvas;
  return [(centre[0] - x) / step[0], (centre[1] - y) / step[1], (centre[2] - z) / step[2]];
}
