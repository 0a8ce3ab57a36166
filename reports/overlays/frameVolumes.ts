import type { Camera } from './renderSurface.js';
import type { MaskVolume } from './volumeOfSlices.js';

/** The middle of the true tumour's box, and the scale at which all that is inside anywhere fills most of the picture from any side. */
export function frameVolumes(
  truth: MaskVolume,
  volumes: readonly MaskVolume[],
  side: number,
): Pick<Camera, 'middle' | 'scale'> {
  const { least, most } = extentOf(truth);
  const middle = [0, 1, 2].map((axis) => (least[axis] + most[axis]) / 2);
  const reaches = volumes
    .map(extentOf)
    .map((extent) =>
      Math.hypot(
        ...middle.map((at, axis) =>
          Math.max(Math.abs(extent.least[axis] - at), Math.abs(extent.most[axis] - at)),
        ),
      ),
    );
  const [x, y, z] = middle;
  return { middle: [x, y, z], scale: (0.48 * side) / (Math.max(...reaches, 1) * truth.voxelMm) };
}

/** The box around what is inside; that of the whole volume where nothing is. */
function extentOf({ width, height, depth, values }: MaskVolume) {
  const least = [width - 1, height - 1, depth - 1];
  const most = [0, 0, 0];
  for (let z = 0, voxel = 0; z < depth; z++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++, voxel++) {
        if (values[voxel] === 0) continue;
        [least[0], least[1], least[2]] = [
          Math.min(least[0], x),
          Math.min(least[1], y),
          Math.min(least[2], z),
        ];
        [most[0], most[1], most[2]] = [Math.max(most[0], x), Math.max(most[1], y), Math.max(most[2], z)];
      }
    }
  }
  return least[0] > most[0] ? { least: most, most: least } : { least, most };
}
