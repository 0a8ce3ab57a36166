import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createCaseReader } from '../../../data/sources/caseReader.js';
import { findCases } from '../../../data/sources/findCases.js';
import { readCaseGrid } from '../../../data/sources/readCaseGrid.js';
import { readCaseSlices } from '../../../data/sources/readCaseSlices.js';
import type { CaseFiles, CaseSlices } from '../../../data/sources/source.js';
import type { Grid, SliceRequest } from '../../../data/volume/volume.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import { allOrientations, type PlainVolume } from '../../support/orientations.js';
import { realData } from '../../support/realData.js';
import { smallCase, stored, subjectFiles } from '../../support/subjectFiles.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const chooseSlices = ({ shape: [nx, ny, nz] }: Grid): SliceRequest[] => [
  { plane: 'axial', index: Math.floor(nz / 2) },
  { plane: 'coronal', index: Math.floor(ny / 2) },
  { plane: 'sagittal', index: Math.floor(nx / 2) },
];

type Files = Readonly<Record<string, string | Uint8Array>>;

async function readFirst(t: ExecutionContext, files: Files, workers = 1): Promise<CaseSlices> {
  const [caseFiles] = await findCases(temporaryFolder(t, files));
  return readCaseSlices(caseFiles, chooseSlices, { workers });
}

/** What questions are made of; the grid's stored axes and the files are not. */
function content({ grid, images, labels }: CaseSlices) {
  return { shape: grid.shape, affine: grid.affine, spacing: grid.spacing, images, labels };
}

test('masks become labels, the smallest id where they overlap, and what it covers is kept', async (t) => {
  const small = smallCase();
  const slices = await readFirst(t, subjectFiles('s1'));
  const [axial] = slices.labels;
  t.like(axial, { plane: 'axial', index: 4, width: 10, height: 9 });
  t.deepEqual([...axial.values], Array.from(small.labels.values).slice(4 * 90, 5 * 90));
  t.deepEqual(
    axial.covered.map(({ id, voxels }) => [id, [...voxels]]),
    [
      [2, voxelsAt(4, ({ spleen, kidney_right }) => [spleen, kidney_right])],
      [
        5,
        [
          ...new Set([
            ...voxelsAt(4, ({ liver, spleen }) => [liver, spleen]),
            ...voxelsAt(4, ({ liver, kidney_right }) => [liver, kidney_right]),
          ]),
        ].sort((a, b) => a - b),
      ],
    ],
  );
  t.deepEqual([...slices.images.ct.slices[0].values], Array.from(small.image.values).slice(4 * 90, 5 * 90));
  t.deepEqual(slices.images.ct.range, { minimum: -90, maximum: 120 });
  t.is(slices.unlabelled.length, 114);
  t.false(slices.unlabelled.includes('liver'));
});

/** Voxels of an axial slice that are inside several masks of the small case. */
function voxelsAt(
  k: number,
  choose: (masks: ReturnType<typeof smallCase>['masks']) => readonly PlainVolume[],
) {
  const chosen = choose(smallCase().masks);
  return [...Array(90).keys()].filter((voxel) => chosen.every(({ values }) => values[90 * k + voxel] !== 0));
}

test('files are listed by path with the hash of their bytes', async (t) => {
  const files = subjectFiles('s1');
  const { files: read } = await readFirst(t, files);
  const expected = Object.entries(files).map(([path, bytes]) => ({ path, sha256: sha256Hex(bytes) }));
  t.deepEqual(
    read,
    expected.sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
});

test('one label file gives the same content as masks but for what it cannot say: which voxels are of two classes, and what was looked for', async (t) => {
  const { image, labels } = smallCase();
  const multilabel = { 's1_ct.nii.gz': stored(image), 's1_labels.nii.gz': stored(labels, { type: 'int32' }) };
  const fromLabels = await readFirst(t, multilabel);
  const fromMasks = await readFirst(t, subjectFiles('s1'));
  const uncovered = fromMasks.labels.map((slice) => ({ ...slice, covered: [] }));
  t.deepEqual(content(fromLabels), { ...content(fromMasks), labels: uncovered });
  t.deepEqual(fromLabels.unlabelled, fromMasks.unlabelled);
});

for (const { segmented, unlabelled } of [
  { segmented: 'all', unlabelled: 0 },
  { segmented: ['liver', 'kidney_left'], unlabelled: 113 },
] as const) {
  test(`classes without a voxel are unknown unless declared as segmented: ${segmented}`, async (t) => {
    const { image, labels } = smallCase();
    const files = { 's1_ct.nii.gz': stored(image), 's1_labels.nii.gz': stored(labels) };
    const [caseFiles] = await findCases(temporaryFolder(t, files), { segmented });
    const slices = await readCaseSlices(caseFiles, chooseSlices, { workers: 1 });
    t.is(slices.unlabelled.length, unlabelled);
  });
}

test('a label file of MR tells by its ids whose they are, or the case is refused', async (t) => {
  const { image, labels } = smallCase();
  const withId = (id: number) => ({
    ...labels,
    values: Array.from(labels.values, (x) => (x === 5 ? id : x)),
  });
  const files = (id: number) => ({ 's_mri.nii.gz': stored(image), 's_labels.nii.gz': stored(withId(id)) });
  t.is((await readFirst(t, files(56))).classMap.name, 'total_mr_56');
  await t.throwsAsync(readFirst(t, files(50)), {
    name: 'InputError',
    message: /s_labels\.nii\.gz: expected labels that are plainly of .* found ids up to 50, .*--class-map/,
  });
});

test('any number of workers, and any orientation and type of each file, gives the same content', async (t) => {
  const { image, masks } = smallCase();
  const turned: Record<string, Uint8Array> = {
    's/ct.nii.gz': stored(image, { type: 'float32' }, allOrientations[13]),
  };
  for (const [index, [className, mask]] of Object.entries(masks).entries()) {
    const change = { type: 'float64', version: 2, littleEndian: false } as const;
    turned[`s/segmentations/${className}.nii.gz`] = stored(mask, change, allOrientations[20 + index]);
  }
  const expected = content(await readFirst(t, subjectFiles('s'), 1));
  t.deepEqual(content(await readFirst(t, subjectFiles('s'), 2)), expected);
  t.deepEqual(content(await readFirst(t, turned, 3)), expected);
});

const good = subjectFiles('s');
const without = (name: string) =>
  Object.fromEntries(Object.entries(good).filter(([path]) => !path.includes(name)));
const liver = 's/segmentations/liver.nii.gz';
const { image, masks } = smallCase();
const empty = { ...masks.liver, values: Array<number>(720).fill(0) };
const moved = { ...masks.liver, affine: masks.liver.affine.map((x, index) => (index === 3 ? x + 5 : x)) };
const nan = { ...image, values: Array.from(image.values, (x, index) => (index === 5 ? Number.NaN : x)) };

for (const [what, files, message] of [
  ['no masks', without('segmentations'), /expected masks or labels beside this image, found none/],
  [
    'only empty masks',
    { ...without('segmentations'), [liver]: stored(empty) },
    /expected at least one labelled voxel, found 1 masks, all empty/,
  ],
  [
    'masks of unknown classes alone',
    { 's/ct.nii.gz': good['s/ct.nii.gz'], 's/segmentations/lever.nii.gz': stored(masks.liver) },
    /ct\.nii\.gz: expected a mask of a class of the anatomy table, found lever\. Hint: .*--class-map/,
  ],
  [
    'two files for one class',
    { ...good, 's/segmentations/liver.nii': good[liver] },
    /liver\.nii\.gz: expected one file for each class, found a second for "liver"/,
  ],
  ['a mask on another grid', { ...good, [liver]: stored(moved) }, /liver\.nii\.gz: .* 5\.000 mm away/],
  ['a damaged mask', { ...good, [liver]: good[liver].subarray(0, -9) }, /liver\.nii\.gz: .*gzip/],
  ['a mask that is no volume', { ...good, [liver]: 'text' }, /liver\.nii\.gz: expected a NIfTI/],
  [
    'an image with NaN',
    { ...good, 's/ct.nii.gz': stored(nan, { type: 'float32' }) },
    /ct\.nii\.gz: .*1 that are NaN/,
  ],
  ['an image that is no volume', { ...good, 's/ct.nii.gz': 'text' }, /ct\.nii\.gz: expected a NIfTI/],
  ['a label file that is missing', { 's_ct.nii.gz': stored(image) }, /s_labels\.nii\.gz: .* no such file/],
  [
    'label ids that the class map does not have',
    {
      's_ct.nii.gz': stored(image),
      's_labels.nii.gz': stored({ ...empty, values: [118, ...empty.values.slice(1)] }),
    },
    /s_labels\.nii\.gz: expected label ids of the class map "total" or "total_v1", found 118/,
  ],
  [
    'a label file of zeros',
    { 's_ct.nii.gz': stored(image), 's_labels.nii.gz': stored(empty) },
    /expected at least one labelled voxel, found only zeros/,
  ],
] as [string, Files, RegExp][]) {
  test(`a case with ${what} is refused by name, and the reader goes on with another`, async (t) => {
    const folder = temporaryFolder(t, { ...files, ...subjectFiles('t') });
    const [bad, fine] = await findCases(folder);
    const reader = createCaseReader({ workers: 1 });
    try {
      const read = async (caseFiles: CaseFiles) => {
        const grid = await readCaseGrid(caseFiles);
        return reader.read(caseFiles, grid, chooseSlices(grid));
      };
      await t.throwsAsync(read(bad), { name: 'InputError', message });
      t.is((await read(fine)).labels.length, 3);
    } finally {
      await reader.close();
    }
  });
}

test('cases that are read one after the other have the content that each has alone', async (t) => {
  const { image } = smallCase();
  const dark = { ...image, values: Array.from(image.values, (value) => value - 1000) };
  const cases = await findCases(
    temporaryFolder(t, { ...subjectFiles('s'), ...subjectFiles('t'), 't/ct.nii.gz': stored(dark) }),
  );
  const reader = createCaseReader({ workers: 2 });
  for (const one of [...cases, cases[0]]) {
    const grid = await readCaseGrid(one);
    const alone = await readCaseSlices(one, chooseSlices, { workers: 1 });
    t.deepEqual(content(await reader.read(one, grid, chooseSlices(grid))), content(alone));
  }
  await reader.close();
});

test('every channel of a case is read on the same slices', async (t) => {
  const { image } = smallCase();
  const second = { ...image, values: Array.from(image.values, (value) => 2 * value) };
  const folder = temporaryFolder(t, { ...subjectFiles('s'), 'second.nii.gz': stored(second) });
  const [caseFiles] = await findCases(folder);
  const images = { ...caseFiles.images, t1: join(folder, 'second.nii.gz') };
  const read = await readCaseSlices({ ...caseFiles, images }, chooseSlices, { workers: 2 });
  t.deepEqual(Object.keys(read.images), ['ct', 't1']);
  t.deepEqual(read.images.t1.range, { minimum: -180, maximum: 240 });
  read.images.ct.slices.forEach(({ values }, place) => {
    t.deepEqual(
      read.images.t1.slices[place].values,
      values.map((value) => 2 * value),
    );
  });
  t.true(read.files.some(({ path }) => path === 'second.nii.gz'));
});

test('of several bad files the first by name is reported, with any number of workers', async (t) => {
  const bad = Object.fromEntries(
    Object.keys(good).map((path) => [path, path.endsWith('ct.nii.gz') ? good[path] : 'text']),
  );
  for (const workers of [1, 2]) {
    await t.throwsAsync(readFirst(t, bad, workers), { message: /segmentations\/kidney_right\.nii\.gz/ });
  }
});

test('an aborted signal stops the reading with its reason', async (t) => {
  const [caseFiles] = await findCases(temporaryFolder(t, good));
  const reading = readCaseSlices(caseFiles, chooseSlices, {
    workers: 1,
    signal: AbortSignal.abort(new Error('stop')),
  });
  await t.throwsAsync(reading, { message: 'stop' });
});

for (const workers of [0, 1.5, 65, Number.NaN]) {
  test(`${workers} workers are refused`, (t) => {
    t.throws(() => createCaseReader({ workers }), { name: 'UsageError', message: /from 1 to 64/ });
  });
}

test('an image that is a folder of DICOM slices gives the content of the NIfTI file', async (t) => {
  const source = realData(t, 'totalsegmentator-ct');
  const dicom = realData(t, 'dicom-ct/s0001');
  if (source === null || dicom === null) return;
  const [caseFiles] = await findCases(join(source, 's0001'));
  const fromDicom = await readCaseSlices({ ...caseFiles, images: { ct: dicom } }, chooseSlices);
  t.deepEqual(content(fromDicom), content(await readCaseSlices(caseFiles, chooseSlices)));
  t.is(fromDicom.files.filter(({ path }) => path.endsWith('.dcm')).length, 20);
});

/**
 * Pixels by label id in axial slice 10 of s0001 with nibabel 5.0.0: from the largest id of the class map to the
 * smallest, lab[np.asanyarray(nib.as_closest_canonical(nib.load(f"{name}.nii.gz")).dataobj)[:, :, 10] != 0] = id,
 * then np.unique(lab, return_counts=True).
 */
const realAreas = [
  [0, 224326],
  [1, 6966],
  [5, 18539],
  [6, 4157],
  [8, 27],
  [20, 63],
  [32, 1503],
  [33, 445],
  [52, 604],
  [63, 247],
  [64, 303],
  [69, 459],
  [70, 523],
  [79, 234],
  [86, 810],
  [87, 1045],
  [98, 99],
  [99, 126],
  [100, 99],
  [101, 99],
  [102, 93],
  [110, 126],
  [111, 108],
  [112, 132],
  [113, 108],
  [114, 117],
  [117, 786],
];

test('areas of real masks are those that nibabel counts', async (t) => {
  const source = realData(t, 'totalsegmentator-ct');
  if (source === null) return;
  const [caseFiles] = await findCases(join(source, 's0001'));
  const { labels, unlabelled } = await readCaseSlices(caseFiles, () => [{ plane: 'axial', index: 10 }]);
  t.deepEqual(unlabelled, []);
  const areas = new Map<number, number>();
  for (const id of labels[0].values) areas.set(id, (areas.get(id) ?? 0) + 1);
  t.deepEqual(
    [...areas].sort(([a], [b]) => a - b),
    realAreas,
  );
});
