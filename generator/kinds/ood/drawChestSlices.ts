import type { Phantom } from '../../../data/phantom/phantom.js';
import { labelOf } from '../../../data/phantom/totalClasses.js';
import { type Picture, toPicture } from '../../../data/pictures/picture.js';
import { ctWindow } from '../../images/windows.js';
import { toDisplayOrientation } from '../../scene/displayOrientation.js';

/** Classes that say which slices are of the chest. */
const chestLabels = new Set(['lung_upper_lobe_left', 'lung_lower_lobe_left'].map(labelOf));

/** An axial slice of a made-up body. */
export interface ChestSlice {
  readonly picture: Picture;
  /** Names of the classes that cover at least `leastArea`. */
  readonly classNames: readonly string[];
}

/** Area in mm2 from which a class is seen. */
const leastArea = 100;

/** Draws axial slices in the chest's window, spread over the height of the lungs. */
export function drawChestSlices(phantom: Phantom, count: number): ChestSlice[] {
  const [width, height] = phantom.grid.shape;
  const area = width * height;
  const first = Math.floor(phantom.labels.findIndex((label) => chestLabels.has(label)) / area);
  const last = Math.floor(phantom.labels.findLastIndex((label) => chestLabels.has(label)) / area);
  return Array.from({ length: count }, (_, order) => {
    const index = Math.round(first + ((order + 1) / (count + 1)) * (last - first));
    return { picture: drawSlice(phantom, index), classNames: findClasses(phantom, index) };
  });
}

function drawSlice({ grid, intensities }: Phantom, index: number): Picture {
  const [width, height] = grid.shape;
  const area = width * height;
  const values = Float32Array.from(intensities.subarray(index * area, (index + 1) * area));
  const { lower, upper } = ctWindow('chest');
  return toPicture(toDisplayOrientation({ plane: 'axial', index, width, height, values }), { lower, upper });
}

function findClasses({ grid, labels, classNames }: Phantom, index: number): string[] {
  const [width, height] = grid.shape;
  const voxelArea = grid.spacing[0] * grid.spacing[1];
  const voxels = new Uint32Array(classNames.length + 1);
  for (let at = index * width * height; at < (index + 1) * width * height; at++) voxels[labels[at]]++;
  return classNames.filter((_, place) => voxels[place + 1] * voxelArea >= leastArea);
}
