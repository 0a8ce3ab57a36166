import { relative, sep } from 'node:path';
import type { CaseReader } from '../../../data/sources/caseReader.js';
import { readCaseGrid } from '../../../data/sources/readCaseGrid.js';
import type { CaseFiles, LabelSlice } from '../../../data/sources/source.js';
import { paintSegment } from '../../../data/volume/dicom/segmentation/paintSegment.js';
import { readSegmentation } from '../../../data/volume/dicom/segmentation/readSegmentation.js';
import { paintImage } from '../../../data/volume/paint/paintImage.js';
import { paintLabels } from '../../../data/volume/paint/paintLabels.js';
import { paintMask } from '../../../data/volume/paint/paintMask.js';
import { createSliceCanvas, type LabelCanvas } from '../../../data/volume/paint/sliceCanvas.js';
import { readGrid } from '../../../data/volume/readGrid.js';
import type { ReadFile } from '../../../data/volume/storedVolume.js';
import type { Grid, Slice, SliceRequest } from '../../../data/volume/volume.js';
import { InputError } from '../../../util/radvuqaError.js';
import { toDisplayOrientation } from '../../scene/displayOrientation.js';
import { planeSpacing } from '../../scene/pixelGrid.js';
import { chooseSegment } from './chooseSegment.js';
import type { MaskCase, MaskSource } from './maskCase.js';
import type { PlaneMask } from './masks/planeMask.js';
import { readPet } from './readPet.js';
import { channelsOf, qualityTask } from './tasks.js';

/** One slice of a case with its masks. */
export interface MaskSlice {
  readonly index: number;
  /** By channel, in RAS+ order. */
  readonly images: Readonly<Record<string, Slice<Float32Array>>>;
  /** In display order. */
  readonly tested: PlaneMask;
  /** An expert's; null where there is none. */
  readonly expert: PlaneMask | null;
  /** Makes masks of the other labelled structures: few of the slices that are looked at need them. */
  readonly others: () => readonly PlaneMask[];
}

/** What was read of a case. */
export interface MaskSlices {
  readonly grid: Grid;
  readonly slices: readonly MaskSlice[];
  readonly files: readonly ReadFile[];
}

/**
 * Reads axial slices of a case, evenly spaced from the lowest to the highest, with the masks on them.
 *
 * @param most how many slices: all where there are no more
 * @throws InputError of the first file that cannot be used.
 */
export async function readMaskSlices(found: MaskCase, reader: CaseReader, most: number): Promise<MaskSlices> {
  const { masks, source } = found;
  const read =
    masks.kind === 'class'
      ? await readClass(found, masks.files, reader, most)
      : await readFiles(found, masks, most);
  const files = read.files.map(({ path, sha256 }) => ({
    path: relative(source, path).split(sep).join('/'),
    sha256,
  }));
  return { ...read, files };
}

async function readClass(
  found: MaskCase,
  files: CaseFiles,
  reader: CaseReader,
  most: number,
): Promise<MaskSlices> {
  const { classes, target } = qualityTask(found.task);
  const grid = await readCaseGrid(files);
  const requests = spread(grid, most);
  const read = await reader.read(files, grid, requests);
  const ids = read.classMap.classes.flatMap(({ id, className }) => (classes.includes(className) ? [id] : []));
  const slices = read.labels.map(
    (labels, place): MaskSlice => ({
      index: labels.index,
      images: Object.fromEntries(
        Object.entries(read.images).map(([name, channel]) => [name, channel.slices[place]]),
      ),
      tested: maskOfIds(labels, grid, ids),
      expert: null,
      others: () => idsBeside(labels, ids).map((id) => maskOfIds(labels, grid, [id])),
    }),
  );
  if (slices.some(({ tested }) => tested.values.includes(1)) === false) throw noTarget(found, target);
  return {
    grid,
    slices,
    files: read.files.map(({ path, sha256 }) => ({ path: `${files.source}${sep}${path}`, sha256 })),
  };
}

function noTarget({ case: name }: MaskCase, target: string): InputError {
  return new InputError({
    subject: name,
    expected: `the ${target} among its labels`,
    found: 'none with a voxel',
  });
}

/** Masks on the slices of an image, and what was read for them. */
interface PaintedMasks {
  readonly slices: readonly Slice<Uint16Array>[];
  readonly files: readonly ReadFile[];
}

async function readFiles(
  found: MaskCase,
  masks: Exclude<MaskSource, { kind: 'class' }>,
  most: number,
): Promise<MaskSlices> {
  const [main, pet] = channelPaths(found, masks);
  const grid = await readGrid(main.path);
  const requests = spread(grid, most);
  const canvas = createSliceCanvas(grid, requests, (length) => new Float32Array(length));
  const { files } = await paintImage(main.path, canvas);
  const tested = await readTested(found, masks, grid, requests);
  const isRead = masks.kind === 'file' && masks.expert !== null;
  const expert = isRead ? await readMask(masks.expert ?? '', masks.anyLabel, grid, requests) : null;
  const slices = requests.map(
    ({ index }, place): MaskSlice => ({
      index,
      images: { [main.name]: canvas.slices[place] },
      tested: maskOf(tested.slices[place], grid),
      expert: expert === null ? null : maskOf(expert.slices[place], grid),
      others: () => [],
    }),
  );
  const read = { grid, slices, files: [...files, ...tested.files, ...(expert?.files ?? [])] };
  return pet === undefined ? read : withPet(read, pet);
}

interface ChannelPath {
  readonly name: string;
  readonly path: string;
}

/** @throws InputError when one that the task is shown by is missing. */
function channelPaths(
  { task, case: subject }: MaskCase,
  { images }: Exclude<MaskSource, { kind: 'class' }>,
): ChannelPath[] {
  const names = channelsOf[qualityTask(task).modality];
  return names.map((name) => {
    const path = images[name];
    if (path !== undefined) return { name, path };
    const expected = `images of ${names.join(' and ')} for ${task}`;
    throw new InputError({ subject, expected, found: Object.keys(images).join(', ') });
  });
}

/** The slices that have a mask, each with PET, which may be on another grid. */
async function withPet(
  { grid, slices, files }: MaskSlices,
  { name, path }: ChannelPath,
): Promise<MaskSlices> {
  const masked = slices.filter((slice) =>
    [slice.tested, slice.expert].some((mask) => mask?.values.includes(1)),
  );
  const requests = masked.map(({ index }) => ({ plane: 'axial', index }) as const);
  const pet = await readPet(path, grid, requests);
  return {
    grid,
    slices: masked.map((slice, place) => ({
      ...slice,
      images: { ...slice.images, [name]: pet.slices[place] },
    })),
    files: [...files, ...pet.files],
  };
}

async function readTested(
  { task }: MaskCase,
  masks: Exclude<MaskSource, { kind: 'class' }>,
  grid: Grid,
  requests: readonly SliceRequest[],
): Promise<PaintedMasks> {
  if (masks.kind === 'file') return readMask(masks.tested, masks.anyLabel, grid, requests);
  const segmentation = readSegmentation(masks.tested);
  const segment = chooseSegment(segmentation, masks.series, qualityTask(task));
  const canvas: LabelCanvas = createSliceCanvas(grid, requests, (length) => new Uint16Array(length));
  if (paintSegment(segmentation, segment, canvas) === 0) throw emptyMask(masks.tested);
  const { path, sha256 } = segmentation;
  return { slices: canvas.slices, files: [{ path, sha256 }] };
}

/** @throws InputError for a mask without a voxel inside. */
async function readMask(path: string, anyLabel: boolean, grid: Grid, requests: readonly SliceRequest[]) {
  const canvas: LabelCanvas = createSliceCanvas(grid, requests, (length) => new Uint16Array(length));
  const painted = anyLabel ? await paintLabels(path, canvas) : await paintMask(path, 1, canvas);
  const isEmpty = 'extents' in painted ? painted.extents.size === 0 : painted.extent === undefined;
  if (isEmpty) throw emptyMask(path);
  return { slices: canvas.slices, files: painted.files };
}

function emptyMask(path: string): InputError {
  return new InputError({ subject: path, expected: 'a mask with a voxel inside', found: 'none' });
}

/** Axial slices in even steps, half a step from either end; every one where there are no more than `most`. */
function spread({ shape: [, , layers] }: Grid, most: number): SliceRequest[] {
  const count = Math.min(layers, most);
  return Array.from({ length: count }, (_none, step) => ({
    plane: 'axial',
    index: Math.floor(((step + 0.5) * layers) / count),
  }));
}

/** The other labels on a slice, in increasing order. */
function idsBeside({ values, covered }: LabelSlice, ids: readonly number[]): number[] {
  const seen = new Set([...values, ...covered.map(({ id }) => id)]);
  return [...seen].filter((id) => id !== 0 && !ids.includes(id)).sort((a, b) => a - b);
}

/** The voxels that have any of the labels, also where another's covers it. */
function maskOfIds(labels: LabelSlice, grid: Grid, ids: readonly number[]): PlaneMask {
  const inside = labels.values.map((id) => Number(ids.includes(id)));
  for (const { id, voxels } of labels.covered) {
    if (ids.includes(id)) for (const voxel of voxels) inside[voxel] = 1;
  }
  return maskOf({ ...labels, values: inside }, grid);
}

/** The voxels with any label. */
function maskOf(labels: Slice<Uint16Array>, grid: Grid): PlaneMask {
  const { width, height, values } = toDisplayOrientation(labels);
  const spacing = planeSpacing(grid, 'axial');
  return { width, height, spacing, values: new Uint8Array(values.map((id) => Number(id !== 0))) };
}
