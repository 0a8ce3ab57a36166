import type { DisplayPlane } from '../../../scene/displayOrientation.js';
import type { Piece } from '../../../scene/findPieces.js';

/** Voxels around a piece's box that count as its surroundings. */
const margin = 3;

/**
 * How far a piece stands out from what is around it: its mean grey (0 to 255) differs by at least this from
 * half of the other voxels in its box widened by three voxels.
 *
 * A median and no mean: the mean of dark fat and white bone looks like a muscle between them, and one dark
 * side would make up for all the others.
 *
 * @param greys windowed values of the plane's voxels
 */
export function measureContrast(
  groups: DisplayPlane<Uint16Array>,
  greys: Uint8Array,
  { group, box }: Piece,
): number {
  const inside = new Uint32Array(256);
  const outside = new Uint32Array(256);
  const bottom = Math.min(groups.height - 1, box[3] + margin);
  const right = Math.min(groups.width - 1, box[2] + margin);
  for (let row = Math.max(0, box[1] - margin); row <= bottom; row++) {
    for (let column = Math.max(0, box[0] - margin); column <= right; column++) {
      const voxel = row * groups.width + column;
      const histogram = groups.values[voxel] === group ? inside : outside;
      histogram[greys[voxel]]++;
    }
  }
  return medianDistance(outside, meanGrey(inside));
}

function meanGrey(histogram: Uint32Array): number {
  return histogram.reduce((sum, count, grey) => sum + grey * count, 0) / total(histogram);
}

/** Median over a histogram's voxels of their distance from a grey, from which it goes outwards; 0 for no voxels. */
function medianDistance(histogram: Uint32Array, from: number): number {
  const voxels = total(histogram);
  let lower = Math.floor(from);
  let upper = lower + 1;
  for (let seen = 0; seen < voxels; ) {
    const isLower = lower >= 0 && (upper === histogram.length || from - lower <= upper - from);
    const grey = isLower ? lower-- : upper++;
    seen += histogram[grey];
    if (histogram[grey] > 0 && seen >= voxels / 2) return Math.abs(grey - from);
  }
  return 0;
}

function total(histogram: Uint32Array): number {
  return histogram.reduce((sum, count) => sum + count, 0);
}
