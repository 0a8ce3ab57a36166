import { createPhantom } from '../../../data/phantom/createPhantom.js';
import type { Phantom } from '../../../data/phantom/phantom.js';
import { labelOf } from '../../../data/phantom/totalClasses.js';
import { type Picture, toPicture } from '../../../data/pictures/picture.js';
import { ctWindow } from '../../images/windows.js';
import { toDisplayOrientation } from '../../scene/displayOrientation.js';

/** Slices of one made-up body; each body takes a second or more. */
const slicesOfBody = 4;
/** Edge of its voxels in mm: coarse, for speed. */
const spacing = 3;
/** Classes that say which slices are of the chest. */
const chestLabels = new Set(['lung_upper_lobe_left', 'lung_lower_lobe_left'].map(labelOf));

/** A picture that stands in for a synthesised one. */
export interface StandIn {
  /** Number of the made-up body that it is of, from 1. */
  readonly body: number;
  readonly draw: () => Picture;
}

/**
 * Chest CT pictures of made-up bodies, to stand in for synthesised ones: axial slices in the chest's window. Bodies are
 * made when the first of their pictures is asked for.
 */
export function drawStandIns(count: number, seed: number): StandIn[] {
  const bodies = new Map<number, readonly Picture[]>();
  const drawBody = (number: number) => {
    const drawn = bodies.get(number) ?? drawSlices(createPhantom({ seed, subject: number, spacing }));
    bodies.set(number, drawn);
    return drawn;
  };
  return Array.from({ length: count }, (_, place) => {
    const body = 1 + Math.floor(place / slicesOfBody);
    return { body, draw: () => drawBody(body)[place % slicesOfBody] };
  });
}

/** Slices spread over the height of the lungs. */
function drawSlices({ grid, intensities, labels }: Phantom): Picture[] {
  const [width, height] = grid.shape;
  const area = width * height;
  const first = Math.floor(labels.findIndex((label) => chestLabels.has(label)) / area);
  const last = Math.floor(labels.findLastIndex((label) => chestLabels.has(label)) / area);
  return Array.from({ length: slicesOfBody }, (_, order) => {
    const index = Math.round(first + ((order + 1) / (slicesOfBody + 1)) * (last - first));
    const values = Float32Array.from(intensities.subarray(index * area, (index + 1) * area));
    const { lower, upper } = ctWindow('chest');
    return toPicture(toDisplayOrientation({ plane: 'axial', index, width, height, values }), {
      lower,
      upper,
    });
  });
}
