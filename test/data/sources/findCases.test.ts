import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import test from 'ava';
import { findCases } from '../../../data/sources/findCases.js';
import { layouts } from '../../../data/sources/layouts.js';
import { readCaseSlices } from '../../../data/sources/readCaseSlices.js';
import { readClassMap } from '../../../data/sources/readClassMap.js';
import { subjectCase } from '../../../data/sources/subjectCase.js';
import { realData } from '../../support/realData.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

/** Nothing is read while cases are looked for, so empty files do. */
function sourceFolder(t: Parameters<typeof temporaryFolder>[0], paths: readonly string[]): string {
  return temporaryFolder(t, Object.fromEntries(paths.map((path) => [path, ''])));
}

test("cases of TotalSegmentator's layout are found in code-unit order, other entries passed over", async (t) => {
  const folder = sourceFolder(t, [
    's10/ct.nii.gz',
    's10/segmentations/liver.nii.gz',
    's10/segmentations/aorta.nii.gz',
    's10/segmentations/notes.txt',
    's9/mri.nii.gz',
    's9/segmentations/liver.nii.gz',
    'S1/ct.nii.gz',
    'S1/segmentations/spleen.nii.gz',
    'README.md',
    'meta.csv',
    'empty/readme.txt',
    '.hidden/ct.nii.gz',
  ]);
  const cases = await findCases(folder, { licence: 'CC BY 4.0' });
  t.deepEqual(
    cases.map((one) => [one.case, one.modality, one.classMaps[0].name]),
    [
      ['S1', 'CT', 'total'],
      ['s10', 'CT', 'total'],
      ['s9', 'MR', 'total_mr'],
    ],
  );
  t.deepEqual(cases[1].labels, {
    kind: 'masks',
    files: ['aorta', 'liver'].map((className) => ({
      className,
      path: join(folder, 's10', 'segmentations', `${className}.nii.gz`),
    })),
  });
  t.like(cases[1], { subject: 's10', source: folder, images: { ct: join(folder, 's10', 'ct.nii.gz') } });
  t.is(cases[0].licence, 'CC BY 4.0');
});

test('a folder that is itself a subject is one case, the same as from the folder above', async (t) => {
  const folder = sourceFolder(t, ['s1/ct.nii.gz', 's1/segmentations/liver.nii.gz']);
  t.deepEqual(await findCases(join(folder, 's1')), await findCases(folder));
});

test('a relative folder gives the cases of the absolute one', async (t) => {
  const folder = sourceFolder(t, [
    's1/ct.nii.gz',
    's1/segmentations/liver.nii.gz',
    'a_ct.nii.gz',
    'a_labels.nii',
  ]);
  t.deepEqual(await findCases(relative('', folder)), await findCases(folder));
  t.deepEqual(await findCases(relative('', join(folder, 's1'))), await findCases(join(folder, 's1')));
});

test('an image with one label file is found beside it or in a folder of its own, in several formats', async (t) => {
  const folder = sourceFolder(t, [
    'a_ct.nii.gz',
    'a_labels.nii.gz',
    'b_c_mri.mha',
    'b_c_labels.nrrd',
    'd/ct.nrrd',
    'd/labels.nii',
    'e/ct/slice.dcm',
    'e/labels.nii.gz',
    'f_ct/slice.dcm',
    'f_labels.nii.gz',
  ]);
  const cases = await findCases(folder);
  t.deepEqual(
    cases.map((one) => [one.case, one.modality, one.images, one.labels]),
    [
      ['a', 'CT', 'a_ct.nii.gz', 'a_labels.nii.gz'],
      ['b_c', 'MR', 'b_c_mri.mha', 'b_c_labels.nrrd'],
      ['d', 'CT', 'd/ct.nrrd', 'd/labels.nii'],
      ['e', 'CT', 'e/ct', 'e/labels.nii.gz'],
      ['f', 'CT', 'f_ct', 'f_labels.nii.gz'],
    ].map(([name, modality, image, labels]) => [
      name,
      modality,
      { [String(modality).toLowerCase()]: join(folder, image) },
      { kind: 'multilabel', path: join(folder, labels) },
    ]),
  );
});

test('extensions are known in any case of letters', async (t) => {
  const folder = sourceFolder(t, [
    's/ct.NII.gz',
    's/segmentations/liver.NII.GZ',
    't_ct.NRRD',
    't_labels.Nrrd',
  ]);
  t.deepEqual(
    (await findCases(folder)).map(({ images, labels }) => [images.ct, labels]),
    [
      [
        join(folder, 's/ct.NII.gz'),
        {
          kind: 'masks',
          files: [{ className: 'liver', path: join(folder, 's/segmentations/liver.NII.GZ') }],
        },
      ],
      [join(folder, 't_ct.NRRD'), { kind: 'multilabel', path: join(folder, 't_labels.Nrrd') }],
    ],
  );
});

test('names of images and labels are known in any case of letters, and by the names that programs give them', async (t) => {
  const folder = sourceFolder(t, [
    'a/CT.nii.gz',
    'a/Segmentations/liver.nii.gz',
    'b/Ct.hdr',
    'b/Ct.img',
    'b/Labels.nii.gz',
    'c/ct.nrrd',
    'c/labels.seg.nrrd',
    'd/MR.NII.GZ',
    'd/segmentations.nii.gz',
    'e/CT/IM1',
    'e/LABELS.nii',
    'f_CT.nii.gz',
    'f_Segmentations.nii.gz',
    'g/ct.dcm',
    'g/labels.nii.gz',
  ]);
  const cases = await findCases(folder);
  t.deepEqual(
    cases.map((one) => [
      one.case,
      one.modality,
      relative(folder, Object.values(one.images)[0]),
      one.labels.kind === 'masks' ? one.labels.files[0].className : relative(folder, one.labels.path),
    ]),
    [
      ['a', 'CT', 'a/CT.nii.gz', 'liver'],
      ['b', 'CT', 'b/Ct.hdr', 'b/Labels.nii.gz'],
      ['c', 'CT', 'c/ct.nrrd', 'c/labels.seg.nrrd'],
      ['d', 'MR', 'd/MR.NII.GZ', 'd/segmentations.nii.gz'],
      ['e', 'CT', 'e/CT', 'e/LABELS.nii'],
      ['f', 'CT', 'f_CT.nii.gz', 'f_Segmentations.nii.gz'],
      ['g', 'CT', 'g/ct.dcm', 'g/labels.nii.gz'],
    ],
  );
  t.true(cases.every(({ unreadable }) => unreadable === undefined));
});

test('masks are preferred to a label file beside them, unless the layout is named', async (t) => {
  const folder = sourceFolder(t, ['s/ct.nii.gz', 's/labels.nii.gz', 's/segmentations/liver.nii.gz']);
  t.is((await findCases(folder))[0].labels.kind, 'masks');
  t.is((await findCases(folder, { layout: 'multilabel' }))[0].labels.kind, 'multilabel');
  await t.throwsAsync(findCases(folder, { layout: 'x' }), { name: 'UsageError', message: /layout/ });
});

test('an image without masks is a case, so that it is rejected by name and not lost', async (t) => {
  const [one] = await findCases(sourceFolder(t, ['s/ct.nii.gz']));
  t.deepEqual(one.labels, { kind: 'masks', files: [] });
});

test('the class map of masks is the first that has all their classes', async (t) => {
  const masks = async (classes: string[], image = 'ct') => {
    const paths = classes.map((name) => `s/segmentations/${name}.nii.gz`);
    return (await findCases(sourceFolder(t, [`s/${image}.nii.gz`, ...paths])))[0].classMaps[0].name;
  };
  t.is(await masks(['spleen', 'thyroid_gland']), 'total');
  t.is(await masks(['spleen', 'face']), 'total_v1');
  t.is(await masks(['spleen', 'no_such_class']), 'total');
  t.is(await masks(['spleen'], 'mri'), 'total_mr');
  t.is(await masks(['spleen', 'tibia'], 'mri'), 'total_mr_56');
});

test('a folder without cases is an error that says what was looked for and what is there', async (t) => {
  const folder = sourceFolder(t, ['a.txt', 'b/c.txt']);
  await t.throwsAsync(findCases(folder), {
    name: 'InputError',
    message:
      /expected cases as <subject>\/ct\.nii\.gz .* found a\.txt, b\. Hint: name the folder that holds the cases/,
  });
  await t.throwsAsync(findCases(temporaryFolder(t)), { name: 'InputError', message: /an empty folder/ });
});

test('two images for one case are an error that names both', async (t) => {
  const folder = sourceFolder(t, ['s_ct.nii.gz', 's_mri.nii.gz', 's_labels.nii.gz']);
  await t.throwsAsync(findCases(folder), {
    name: 'InputError',
    message: /s_ct\.nii\.gz and .*s_mri\.nii\.gz/,
  });
});

/** Each way to leave open which of two files is meant, and what the message must name. */
const doubtful: readonly {
  readonly title: string;
  readonly paths: readonly string[];
  readonly message: RegExp;
}[] = [
  {
    title: 'an image stored twice',
    paths: ['s/ct.nii', 's/ct.nii.gz', 's/segmentations/liver.nii.gz'],
    message: /s\/ct\.nii\.gz: expected one image in each subject folder, found a second beside ct\.nii\./,
  },
  {
    title: 'a CT beside an MR image',
    paths: ['s/ct.nii.gz', 's/mri.nii.gz', 's/segmentations/liver.nii.gz'],
    message: /s\/mri\.nii\.gz: expected one image .*, found a second beside ct\.nii\.gz\./,
  },
  {
    title: 'a folder of DICOM slices beside an image, with a label file',
    paths: ['s/ct/1.dcm', 's/ct.nii.gz', 's/labels.nii.gz'],
    message: /s\/ct\.nii\.gz: expected one image .*, found a second beside ct\./,
  },
  {
    title: 'two label files',
    paths: ['s/ct.nii.gz', 's/labels.nii', 's/labels.nii.gz'],
    message: /s\/labels\.nii\.gz: expected one file of labels .*, found a second beside labels\.nii\./,
  },
  {
    title: 'two label files side by side with the image',
    paths: ['s_ct.nii.gz', 's_labels.nii', 's_labels.nrrd'],
    message: /s_labels\.nrrd: expected one file of labels .*, found a second beside s_labels\.nii\./,
  },
  {
    title: 'a folder called like a mask',
    paths: ['s/ct.nii.gz', 's/segmentations/liver.nii.gz', 's/segmentations/spleen.nii.gz/spleen.nii.gz'],
    message: /segmentations\/spleen\.nii\.gz: expected a mask in a file, found a folder/,
  },
];

for (const { title, paths, message } of doubtful) {
  test(`${title}: the case is there and fails by name when it is read, and no other does`, async (t) => {
    const folder = sourceFolder(t, [...paths, 'whole/ct.nii.gz', 'whole/segmentations/liver.nii.gz']);
    const [found, whole] = await findCases(folder);
    t.deepEqual([found.case, whole.case, whole.unreadable], ['s', 'whole', undefined]);
    await t.throwsAsync(
      readCaseSlices(found, () => []),
      { name: 'InputError', message },
    );
  });
}

test('links that lead nowhere and that no case needs are passed over, and do not end the source', async (t) => {
  const folder = sourceFolder(t, ['s1/ct.nii.gz', 's1/segmentations/liver.nii.gz']);
  const cases = await findCases(folder);
  for (const place of ['', 's1']) {
    symlinkSync('loop.nii.gz', join(folder, place, 'loop.nii.gz'));
    symlinkSync('no-such-file', join(folder, place, 'dead.nii.gz'));
  }
  symlinkSync('loop', join(folder, 'loop'));
  symlinkSync('loop', join(folder, 's1', 'segmentations', 'loop'));
  t.deepEqual(await findCases(folder), cases);
  symlinkSync('s1', join(folder, 's2'));
  t.deepEqual(
    (await findCases(folder)).map((one) => one.case),
    ['s1', 's2'],
  );
});

test('an image or a mask that is a link to nowhere is not done without: it fails when it is read', async (t) => {
  const folder = sourceFolder(t, ['s1/segmentations/liver.nii.gz']);
  symlinkSync('no-such-file', join(folder, 's1', 'ct.nii.gz'));
  symlinkSync('no-such-file', join(folder, 's1', 'segmentations', 'aorta.nii.gz'));
  for (const source of [folder, join(folder, 's1')]) {
    const [found] = await findCases(source);
    t.like(found, { case: 's1', images: { ct: join(folder, 's1', 'ct.nii.gz') } });
    t.true(found.labels.kind === 'masks' && found.labels.files.length === 2);
    const message = /ct\.nii\.gz: expected a volume, found no such file/;
    await t.throwsAsync(
      readCaseSlices(found, () => []),
      { name: 'InputError', message },
    );
  }
});

test('masks without an image are a case, so that it is rejected by name and not lost', async (t) => {
  const folder = sourceFolder(t, [
    's1/segmentations/liver.nii.gz',
    's2/ct.nii.gz',
    'segmentations/notes.txt',
  ]);
  const cases = await findCases(folder);
  t.deepEqual(
    cases.map((one) => [one.case, one.images.ct]),
    ['s1', 's2'].map((name) => [name, join(folder, name, 'ct.nii.gz')]),
  );
});

test("a subject's folder that cannot be listed is a case that fails with the reason when read", async (t) => {
  // A file listed as if it were a folder: permissions stop no test that runs as root.
  const folder = sourceFolder(t, ['s1']);
  const found = subjectCase({ name: 's1', path: join(folder, 's1') }, layouts);
  t.like(found, { case: 's1', images: { ct: join(folder, 's1') } });
  const [fine] = await findCases(sourceFolder(t, ['s2/ct.nii.gz']));
  const error = await t.throwsAsync(
    readCaseSlices({ ...fine, ...found }, () => []),
    { name: 'InputError' },
  );
  t.true(error?.message.startsWith(`${join(folder, 's1')}: expected a readable folder, found ENOTDIR`));
});

test('a label file without an image is a case, so that it is rejected by name and not lost', async (t) => {
  const folder = sourceFolder(t, ['a/labels.nii.gz']);
  const [found] = await findCases(folder);
  t.is(found.case, 'a');
  t.regex(
    found.unreadable?.message ?? '',
    /labels\.nii\.gz: expected an image called ct, mr or mri beside it, found none/,
  );
});

test('a folder that is not there is an error that says so', async (t) => {
  await t.throwsAsync(findCases('/no/such/folder'), { name: 'InputError', message: /no such folder/ });
});

test('the built-in class maps are the published ones', async (t) => {
  for (const [name, count] of Object.entries({ total: 117, total_v1: 104, total_mr: 50, total_mr_56: 56 })) {
    const known = await readClassMap(name);
    t.is(known.classes.length, count);
    const path = realData(t, `class-maps/class_map_${name}.json`);
    if (path !== null) t.deepEqual((await readClassMap(path)).classes, known.classes);
  }
});
