import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { phantomTaskNames, taskPhantoms } from '../../../../data/phantom/tasks/taskPhantoms.js';
import { writeTaskPhantoms } from '../../../../data/phantom/tasks/writeTaskPhantoms.js';
import { readVolume } from '../../../../data/volume/readVolume.js';
import { qualityTaskNames } from '../../../../generator/kinds/quality/tasks.js';
import { labelPieces } from '../../../../statistics/labelPieces.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';
import { createTaskVolumes } from './createTaskVolumes.js';

test('there is a phantom for every task', (t) => {
  t.deepEqual(phantomTaskNames, qualityTaskNames);
});

/** Plausible volumes of targets in millilitres: nodules of 1 to 3 cm, lesions up to 4 cm, larger tumours of lungs, whole organs. */
const volumes: Readonly<Record<string, readonly [number, number]>> = {
  'brain-mr': [5, 260],
  'breast-mr': [0.4, 20],
  'liver-ct': [900, 2300],
  'lung-ct': [0.5, 20],
  'lung-fdg-pet-ct': [4, 110],
  'prostate-mr': [20, 75],
};

for (const { task } of taskPhantoms) {
  test(`${task}: the target is as large as it may be, and no voxel of it is at the edge of the volume`, (t) => {
    const { mask, grid } = createTaskVolumes(task);
    const [width, height, depth] = grid.shape;
    const inside = Array.from(mask.keys()).filter((voxel) => mask[voxel] !== 0);
    const [least, most] = volumes[task];
    const volume = (inside.length * grid.spacing[0] * grid.spacing[1] * grid.spacing[2]) / 1000;
    t.true(volume > least && volume < most, `${volume.toFixed(1)} ml`);
    const isAtEdge = (voxel: number) => {
      const [i, j, k] = [
        voxel % width,
        Math.floor(voxel / width) % height,
        Math.floor(voxel / width / height),
      ];
      return [i, j, k].includes(0) || i === width - 1 || j === height - 1 || k === depth - 1;
    };
    t.false(inside.some(isAtEdge));
  });
}

for (const task of ['breast-mr', 'lung-ct', 'lung-fdg-pet-ct', 'prostate-mr']) {
  test(`${task}: the target is in one piece on the slice where it is largest`, (t) => {
    const { mask, grid } = createTaskVolumes(task);
    const [width, height, depth] = grid.shape;
    const slices = Array.from({ length: depth }, (_, k) =>
      mask.subarray(k * width * height, (k + 1) * width * height),
    );
    const size = (values: Uint8Array) => values.filter((value) => value !== 0).length;
    const largest = slices.reduce((most, slice) => (size(slice) > size(most) ? slice : most));
    t.is(labelPieces({ width, height, values: largest }, 'corners').sizes.length, 1);
  });
}

test('a breast lesion takes up contrast medium, and a tumour is denser than the lung around it', (t) => {
  const breast = createTaskVolumes('breast-mr');
  t.true(
    breast.inside('mr') > 1.4 * breast.around('mr', 8),
    `${breast.inside('mr')}, ${breast.around('mr', 8)}`,
  );
  const lung = createTaskVolumes('lung-fdg-pet-ct');
  t.true(lung.inside('ct') > -100 && lung.inside('ct') < 100, `${lung.inside('ct')} HU`);
  t.true(lung.around('ct', 10) < -600, `${lung.around('ct', 10)} HU`);
});

test('files are those that the tasks are read from, and a subject is the same however many are written', async (t) => {
  const folder = temporaryFolder(t);
  const told: [number, string][] = [];
  const onProgress = (done: number, name: string) => told.push([done, name]);
  const options = { tasks: ['lung-fdg-pet-ct', 'brain-mr'], seed: 2, spacing: 6 };
  await writeTaskPhantoms({ folder: join(folder, 'two'), subjects: 2, ...options, onProgress });
  const names = await writeTaskPhantoms({ folder: join(folder, 'one'), subjects: 1, ...options });
  t.deepEqual(names, ['brain-mr-001', 'lung-fdg-pet-ct-001']);
  t.deepEqual(told.at(-1), [4, 'lung-fdg-pet-ct-002']);
  t.deepEqual((await readdir(join(folder, 'one', 'lung-fdg-pet-ct-001'))).sort(), [
    'ct.nii.gz',
    'mask.nii.gz',
    'pet.nii.gz',
  ]);
  t.deepEqual(
    (await readdir(join(folder, 'one', 'brain-mr-001'))).sort(),
    ['flair', 'seg', 't1', 't1ce', 't2'].map((name) => `brain-mr-001_${name}.nii.gz`),
  );
  const grades = (await readFile(join(folder, 'two', 'name_mapping.csv'), 'utf8')).trim().split('\n');
  t.true(grades[0].startsWith('Grade,') && grades[0].endsWith(',BraTS_2020_subject_ID'));
  t.true(/^[HL]GG,NA,NA,NA,NA,brain-mr-001$/.test(grades[1]), grades[1]);
  t.is(grades.length, 3);
  const read = (place: string) => readVolume(join(folder, place, 'lung-fdg-pet-ct-001', 'pet.nii.gz'));
  t.deepEqual((await read('one')).data, (await read('two')).data);
});
