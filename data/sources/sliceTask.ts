import { openPngStack } from '../volume/dicom/pngStack.js';
import { readSegments } from '../volume/itk/readSegments.js';
import type { LabelName } from '../volume/labelName.js';
import { readLabelNames } from '../volume/nifti/readLabelNames.js';
import type { CoveredVoxels } from '../volume/paint/coveredVoxels.js';
import type { MeasuredExtent } from '../volume/paint/extent.js';
import { type PaintedImage, paintImage, type RangePercentiles } from '../volume/paint/paintImage.js';
import { paintLabels, paintStoredLabels } from '../volume/paint/paintLabels.js';
import { paintLayers } from '../volume/paint/paintLayers.js';
import { paintMask } from '../volume/paint/paintMask.js';
import type { ImageCanvas, LabelCanvas } from '../volume/paint/sliceCanvas.js';
import type { Scratch } from '../volume/scratch.js';
import type { ReadFile } from '../volume/storedVolume.js';

/** A piece of reading that a worker thread does on its own; canvases are in memory that threads share. */
export type SliceTask =
  | {
      readonly kind: 'image';
      readonly path: string;
      readonly canvas: ImageCanvas;
      readonly percentiles: RangePercentiles;
      readonly volumes: number | undefined;
    }
  | {
      readonly kind: 'labels';
      readonly path: string;
      readonly slicesOf: string | undefined;
      readonly canvas: LabelCanvas;
    }
  | { readonly kind: 'masks'; readonly masks: readonly MaskFile[]; readonly canvas: LabelCanvas };

export interface MaskFile {
  readonly id: number;
  readonly path: string;
}

/** What was learned of labels on the way. */
export interface PaintedLabels {
  /** MeasuredExtent in the whole volume of each label id that has a voxel. */
  readonly extents: ReadonlyMap<number, MeasuredExtent>;
  /** Paths of masks with values between 0 and 1. */
  readonly fractional: readonly string[];
  /** Names of classes by id in a label file; null where it has none, and for masks. */
  readonly names: ReadonlyMap<number, LabelName> | null;
  readonly covered: readonly CoveredVoxels[];
  readonly files: readonly ReadFile[];
}

/** Result of each kind of task. */
export interface SliceTaskResults {
  readonly image: PaintedImage;
  readonly labels: PaintedLabels;
  readonly masks: PaintedLabels;
}

/**
 * Does a task with the memory of the thread it runs in.
 *
 * @throws InputError of the first file that cannot be used.
 */
export async function runSliceTask(task: SliceTask, scratch: Scratch): Promise<PaintedImage | PaintedLabels> {
  switch (task.kind) {
    case 'image':
      return paintImage(task.path, task.canvas, { ...task, scratch });
    case 'labels':
      return task.slicesOf === undefined
        ? paintLabelFile(task.path, task.canvas, scratch)
        : paintPictures(task.path, task.slicesOf, task.canvas);
    case 'masks':
      return paintMasks(task.masks, task.canvas, scratch);
  }
}

/** The names of segments are by label value, in a file of layers by their order. */
async function paintLabelFile(path: string, canvas: LabelCanvas, scratch: Scratch): Promise<PaintedLabels> {
  const segments = readSegments(path);
  if (segments.some(({ layer }) => layer > 0)) {
    const names = new Map(segments.map((segment, place) => [place + 1, segment]));
    return { ...(await paintLayers(path, canvas, segments)), names, fractional: [] };
  }
  const painted = await paintLabels(path, canvas, scratch);
  const names =
    segments.length > 0
      ? new Map(segments.map((segment) => [segment.value, segment]))
      : await readLabelNames(path);
  return { ...painted, names, covered: [], fractional: [] };
}

async function paintPictures(path: string, slicesOf: string, canvas: LabelCanvas): Promise<PaintedLabels> {
  const painted = await paintStoredLabels(openPngStack(path, slicesOf), canvas);
  return { ...painted, names: null, covered: [], fractional: [] };
}

async function paintMasks(
  masks: readonly MaskFile[],
  canvas: LabelCanvas,
  scratch: Scratch,
): Promise<PaintedLabels> {
  const extents = new Map<number, MeasuredExtent>();
  const fractional: string[] = [];
  const covered: CoveredVoxels[] = [];
  const files: ReadFile[] = [];
  for (const { id, path } of masks) {
    const painted = await paintMask(path, id, canvas, scratch);
    if (painted.extent !== undefined) extents.set(id, painted.extent);
    if (painted.isFractional) fractional.push(path);
    covered.push(...painted.covered);
    files.push(...painted.files);
  }
  return { extents, fractional, names: null, covered, files };
}
