import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { findCases } from '../../../data/sources/findCases.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

/** Nothing is read while cases are looked for, so empty files do. */
async function pair(t: ExecutionContext, paths: readonly string[]) {
  const folder = temporaryFolder(t, Object.fromEntries(paths.map((path) => [path, ''])));
  for (const name of ['images', 'labels']) mkdirSync(join(folder, name), { recursive: true });
  const cases = await findCases(join(folder, 'labels'), { images: join(folder, 'images') });
  const below = (path: string) => path.slice(folder.length + 1);
  return cases.map(({ case: name, modality, images, labels, source }) => {
    t.is(source, folder);
    const files =
      labels.kind === 'masks' ? labels.files.map(({ path }) => below(path)) : [below(labels.path)];
    return [name, modality, ...Object.values(images).map(below), ...files].join(' ');
  });
}

test('labels in one folder go with the images of another that are called like them', async (t) => {
  const found = await pair(t, [
    'images/a.nii.gz',
    'images/b_0000.nii.gz',
    'images/c/1.dcm',
    'images/d.mha',
    'images/e_mr.nii',
    'images/without.nii.gz',
    'labels/a.nii.gz',
    'labels/b.nii.gz',
    'labels/c_seg.nrrd',
    'labels/d/liver.nii.gz',
    'labels/d/statistics.json',
    'labels/e_mr.nii',
    'labels/dataset.json',
  ]);
  t.deepEqual(found, [
    'a CT images/a.nii.gz labels/a.nii.gz',
    'b CT images/b_0000.nii.gz labels/b.nii.gz',
    'c CT images/c labels/c_seg.nrrd',
    'd CT images/d.mha labels/d/liver.nii.gz',
    'e_mr MR images/e_mr.nii labels/e_mr.nii',
  ]);
});

for (const [title, paths, message] of [
  [
    'labels without an image',
    ['images/a.nii.gz', 'labels/a.nii.gz', 'labels/b.nii.gz'],
    /labels\/b\.nii\.gz: .*found none/,
  ],
  [
    'two files of labels for an image',
    ['images/a.nii.gz', 'labels/a.nii.gz', 'labels/a_seg.nii.gz'],
    /labels\/a_seg\.nii\.gz: .*other labels for it/,
  ],
  ['no labels', ['images/a.nii.gz'], /labels: .*found no labels/],
  [
    'two images for one file of labels',
    ['images/a.nii.gz', 'images/a_0000.nii.gz', 'labels/a.nii.gz'],
    /a_0000\.nii\.gz.*/,
  ],
] as [string, string[], RegExp][]) {
  test(`${title} are an error that names them`, async (t) => {
    await t.throwsAsync(pair(t, paths), { name: 'InputError', message });
  });
}
