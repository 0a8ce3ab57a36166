import { availableParallelism } from 'node:os';
import { basename, relative, sep } from 'node:path';
import type { ContentSketch } from '../volume/paint/contentSketch.js';
import { joinCovered } from '../volume/paint/coveredVoxels.js';
import { type RangePercentiles, wholeRange } from '../volume/paint/paintImage.js';
import { createSliceCanvas, type ImageCanvas, type LabelCanvas } from '../volume/paint/sliceCanvas.js';
import type { ReadFile } from '../volume/storedVolume.js';
import type { Grid, SliceRequest } from '../volume/volume.js';
import { type ChosenClassMap, chooseClassMap, type LabelMarks } from './chooseClassMap.js';
import { classExtents } from './classExtents.js';
import { checkAnyLabel, unlabelledClasses } from './labelledClasses.js';
import { isPlausible } from './plausibility/isPlausible.js';
import { createSliceMemory, type SliceMemory } from './sliceMemory.js';
import { createSlicePool, type SlicePool } from './slicePool.js';
import type { PaintedLabels } from './sliceTask.js';
import type { CaseFiles, CaseSlices, ChannelSlices, ClassMap, LabelSlice } from './source.js';

/** Reads the slices of cases, one case after the other, with threads that are kept from case to case. */
export interface CaseReader {
  /**
   * Reads slices of one case. Every image and mask is read once, slab by slab, to its end. The slices lie in memory
   * that the threads share; the next read writes over them.
   *
   * @param grid of the case, as `readCaseGrid` gives it
   * @throws InputError of the first file (images, then labels in code-unit order) that cannot be used; when
   *   no mask has a voxel inside, or it is not plain which class map the labels are of.
   */
  read(
    caseFiles: CaseFiles,
    grid: Grid,
    requests: readonly SliceRequest[],
    options?: ReadOptions,
  ): Promise<CaseSlices>;
  close(): Promise<void>;
}

/** How a case is read. */
export interface ReadOptions {
  /** Percentiles that make the range of each channel; by default its smallest and largest voxel do. */
  readonly percentiles?: RangePercentiles;
  readonly signal?: AbortSignal;
}

/** Masks a task reads; the same for any number of workers, so that errors are the same too. */
const masksPerTask = 16;

/** Threads by default; more would mostly wait for each other's memory. */
const defaultWorkers = Math.min(availableParallelism(), 4);

/**
 * Makes a reader with 1 to 64 worker threads (by default one a processor, at most 4). What is read does not
 * depend on their number. Call `close` when done.
 */
export function createCaseReader(options: { readonly workers?: number } = {}): CaseReader {
  const pool = createSlicePool(options.workers ?? defaultWorkers);
  const memory = createSliceMemory();
  return {
    read: (caseFiles, grid, requests, { percentiles = wholeRange, signal } = {}) =>
      readCase({ caseFiles, grid, requests, pool, memory, percentiles, signal }),
    close: () => pool.close(),
  };
}

interface CaseReading {
  readonly caseFiles: CaseFiles;
  readonly grid: Grid;
  readonly requests: readonly SliceRequest[];
  readonly pool: SlicePool;
  readonly memory: SliceMemory;
  readonly percentiles: RangePercentiles;
  readonly signal: AbortSignal | undefined;
}

async function readCase(reading: CaseReading): Promise<CaseSlices> {
  const { caseFiles, grid, memory } = reading;
  memory.rewind();
  const images = Object.entries(caseFiles.images).map(([channel, path]) => readImage(reading, channel, path));
  const labels = createLabelCanvas(reading);
  const parts = readLabels(reading, labels);
  await firstFailure([...images, ...parts]);
  const channels = await Promise.all(images);
  const painted = await Promise.all(parts);
  const extents = new Map(painted.flatMap((part) => [...part.extents]));
  const files = [...channels, ...painted].flatMap((part) => part.files);
  const marks = { ids: new Set(extents.keys()), names: painted.at(0)?.names ?? null };
  const labelled = { grid, labels: withCovered(labels, painted) };
  const { classMap, knownBy, leftOut } = findClassMap(caseFiles, marks, (one) => {
    const slices = { ...labelled, classMap: one, extents: classExtents(one, extents) };
    return isPlausible(caseFiles, channels[0].slices, slices);
  });
  return {
    ...labelled,
    content: channels[0].content,
    images: Object.fromEntries(channels.map(({ channel, slices }) => [channel, slices])),
    classMap,
    classMapKnownBy: knownBy,
    extents: classExtents(classMap, extents),
    notices: [
      ...(caseFiles.notices ?? []),
      ...describeLabels(caseFiles.labels, { classMap, knownBy, leftOut }),
      ...describeLeftOut(caseFiles),
      ...describeFractions(painted.flatMap(({ fractional }) => fractional)),
      ...describePassedOver(files),
    ],
    unlabelled: unlabelledClasses(caseFiles, classMap, marks),
    files: relativeFiles(caseFiles.source, files),
  };
}

interface ReadChannel {
  readonly channel: string;
  readonly slices: ChannelSlices;
  readonly content: ContentSketch;
  readonly files: readonly ReadFile[];
}

async function readImage(
  { caseFiles, grid, requests, pool, memory, percentiles, signal }: CaseReading,
  channel: string,
  path: string,
): Promise<ReadChannel> {
  const canvas: ImageCanvas = createSliceCanvas(
    grid,
    requests,
    (length) => new Float32Array(memory.take(4 * length), 0, length),
  );
  const { files, content, ...ends } = await pool.run(
    { kind: 'image', path, canvas, percentiles, volumes: caseFiles.volumes },
    signal,
  );
  return { channel, slices: { slices: canvas.slices, ...ends }, content, files };
}

function createLabelCanvas({ grid, requests, memory }: CaseReading): LabelCanvas {
  return createSliceCanvas(grid, requests, (length) => new Uint16Array(memory.take(2 * length), 0, length));
}

function readLabels({ caseFiles, pool, signal }: CaseReading, canvas: LabelCanvas) {
  const { labels, classMaps } = caseFiles;
  if (labels.kind === 'multilabel') {
    const { path, slicesOf } = labels;
    return [pool.run({ kind: 'labels', path, slicesOf, canvas }, signal)];
  }
  const free = [...classMaps[0].classes];
  const masks = labels.files.map(({ className, path }) => {
    const [entry] = free.splice(
      free.findIndex((one) => one.className === className),
      1,
    );
    return { id: entry.id, path };
  });
  const starts = [...masks.keys()].filter((index) => index % masksPerTask === 0);
  return starts.map((start) =>
    pool.run({ kind: 'masks', masks: masks.slice(start, start + masksPerTask), canvas }, signal),
  );
}

function withCovered({ slices }: LabelCanvas, painted: readonly PaintedLabels[]): LabelSlice[] {
  const covered = joinCovered(painted.flatMap((part) => part.covered));
  return slices.map((slice, place) => ({
    ...slice,
    covered: covered.filter((one) => one.slice === place).map(({ id, voxels }) => ({ id, voxels })),
  }));
}

function findClassMap(
  caseFiles: CaseFiles,
  marks: LabelMarks,
  isPlausible: (classMap: ClassMap) => boolean,
): ChosenClassMap {
  checkAnyLabel(caseFiles, marks.ids);
  const { labels, classMaps, classMapFrom } = caseFiles;
  if (labels.kind === 'multilabel') return chooseClassMap(labels.path, caseFiles, marks, isPlausible);
  return {
    classMap: classMaps[0],
    leftOut: [],
    knownBy: classMapFrom === 'option' ? 'by --class-map' : 'by the names of the masks',
  };
}

/** Which map a label file was taken for is worth knowing; masks have names. */
function describeLabels(
  labels: CaseFiles['labels'],
  { classMap, knownBy, leftOut }: ChosenClassMap,
): string[] {
  const notices =
    labels.kind === 'masks' ? [] : [`labels are of the class map ${classMap.name}, known ${knownBy}`];
  if (leftOut.length === 0) return notices;
  return [...notices, `labels left out, as nobody knows their names: ${leftOut.join(', ')}`];
}

function describeLeftOut({ leftOut }: CaseFiles): string[] {
  if (leftOut.length === 0) return [];
  return [`left out, as they are of no class that is known: ${leftOut.join(', ')}`];
}

function describeFractions(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const names = paths.slice(0, 5).map((path) => basename(path));
  const more = paths.length > names.length ? ` and ${paths.length - names.length} more` : '';
  const told = `${names.join(', ')}${more}`;
  return [`masks with fractions, which are taken as inside from half of their largest value on: ${told}`];
}

/** Files with the same notice are named together. */
function describePassedOver(files: readonly ReadFile[]): string[] {
  const names = new Map<string, string[]>();
  for (const { path, notice } of files) {
    if (notice !== undefined) names.set(notice, [...(names.get(notice) ?? []), basename(path)]);
  }
  return Array.from(names, ([notice, ofFiles]) => `${notice}: ${ofFiles.sort().join(', ')}`);
}

/** Waits for all, then throws what the first of them threw: which fails first in time is chance. */
async function firstFailure(promises: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(promises)) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}

function relativeFiles(source: string, files: readonly ReadFile[]): ReadFile[] {
  return files
    .map(({ path, sha256 }) => ({ path: relative(source, path).split(sep).join('/'), sha256 }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
