import { InputError } from '../../../util/radvuqaError.js';
import type { Scaling } from '../nifti/niftiHeader.js';
import type { Scratch } from '../scratch.js';
import type { ReadFile, StoredVolume } from '../storedVolume.js';
import type { VoxelArray } from '../volume.js';
import { withStoredVolume } from '../withStoredVolume.js';
import { paintCanvas } from './paintCanvas.js';
import type { LabelCanvas } from './sliceCanvas.js';

/** Largest label id that a slice can hold. */
const largestLabel = 65535;

/**
 * Paints the slices of a volume whose voxels are label ids.
 *
 * @param path of a label volume, read slab by slab as by `paintImage`
 * @returns the ids found in the whole volume, in increasing order, without 0
 * @throws InputError as `readVolume`, when the grid is not the canvas's, or a voxel is no integer from 0 to 65535.
 */
export async function paintLabels(
  path: string,
  canvas: LabelCanvas,
  scratch?: Scratch,
): Promise<{ readonly ids: readonly number[]; readonly files: readonly ReadFile[] }> {
  return withStoredVolume(path, (stored) => paintStoredLabels(stored, canvas), scratch);
}

async function paintStoredLabels(stored: StoredVolume, canvas: LabelCanvas) {
  const seen = new Uint8Array(largestLabel + 1);
  const scaling = stored.scaling ?? { slope: 1, intercept: 0 };
  const files = await paintCanvas(stored, canvas, {
    look: (values) => markLabels(values, scaling, seen, stored.path),
    paint({ from, fromStep, to, toStep, count }, values, labels) {
      for (let n = 0; n < count; n++) {
        labels[to + n * toStep] = values[from + n * fromStep] * scaling.slope + scaling.intercept;
      }
    },
  });
  return { ids: [...seen.keys()].filter((label) => label > 0 && seen[label] === 1), files };
}

function markLabels(values: VoxelArray, scaling: Scaling, seen: Uint8Array, path: string): void {
  for (let index = 0; index < values.length; index++) {
    const label = values[index] * scaling.slope + scaling.intercept;
    if (!(Number.isInteger(label) && label >= 0 && label <= largestLabel)) {
      const expected = `label ids that are integers from 0 to ${largestLabel}`;
      throw new InputError({ subject: path, expected, found: `${label}` });
    }
    seen[label] = 1;
  }
}
