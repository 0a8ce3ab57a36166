import { depthInside } from '../../../images/mr/depthInside.js';
import { mapMask } from '../masks/planeMask.js';
import type { Fault } from './fault.js';

/** The mask is too small all around, by a share of the radius. */
export const erode: Fault = {
  name: 'erode',
  sizes: [0.08, 0.16, 0.3, 0.45],
  plant({ mask, radius }, size) {
    const depths = depthInside(mask, mask.spacing);
    return mapMask(mask, (place) => depths[place] > size * radius + halfVoxel(mask.spacing));
  },
};

/** Depths are between voxel centres; a voxel at the border reaches half a voxel less deep. */
function halfVoxel([across, down]: readonly [number, number]): number {
  return Math.min(across, down) / 2;
}
