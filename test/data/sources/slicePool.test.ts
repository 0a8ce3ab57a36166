import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createSlicePool } from '../../../data/sources/slicePool.js';
import { wholeRange } from '../../../data/volume/paint/paintImage.js';
import { createSliceCanvas, type LabelCanvas } from '../../../data/volume/paint/sliceCanvas.js';
import { readGrid } from '../../../data/volume/readGrid.js';
import { smallCase, stored } from '../../support/subjectFiles.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

/** Tasks that paint one axial slice of the same image each. */
async function imageTasks(t: ExecutionContext, count: number) {
  const path = join(temporaryFolder(t, { 'ct.nii.gz': stored(smallCase().image) }), 'ct.nii.gz');
  const grid = await readGrid(path);
  const allocate = (length: number) => new Float32Array(new SharedArrayBuffer(4 * length));
  return Array.from({ length: count }, (_, index) => {
    const canvas = createSliceCanvas(grid, [{ plane: 'axial', index }], allocate);
    return { kind: 'image', path, canvas, percentiles: wholeRange, volumes: undefined } as const;
  });
}

// Serial: the task must not be done before the thread ends.
test.serial('a thread that dies with its task is an error, and the next task has a new thread', async (t) => {
  const [task] = await imageTasks(t, 1);
  const pool = createSlicePool(1);
  const dying = t.throwsAsync(pool.run(task), {
    name: 'InputError',
    message: /ct\.nii\.gz: .*the thread ended/,
  });
  const waiting = pool.run(task);
  await new Promise(setImmediate);
  await pool.close();
  await dying;
  t.is((await waiting).range.maximum, 120);
  await pool.close();
});

test('more tasks than threads are all done', async (t) => {
  const tasks = await imageTasks(t, 8);
  const pool = createSlicePool(2);
  await Promise.all(tasks.map((task) => pool.run(task)));
  const expected = Array.from(smallCase().image.values);
  tasks.forEach(({ canvas }, index) => {
    t.deepEqual([...canvas.slices[0].values], expected.slice(90 * index, 90 * (index + 1)));
  });
  await pool.close();
});

test('threads that paint overlapping masks on one canvas at once leave the smallest id', async (t) => {
  const shape = [128, 128, 64];
  const inside = 128 * 128 * 46;
  const values = Array.from({ length: 128 * 128 * 64 }, (_, index) => Number(index < inside));
  const volume = { ...smallCase().image, shape, values };
  const path = join(temporaryFolder(t, { 'mask.nii.gz': stored(volume) }), 'mask.nii.gz');
  const grid = await readGrid(path);
  const requests = Array.from({ length: 64 }, (_, index) => ({ plane: 'axial' as const, index }));
  const allocate = (length: number) => new Uint16Array(new SharedArrayBuffer(2 * length));
  const pool = createSlicePool(2);
  // Threads that have started already are at the same voxel now and then: without care some round goes wrong.
  for (let round = 0; round < 20; round++) {
    const canvas: LabelCanvas = createSliceCanvas(grid, requests, allocate);
    await Promise.all([9, 4].map((id) => pool.run({ kind: 'masks', masks: [{ id, path }], canvas })));
    const expected = (index: number) => (index < 46 ? 4 : 0);
    t.true(canvas.slices.every(({ index, values }) => values.every((label) => label === expected(index))));
  }
  await pool.close();
});
