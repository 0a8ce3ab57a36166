import { basename, join } from 'node:path';
import test from 'ava';
import { findDataSets, foldersOfNone } from '../../../data/dataSets/findDataSets.js';
import { InputError } from '../../../util/radvuqaError.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const pairings: readonly (readonly [what: string, files: readonly string[], pairs: readonly string[]])[] = [
  ['two folders', ['images/1.png', 'masks/1.png'], ['1.png 1.png']],
  ['two folders of other names and kinds', ['Frames/1.jpg', 'Labels/1.tif'], ['1.jpg 1.tif']],
  ['two folders with a suffix', ['images/a.jpg', 'masks/a_segmentation.png'], ['a.jpg a_segmentation.png']],
  ['two folders with suffixes on both sides', ['images/a_0000.png', 'masks/a.png'], ['a_0000.png a.png']],
  [
    'the words of a challenge',
    ['T1_Training_Input/a.jpg', 'T1_Training_GroundTruth/a_segmentation.png'],
    ['a.jpg a_segmentation.png'],
  ],
  [
    'two experts in one folder, of whom the first counts',
    ['I_01L.jpg', 'I_01L_1stHO.png', 'I_01L_2ndHO.png'],
    ['I_01L.jpg I_01L_1stHO.png'],
  ],
  [
    'masks by hand before what the camera sees',
    ['images/21_training.tif', '1st_manual/21_manual1.gif', 'mask/21_training_mask.gif'],
    ['21_training.tif 21_manual1.gif'],
  ],
  ['suffix _seg', ['1.png', '1_seg.png', '2.png', '2_seg.png'], ['1.png 1_seg.png', '2.png 2_seg.png']],
  ['suffix _m of JPEG', ['x.jpg', 'x_m.jpg'], ['x.jpg x_m.jpg']],
  ['suffix _mask beside other files', ['x.png', 'x_mask.png', 'notes.txt', 'x.meta'], ['x.png x_mask.png']],
  ['a picture whose own name has a suffix', ['images/a_m.png', 'masks/a_m.png'], ['a_m.png a_m.png']],
];

for (const [what, files, pairs] of pairings) {
  test(`pictures go with masks: ${what}`, (t) => {
    const source = temporaryFolder(t, Object.fromEntries(files.map((file) => [`set/${file}`, 'x'])));
    const [{ pictures, ...found }] = findDataSets(source, undefined);
    t.is(found.case, 'set');
    if (pictures.kind !== 'files') throw new Error('drawn');
    t.deepEqual(
      pictures.pairs.map(({ picture, mask }) => `${basename(picture)} ${basename(mask)}`),
      [...pairs],
    );
  });
}

test('a table tells whose pictures are whose, and dataset.json what they are', (t) => {
  const source = temporaryFolder(t, {
    'images/1.png': 'x',
    'images/2.png': 'x',
    'masks/1.png': 'x',
    'masks/2.png': 'x',
    'subjects.csv': 'image,subject\n1.png,anna\n2,anna\n',
    'dataset.json':
      '{"modality": "dermoscopy", "target": "the lesion", "licence": "CC0", "label": 3, "other": 1}',
  });
  const [{ pictures, ...found }] = findDataSets(source, undefined);
  t.like(found, { modality: 'dermoscopy', target: 'the lesion', licence: 'CC0', hasSubjects: true });
  t.like(pictures, {
    label: 3,
    pairs: [
      { name: '1', subject: 'anna' },
      { name: '2', subject: 'anna' },
    ],
  });
});

test('volumes with masks in folders of their subjects are sets by what the folders are called', (t) => {
  const source = temporaryFolder(t, {
    'lung-ct-001/image.nii.gz': '',
    'lung-ct-001/mask.nii.gz': '',
    'BraTS_1/BraTS_1_t1.nii.gz': '',
    'BraTS_1/BraTS_1_flair.nii.gz': '',
    'BraTS_1/BraTS_1_seg.nii.gz': '',
    'BraTS_2/BraTS_2_t2.nii.gz': '',
    'BraTS_2/BraTS_2_seg.nii.gz': '',
    'BraTS_3/BraTS_3_t2.nii.gz': '',
    'dataset.json': '{"modality": "FLAIR MR"}',
  });
  const sets = findDataSets(source, undefined);
  t.deepEqual(
    sets.map(({ case: name, modality, hasSubjects, pictures }) => [
      name,
      modality,
      hasSubjects,
      pictures.kind === 'volumes' &&
        pictures.pairs.map(({ subject, image, mask }) =>
          [subject, basename(image), basename(mask)].join(' '),
        ),
    ]),
    [
      [
        'BraTS',
        'FLAIR MR',
        true,
        ['BraTS_1 BraTS_1_flair.nii.gz BraTS_1_seg.nii.gz', 'BraTS_2 BraTS_2_t2.nii.gz BraTS_2_seg.nii.gz'],
      ],
      ['lung-ct', 'FLAIR MR', false, ['lung-ct-001 image.nii.gz mask.nii.gz']],
    ],
  );
  t.regex(sets[1].notices[0], /all slices are of one subject/);
});

test('folders of masks that are not taken are told, and folders that are no data sets', (t) => {
  const source = temporaryFolder(t, {
    'hrf/images/1.jpg': 'x',
    'hrf/manual1/1.tif': 'x',
    'hrf/mask/1_mask.tif': 'x',
    'deeper/train/images/1.png': 'x',
    'deeper/train/masks/1.png': 'x',
    'notes/a.txt': 'x',
    'P_1/image.nii.gz': 'x',
    'P_1/mask.nii.gz': 'x',
  });
  const sets = findDataSets(source, undefined);
  t.deepEqual(
    sets.map((one) => one.case),
    ['hrf', 'P'],
  );
  t.deepEqual(sets[0].notices, ['masks of another folder are taken; passed over: mask']);
  t.deepEqual(foldersOfNone(source, sets), ['deeper', 'notes']);
  const hrf = join(source, 'hrf');
  t.deepEqual(foldersOfNone(hrf, findDataSets(hrf, undefined)), []);
});

test('pictures without masks are named, and a folder of none is refused', (t) => {
  const source = temporaryFolder(t, {
    'images/1.png': 'x',
    'images/2.png': 'x',
    'masks/1.png': 'x',
    'other/a.txt': '',
  });
  const [{ notices }] = findDataSets(source, undefined);
  t.deepEqual(notices, ['1 pictures have no mask and are left out: 2.png']);
  t.throws(() => findDataSets(join(source, 'other'), undefined), { instanceOf: InputError });
});

for (const [what, files] of [
  ['two subjects of one picture', { 'subjects.csv': 'image,subject\n1,a\n1.png,b\n' }],
  ['another table', { 'subjects.csv': 'file,patient\n1,a\n' }],
  ['a label that is none', { 'dataset.json': '{"label": "tumour"}' }],
  ['no JSON', { 'dataset.json': '{' }],
] as const) {
  test(`a data set with ${what} is found and cannot be used`, (t) => {
    const source = temporaryFolder(t, { 'images/1.png': 'x', 'masks/1.png': 'x', ...files });
    const [{ unreadable }] = findDataSets(source, undefined);
    t.true(unreadable instanceof InputError);
  });
}
