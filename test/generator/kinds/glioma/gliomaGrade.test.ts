import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { findGliomaCases } from '../../../../generator/kinds/glioma/findGliomaCases.js';
import { gradeRecipeSchema } from '../../../../generator/kinds/glioma/grade/recipe.js';
import { loadRecipe } from '../../../../generator/loadRecipe.js';
import { itemSchema, keyRowSchema, suiteManifestSchema } from '../../../../suites/schema/schema.js';
import { drawBrain } from '../../../support/drawnBrain.js';
import { stored } from '../../../support/subjectFiles.js';
import { suiteOf } from '../../../support/suiteOf.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

type Files = Record<string, Buffer>;

async function generate(files: Files, settings: readonly string[] = []) {
  const recipe = await loadRecipe('glioma-grade', ['size=32', ...settings]);
  const suite = await suiteOf(files, { recipe, seed: 5 });
  const lines = (file: string) => readFileSync(join(suite, file), 'utf8').trim().split('\n').filter(Boolean);
  const keys = lines('key.jsonl').map((line) => keyRowSchema.parse(JSON.parse(line)));
  const manifest = suiteManifestSchema.parse(JSON.parse(readFileSync(join(suite, 'suite.json'), 'utf8')));
  return {
    suite,
    items: lines('items.jsonl').map((line) => {
      const item = itemSchema.parse(JSON.parse(line));
      if (item.origin.kind !== 'glioma') throw new Error('no glioma');
      return { ...item, origin: item.origin };
    }),
    keyOf: (id: string) => {
      const key = keys.find((one) => one.id === id);
      if (key?.answer.kind !== 'grade' || key.proof.kind !== 'glioma') throw new Error('no grade');
      return { ...key.answer, ...key.proof, patientGrade: key.proof.grade, grade: key.answer.grade };
    },
    manifest,
    reasonOf: (name: string) => manifest.rejectedCases.find((one) => one.case === name)?.message ?? 'made',
  };
}

const { image, mask } = drawBrain();
const text = (...lines: readonly string[]) => Buffer.from(lines.join('\n'));

/** BraTS 2018 to 2021. */
function brats(name: string, folder = name, brain = { image, mask }): Files {
  return { [`${folder}/${name}_flair.nii.gz`]: brain.image, [`${folder}/${name}_seg.nii.gz`]: brain.mask };
}

const layouts: Readonly<Record<string, Files>> = {
  'BraTS 2020, grades in name_mapping.csv': {
    ...brats('P_001'),
    ...brats('P_002'),
    'name_mapping.csv': text(
      'Grade,BraTS_2017_subject_ID,BraTS_2020_subject_ID',
      'HGG,NA,P_001',
      'LGG,NA,P_002',
    ),
  },
  'BraTS 2018, folders HGG and LGG': { ...brats('P_001', 'HGG/P_001'), ...brats('P_002', 'LGG/P_002') },
  'the same a level down, with the table beside the folders': {
    ...brats('P_001', 'train/P_001'),
    ...brats('P_002', 'train/P_002'),
    'train/name_mapping.csv': text('Grade,BraTS_2020_subject_ID', 'HGG,P_001', 'LGG,P_002'),
  },
  'BraTS 2023, with grades of patients': {
    'BraTS-GLI-00001-000/BraTS-GLI-00001-000-t2f.nii.gz': image,
    'BraTS-GLI-00001-000/BraTS-GLI-00001-000-seg.nii.gz': mask,
    'BraTS-GLI-00002-001/BraTS-GLI-00002-001-t2f.nii.gz': image,
    'BraTS-GLI-00002-001/BraTS-GLI-00002-001-seg.nii.gz': mask,
    'grades.csv': text('grade,patient', 'HGG,BraTS-GLI-00001', 'lgg,BraTS-GLI-00002'),
  },
  'plain names, and a table with a byte order mark, line ends of Windows, quotes and other columns': {
    'P_001/image.nii.gz': image,
    'P_001/mask.nii.gz': mask,
    'P_002/FLAIR.nii.gz': image,
    'P_002/Segmentation.nii.gz': mask,
    'grades.csv': Buffer.from(
      '\ufeff"case","age, in years","Grade"\r\n"P_001","61"," HGG "\r\n"P_002","40","LGG"\r\n',
    ),
  },
};
for (const [layout, files] of Object.entries(layouts)) {
  test(`patients and their grades are found: ${layout}`, async (t) => {
    const { items, keyOf, manifest } = await generate(files);
    t.deepEqual(manifest.rejectedCases, []);
    const graded = new Map(items.map(({ id, subject }) => [subject.slice(-1), keyOf(id).grade]));
    t.deepEqual(
      [...graded],
      [
        ['1', 'HGG'],
        ['2', 'LGG'],
      ],
    );
    t.true(items.every(({ unit, subject }) => unit === `${subject} axial`));
  });
}

test('scans of one patient are of one subject and so of one split, and one unit', async (t) => {
  const scans = ['BraTS-GLI-00001-000', 'BraTS-GLI-00001-001'];
  const files = scans.flatMap((name) => [
    [`${name}/${name}-t2f.nii.gz`, image],
    [`${name}/${name}-seg.nii.gz`, mask],
  ]);
  const { items } = await generate({
    ...Object.fromEntries(files),
    'grades.csv': text('patient,Grade', 'BraTS-GLI-00001,HGG'),
  });
  t.deepEqual([...new Set(items.map(({ case: name }) => name))], scans);
  t.deepEqual(
    [...new Set(items.map(({ subject, unit }) => `${subject} ${unit}`))],
    ['BraTS-GLI-00001 BraTS-GLI-00001 axial'],
  );
  t.is(new Set(items.map(({ split }) => split)).size, 1);
});

const sound = { ...brats('sound', 'HGG/sound') };
const shifted = stored(
  { values: [0, 1, 1, 0, 0, 0, 0, 0], shape: [2, 2, 2], affine: [2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 3, 0] },
  { type: 'uint8' },
);
const mapping = (...rows: readonly string[]) => ({
  'name_mapping.csv': text('Grade,BraTS_2019_subject_ID,BraTS_2020_subject_ID', ...rows),
});
const faults: readonly (readonly [what: string, files: Files, reason: RegExp, name?: string])[] = [
  [
    'a grade that is neither',
    { ...brats('bad'), ...mapping('IV,NA,bad') },
    /name_mapping.csv line 2: expected a grade that is LGG or HGG, found "IV"/,
  ],
  [
    'no grade',
    { ...brats('bad'), ...mapping('NA,NA,bad') },
    /expected a grade.*glioma-locate needs no grade/,
  ],
  [
    'no table and no folder of a grade',
    brats('bad'),
    /expected a grade, from a folder HGG or LGG.*found none/,
  ],
  [
    'grades that differ',
    { ...brats('bad', 'LGG/bad'), ...mapping('HGG,NA,bad') },
    /expected one grade, found LGG by the folder LGG, HGG by .*line 2/,
  ],
  [
    'a table without grades',
    { ...brats('bad'), 'grades.csv': text('case,stage', 'bad,HGG') },
    /grades.csv: expected a column Grade.*found case, stage/,
  ],
  [
    'a table that cannot be read',
    { ...brats('bad'), 'grades.csv': text('case,Grade', '"bad,HGG') },
    /expected a row of cells/,
  ],
  [
    'a missing channel',
    { 'HGG/bad/bad_t1ce.nii.gz': image, 'HGG/bad/bad_seg.nii.gz': mask },
    /one file of flair.*found bad_seg.nii.gz, bad_t1ce.nii.gz.*channels=/,
  ],
  [
    'no mask',
    { 'HGG/bad/bad_flair.nii.gz': image, 'HGG/bad/W39_Segm.nii.gz': mask },
    /one file of the mask.*found W39_Segm.nii.gz, bad_flair.nii.gz/,
  ],
  [
    'two files of a channel',
    { ...brats('bad', 'HGG/bad'), 'HGG/bad/bad_flair.nii': image },
    /one file of flair.*found bad_flair.nii, bad_flair.nii.gz/,
  ],
  [
    'a mask off the grid',
    brats('bad', 'HGG/bad', { image, mask: shifted }),
    /bad_seg.nii.gz: expected the image's grid of 20 x 24 x 16 voxels/,
  ],
  [
    'an empty mask',
    brats('bad', 'HGG/bad', {
      image,
      mask: drawBrain({
        tumour: [
          [1, 0],
          [1, 0],
          [1, 0],
        ],
      }).mask,
    }),
    /a mask with a voxel of the tumour, found none/,
  ],
  [
    'a damaged image',
    { ...brats('bad', 'HGG/bad'), 'HGG/bad/bad_flair.nii.gz': image.subarray(0, 200) },
    /bad_flair.nii.gz/,
  ],
  [
    'a patient in two folders',
    { ...brats('bad', 'HGG/bad'), ...brats('bad', 'LGG/bad') },
    /each patient in one folder, found LGG\/bad besides/,
    'HGG/bad',
  ],
  [
    'scans of one patient with different grades',
    {
      ...brats('BraTS-GLI-00007-000', 'HGG/BraTS-GLI-00007-000'),
      ...brats('BraTS-GLI-00007-101', 'LGG/BraTS-GLI-00007-101'),
    },
    /one grade for all scans of a patient, found HGG, and LGG for LGG\/BraTS-GLI-00007-101/,
    'BraTS-GLI-00007-000',
  ],
  [
    'a patient by two names',
    { ...brats('bad'), ...brats('old'), ...mapping('HGG,old,bad') },
    /found old besides, one patient by .*line 2/,
  ],
];
for (const [what, files, reason, name = 'bad'] of faults) {
  test(`${what} is told of the case, and others go on`, async (t) => {
    const { reasonOf, items } = await generate({ ...sound, ...files });
    t.regex(reasonOf(name), reason);
    t.deepEqual([...new Set(items.map(({ case: one }) => one))], ['sound']);
  });
}

test('another grade in the table makes another source, other words in it do not', async (t) => {
  const hashOf = async (...rows: readonly string[]) => {
    const { manifest } = await generate({ ...brats('P_001'), ...mapping(...rows) });
    return manifest.cases[0].sourceHash;
  };
  const hash = await hashOf('HGG,NA,P_001');
  t.is(await hashOf('HGG,NA,P_001', 'LGG,NA,P_002'), hash);
  t.not(await hashOf('LGG,NA,P_001'), hash);
});

test("one patient's folder is a source, too: the table lies beside it", async (t) => {
  const folder = temporaryFolder(t);
  const files = { ...brats('P_001'), 'name_mapping.csv': text('Grade,BraTS_2020_subject_ID', 'LGG,P_001') };
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const recipe = gradeRecipeSchema.parse({ name: 'one' });
  const { cases } = await findGliomaCases(join(folder, 'P_001'), recipe, { seed: 1 });
  t.like(cases[0], { case: 'P_001', grade: 'LGG', source: folder, folder: 'P_001', unreadable: null });
});

test('without a patient the error says how files are named', async (t) => {
  await t.throwsAsync(generate({ 'notes.txt': text('none') }), {
    message: /expected patients' folders.*_flair/s,
  });
});

const indices = (items: readonly { readonly origin: { readonly plane: string; readonly index: number } }[]) =>
  items.map(({ origin }) => `${origin.plane} ${origin.index}`);

test('slices go from the first with tumour to the last, in the planes asked for', async (t) => {
  const { items } = await generate(sound, ['planes=["axial","coronal","sagittal"]']);
  const range = (plane: string, first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_none, step) => `${plane} ${first + step}`);
  t.deepEqual(indices(items), [
    ...range('axial', 4, 8),
    ...range('coronal', 14, 18),
    ...range('sagittal', 13, 15),
  ]);
});

test('of these every so many, and no more than a number, evenly spread', async (t) => {
  t.deepEqual(indices((await generate(sound, ['every=2'])).items), ['axial 4', 'axial 6', 'axial 8']);
  t.deepEqual(indices((await generate(sound, ['maxSlices=2'])).items), ['axial 5', 'axial 7']);
});

test('a slice without tumour in between is counted and left out; where all are shown it has none', async (t) => {
  const files = brats('P', 'LGG/P', drawBrain({ gap: [6] }));
  const { items, manifest } = await generate(files);
  t.deepEqual(indices(items), ['axial 4', 'axial 5', 'axial 7', 'axial 8']);
  t.deepEqual(manifest.cases[0].rejected, { 'grade: no tumour on the slice': 1 });
  const all = await generate(files, ['slices=all']);
  // The brain reaches from layer 1 to layer 14: of the others there is nothing to be seen.
  t.deepEqual(all.manifest.cases[0].rejected, { 'slice: nothing of the brain': 2 });
  const grades = all.items.map(({ id }) => all.keyOf(id).grade);
  t.deepEqual(
    grades,
    Array.from({ length: 14 }, (_none, step) => (step >= 3 && step <= 7 && step !== 5 ? 'LGG' : 'none')),
  );
  t.true(all.items.every(({ id }) => all.keyOf(id).patientGrade === 'LGG'));
});

test('each list of channels gives an item of the pair, with an image for each; the text names them in order', async (t) => {
  const files = { ...sound, 'HGG/sound/sound_t1ce.nii.gz': drawBrain({ scale: [-1, 0] }).image };
  const { items } = await generate(files, ['channels=[["flair"],["t1ce","flair"]]']);
  t.is(items.length, 10);
  t.is(new Set(items.map(({ pair }) => pair)).size, 5);
  const [one, two] = items;
  t.deepEqual([one.conditions.channel, two.conditions.channel], ['flair', 't1ce + flair']);
  t.is(two.images.length, 2);
  t.is(two.images[1], one.images[0]);
  t.regex(two.text, /T1-weighted after contrast medium; FLAIR\./);
});

/** Greys of a picture, which is 32 x 32. */
async function greysOf(suite: string, path: string): Promise<Buffer> {
  const { data, info } = await sharp(join(suite, path))
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.width !== 32 || info.height !== 32) throw new Error(`${info.width} x ${info.height}`);
  return data;
}

test("the tumour is bright at the viewer's left, in front and below, in a square with a black border", async (t) => {
  const { suite, items, keyOf } = await generate(sound, ['planes=["axial","coronal","sagittal"]']);
  const middle = (plane: string, index: number) =>
    items.find(({ origin }) => origin.plane === plane && origin.index === index)?.images[0] ?? '';
  // Axial slices are 40 x 48 mm, so pixels have 1.5 mm and columns begin at 4 mm; the tumour reaches from 13 to 15 and 14 to 18.
  const axial = await greysOf(suite, middle('axial', 6));
  const bright = (greys: Buffer, least = 160) => [...greys.keys()].filter((at) => greys[at] >= least);
  const columns = bright(axial).map((at) => at % 32);
  const rows = bright(axial).map((at) => Math.floor(at / 32));
  t.deepEqual([Math.min(...columns), Math.max(...columns)], [8, 11]);
  t.deepEqual([Math.min(...rows), Math.max(...rows)], [7, 12]);
  t.true([...axial.keys()].filter((at) => at % 32 < 2 || at % 32 > 29).every((at) => axial[at] === 0));
  t.like(keyOf(items[0].id), { areaMm2: 60, pieces: 1, image: { width: 32, height: 32, pixelMm: 1.5 } });
  // Coronal: 40 x 48 mm; k from 4 to 8 of 16 lies below the middle.
  const coronal = await greysOf(suite, middle('coronal', 16));
  t.true(bright(coronal).every((at) => at % 32 < 16 && Math.floor(at / 32) > 12));
  // Sagittal: in front is at the left.
  const sagittal = await greysOf(suite, middle('sagittal', 14));
  t.true(bright(sagittal).every((at) => at % 32 < 16 && Math.floor(at / 32) > 12));
});

test('raw and standardised intensities look alike, whatever stands for what was masked away', async (t) => {
  const looks = [
    drawBrain(),
    drawBrain({ scale: [0.01, -3.995], masked: -20 }),
    drawBrain({ scale: [0.01, -3.995], masked: 0 }),
    drawBrain({ scale: [2, 1000], masked: 5000 }),
  ];
  const pictures: Buffer[] = [];
  for (const brain of looks) {
    const { suite, items } = await generate(brats('P', 'HGG/P', brain), ['maxSlices=1']);
    pictures.push(await greysOf(suite, items[0].images[0]));
  }
  for (const other of pictures.slice(1)) {
    const largest = Math.max(...[...other.keys()].map((at) => Math.abs(other[at] - pictures[0][at])));
    t.true(largest <= 1, `${largest}`);
  }
});

test('neither text nor names of pictures nor a public suite tell the grade', async (t) => {
  const files = { ...brats('P_001', 'HGG/P_001'), ...brats('P_002', 'LGG/P_002') };
  const { items, manifest } = await generate(files);
  t.is(new Set(items.map(({ text: one }) => one)).size, 1);
  t.notRegex(JSON.stringify(items), /HGG|LGG/);
  const open = manifest.cases.map(({ files: _files, ...one }) => one);
  t.notRegex(JSON.stringify(open), /HGG|LGG/);
});
