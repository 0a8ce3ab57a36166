import { availableParallelism } from 'node:os';
import { relative, sep } from 'node:path';
import { createLender } from '../../util/createLender.js';
import { createCanvas, type LabelCanvas } from '../volume/paint/canvas.js';
import { readGrid } from '../volume/readGrid.js';
import type { ReadFile } from '../volume/storedVolume.js';
import type { Grid, SliceRequest } from '../volume/volume.js';
import { checkClassFiles, checkPaintedIds, unlabelledClasses } from './labelledClasses.js';
import { createSliceMemory, type SliceMemory } from './sliceMemory.js';
import { createSlicePool, type SlicePool } from './slicePool.js';
import type { CaseFiles, CaseSlices, ChooseSlices } from './source.js';

/** Reads the slices of cases, one case after the other, with threads and memory that are kept from case to case. */
export interface CaseReader {
  /**
   * Reads the slices of one case. The image and every mask are read once, slab by slab, to their end.
   *
   * @param chooseSlices gets the image's grid in RAS+ and names the planes
   * @param use gets the slices; their memory is the next case's as soon as `use` has ended
   * @returns what `use` returns
   * @throws InputError of the first file (image, then labels in code-unit order) that cannot be used; when
   *   there are no masks, none with a voxel inside, or one of a class that the class map does not have.
   */
  read<Result>(
    caseFiles: CaseFiles,
    chooseSlices: ChooseSlices,
    use: (slices: CaseSlices) => Result | Promise<Result>,
    options?: { readonly signal?: AbortSignal },
  ): Promise<Result>;
  close(): Promise<void>;
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
  const lendMemory = createLender(createSliceMemory, 1);
  return {
    read: (caseFiles, chooseSlices, use, { signal } = {}) =>
      lendMemory(async (memory) => use(await readCase({ caseFiles, chooseSlices, pool, memory, signal }))),
    close: () => pool.close(),
  };
}

interface Reading {
  readonly caseFiles: CaseFiles;
  readonly chooseSlices: ChooseSlices;
  readonly pool: SlicePool;
  readonly memory: SliceMemory;
  readonly signal: AbortSignal | undefined;
}

async function readCase(reading: Reading): Promise<CaseSlices> {
  const { caseFiles, chooseSlices, pool, signal } = reading;
  checkClassFiles(caseFiles);
  const grid = await readGrid(caseFiles.image);
  const { pictures, labels } = createCanvases(grid, chooseSlices(grid), reading.memory);
  const image = pool.run({ kind: 'image', path: caseFiles.image, canvas: pictures }, signal);
  const parts = readLabels(reading, labels);
  await firstFailure([image, ...parts]).finally(pool.tidyUp);
  const painted = await Promise.all(parts);
  checkPaintedIds(caseFiles, new Set(painted.flatMap(({ ids }) => ids)));
  const { range, files } = await image;
  return {
    grid,
    intensities: pictures.slices,
    labels: labels.slices,
    range,
    unlabelled: unlabelledClasses(caseFiles),
    files: relativeFiles(caseFiles.source, [...files, ...painted.flatMap((part) => part.files)]),
  };
}

function createCanvases(grid: Grid, requests: readonly SliceRequest[], memory: SliceMemory) {
  memory.rewind();
  return {
    pictures: createCanvas(grid, requests, (length) => new Float32Array(memory.take(4 * length), 0, length)),
    labels: createCanvas(grid, requests, (length) => new Uint16Array(memory.take(2 * length), 0, length)),
  };
}

function readLabels({ caseFiles, pool, signal }: Reading, canvas: LabelCanvas) {
  const { labels, classMap } = caseFiles;
  if (labels.kind === 'multilabel') {
    return [pool.run({ kind: 'labels', path: labels.path, canvas }, signal)];
  }
  const ids = new Map(classMap.classes.map(({ id, className }) => [className, id]));
  const masks = labels.files.map(({ className, path }) => ({ id: ids.get(className) ?? 0, path }));
  const starts = [...masks.keys()].filter((index) => index % masksPerTask === 0);
  return starts.map((start) =>
    pool.run({ kind: 'masks', masks: masks.slice(start, start + masksPerTask), canvas }, signal),
  );
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
