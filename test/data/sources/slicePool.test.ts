import { join } from 'node:path';
import test from 'ava';
import { createSlicePool } from '../../../data/sources/slicePool.js';
import { smallCase, stored } from '../../support/subjectFiles.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

test('a thread that dies with its task is an error, and the next task has a new thread', async (t) => {
  const path = join(temporaryFolder(t, { 'ct.nii.gz': stored(smallCase().image) }), 'ct.nii.gz');
  const pool = createSlicePool(1);
  const task = { kind: 'image', path, requests: [] } as const;
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
  const path = join(temporaryFolder(t, { 'ct.nii.gz': stored(smallCase().image) }), 'ct.nii.gz');
  const pool = createSlicePool(2);
  const requests = Array.from({ length: 8 }, (_, index) => ({ plane: 'axial' as const, index }));
  const results = await Promise.all(
    requests.map((request) => pool.run({ kind: 'image', path, requests: [request] })),
  );
  t.deepEqual(
    results.map(({ slices }) => slices[0].index),
    [0, 1, 2, 3, 4, 5, 6, 7],
  );
  await pool.close();
});
