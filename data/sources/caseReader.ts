import { availableParallelism } from 'node:os';
import { relative, sep } from 'node:path';
import { readGrid } from '../volume/readGrid.js';
import type { ReadFile } from '../volume/storedVolume.js';
import type { Grid, SliceRequest } from '../volume/volume.js';
import { checkClassFiles, checkPaintedIds, unlabelledClasses } from './labelledClasses.js';
import { mergeLabels } from './mergeLabels.js';
import { createSlicePool, type SlicePool } from './slicePool.js';
import type { CaseFiles, CaseSlices, ChooseSlices } from './source.js';

/** Reads the slices of cases with worker threads that are kept from case to case. */
export interface CaseReader {
  /**
   * Reads the slices of one case. The image and every mask are read once, slab by slab, to their end.
   *
   * @param chooseSlices gets the image's grid in RAS+ and names the planes
   * @throws InputError of the first file (image, then labels in code-unit order) that cannot be used; when
   *   there are no masks, none with a voxel inside, or one of a class that the class map does not have.
   */
  read(
    caseFiles: CaseFiles,
    chooseSlices: ChooseSlices,
    options?: { readonly signal?: AbortSignal },
  ): Promise<CaseSlices>;
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
  return {
    read: (caseFiles, chooseSlices, { signal } = {}) => readCase({ caseFiles, chooseSlices, pool, signal }),
    close: () => pool.close(),
  };
}

interface Reading {
  readonly caseFiles: CaseFiles;
  readonly chooseSlices: ChooseSlices;
  readonly pool: SlicePool;
  readonly signal: AbortSignal | undefined;
}

async function readCase(reading: Reading): Promise<CaseSlices> {
  const { caseFiles, chooseSlices, pool, signal } = reading;
  checkClassFiles(caseFiles);
  const grid = await readGrid(caseFiles.image);
  const requests = chooseSlices(grid);
  const image = pool.run({ kind: 'image', path: caseFiles.image, requests }, signal);
  const parts = readLabels(reading, grid, requests);
  await firstFailure([image, ...parts]);
  const labels = await Promise.all(parts);
  checkPaintedIds(caseFiles, new Set(labels.flatMap(({ ids }) => ids)));
  const { slices, range, files } = await image;
  return {
    grid,
    intensities: slices,
    labels: mergeLabels(labels.map((part) => part.slices)),
    range,
    unlabelled: unlabelledClasses(caseFiles),
    files: relativeFiles(caseFiles.source, [...files, ...labels.flatMap((part) => part.files)]),
  };
}

function readLabels({ caseFiles, pool, signal }: Reading, grid: Grid, requests: readonly SliceRequest[]) {
  const { labels, classMap } = caseFiles;
  if (labels.kind === 'multilabel') {
    return [pool.run({ kind: 'labels', path: labels.path, grid, requests }, signal)];
  }
  const ids = new Map(classMap.classes.map(({ id, className }) => [className, id]));
  const masks = labels.files.map(({ className, path }) => ({ id: ids.get(className) ?? 0, path }));
  const starts = [...masks.keys()].filter((index) => index % masksPerTask === 0);
  return starts.map((start) =>
    pool.run({ kind: 'masks', masks: masks.slice(start, start + masksPerTask), grid, requests }, signal),
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
