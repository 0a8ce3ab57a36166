import type { Scratch } from '../scratch.js';
import type { ReadFile, StoredVolume } from '../storedVolume.js';
import type { VoxelArray } from '../volume.js';
import { withStoredVolume } from '../withStoredVolume.js';
import { paintCanvas } from './paintCanvas.js';
import type { LabelCanvas } from './sliceCanvas.js';

/**
 * Paints the slices of a mask with its label id. A voxel is inside when its value (slope and intercept applied)
 * is not zero. Where a smaller id is painted already, that one stays: neither the order of masks matters nor that
 * several threads paint on one canvas at once.
 *
 * @param path of a mask, read slab by slab as by `paintImage`
 * @param id 1 to 65535
 * @returns whether the mask has no voxel inside in the whole volume
 * @throws InputError as `readVolume`, and when the grid is not the canvas's or voxels are not finite.
 */
export async function paintMask(
  path: string,
  id: number,
  canvas: LabelCanvas,
  scratch?: Scratch,
): Promise<{ readonly isEmpty: boolean; readonly files: readonly ReadFile[] }> {
  return withStoredVolume(path, (stored) => paintStoredMask(stored, id, canvas), scratch);
}

async function paintStoredMask(stored: StoredVolume, id: number, canvas: LabelCanvas) {
  const { slope, intercept } = stored.scaling ?? { slope: 1, intercept: 0 };
  const outside = intercept === 0 ? 0 : -intercept / slope;
  let isEmpty = true;
  const files = await paintCanvas(stored, canvas, {
    look(values) {
      isEmpty &&= isAll(values, outside);
    },
    paint({ from, fromStep, to, toStep, count }, values, labels) {
      for (let n = 0; n < count; n++) {
        if (values[from + n * fromStep] !== outside) paintVoxel(labels, to + n * toStep, id);
      }
    },
  });
  return { isEmpty, files };
}

/** Another thread may paint the same voxel between the look and the stroke, which then finds another label and is tried again. */
function paintVoxel(labels: Uint16Array, place: number, id: number): void {
  let label = Atomics.load(labels, place);
  while (label === 0 || label > id) {
    const found = Atomics.compareExchange(labels, place, label, id);
    if (found === label) return;
    label = found;
  }
}

function isAll(values: VoxelArray, expected: number): boolean {
  for (let index = 0; index < values.length; index++) if (values[index] !== expected) return false;
  return true;
}
