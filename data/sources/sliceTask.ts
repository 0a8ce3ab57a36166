import { createLabelCanvas } from '../volume/labelCanvas.js';
import { paintLabels } from '../volume/paintLabels.js';
import { paintMask } from '../volume/paintMask.js';
import { type ImageSlices, readSlices } from '../volume/readSlices.js';
import type { Scratch } from '../volume/scratch.js';
import type { ReadFile } from '../volume/storedVolume.js';
import type { Grid, Slice, SliceRequest } from '../volume/volume.js';

/** A piece of reading that a worker thread does on its own. */
export type SliceTask =
  | { readonly kind: 'image'; readonly path: string; readonly requests: readonly SliceRequest[] }
  | (LabelTask & { readonly kind: 'labels'; readonly path: string })
  | (LabelTask & { readonly kind: 'masks'; readonly masks: readonly MaskFile[] });

interface LabelTask {
  readonly grid: Grid;
  readonly requests: readonly SliceRequest[];
}

export interface MaskFile {
  readonly id: number;
  readonly path: string;
}

/** Labels painted by one task. */
export interface LabelSlices {
  readonly slices: readonly Slice<Uint16Array>[];
  /** Label ids with at least one voxel in the whole volume. */
  readonly ids: readonly number[];
  readonly files: readonly ReadFile[];
}

/** Result of each kind of task. */
export interface SliceTaskResults {
  readonly image: ImageSlices;
  readonly labels: LabelSlices;
  readonly masks: LabelSlices;
}

/**
 * Does a task with the memory of the thread it runs in.
 *
 * @throws InputError of the first file that cannot be used.
 */
export async function runSliceTask(task: SliceTask, scratch: Scratch): Promise<ImageSlices | LabelSlices> {
  switch (task.kind) {
    case 'image':
      return readSlices(task.path, task.requests, scratch);
    case 'labels': {
      const canvas = createLabelCanvas(task.grid, task.requests);
      return { ...(await paintLabels(task.path, canvas, scratch)), slices: canvas.slices };
    }
    case 'masks': {
      const canvas = createLabelCanvas(task.grid, task.requests);
      const ids: number[] = [];
      const files: ReadFile[] = [];
      for (const { id, path } of task.masks) {
        const painted = await paintMask(path, id, canvas, scratch);
        if (!painted.isEmpty) ids.push(id);
        files.push(...painted.files);
      }
      return { slices: canvas.slices, ids, files };
    }
  }
}
