import type { DisplayPlane } from '../slice/displayOrientation.js';
import type { Piece } from '../slice/findPieces.js';

/** Voxels around a piece's box that count as its surroundings. */
const margin = 3;

/**
 * How far a piece stands out from what is around it: the difference of mean greys (0 to 255) between its
 * voxels and all others in its box widened by three voxels.
 *
 * @param greys windowed values of the plane's voxels
 */
export function measureContrast(
  groups: DisplayPlane<Uint16Array>,
  greys: Uint8Array,
  { group, box }: Piece,
): number {
  const inside = { sum: 0, count: 0 };
  const outside = { sum: 0, count: 0 };
  const bottom = Math.min(groups.height - 1, box[3] + margin);
  const right = Math.min(groups.width - 1, box[2] + margin);
  for (let row = Math.max(0, box[1] - margin); row <= bottom; row++) {
    for (let column = Math.max(0, box[0] - margin); column <= right; column++) {
      const voxel = row * groups.width + column;
      const side = groups.values[voxel] === group ? inside : outside;
      side.sum += greys[voxel];
      side.count++;
    }
  }
  if (outside.count === 0) return 0;
  return Math.abs(inside.sum / inside.count - outside.sum / outside.count);
}
