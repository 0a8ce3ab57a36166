import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { findPictures } from '../../../data/pictures/findPictures.js';
import type { PictureCase } from '../../../data/pictures/pictureCase.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const some = Buffer.from('not opened');
const files = {
  'real/a.png': some,
  'real/patient 7/b.dcm': some,
  'real/notes.txt': some,
  'real/.hidden.png': some,
  'synthetic/a.png': some,
  'nonhuman/c.jpg': some,
  'elsewhere/d.png': some,
};

function find(source: string, seed = 1) {
  return findPictures(source, { seed, licence: 'CC0' });
}

/** The pictures by their paths in the source. */
function byPath(t: ExecutionContext, labels?: string): Map<string, PictureCase> {
  const source = temporaryFolder(
    t,
    labels === undefined ? files : { ...files, 'labels.csv': Buffer.from(labels) },
  );
  return new Map(
    find(source).cases.map((one) => [
      one.picture.kind === 'file' ? one.picture.path.slice(source.length + 1) : '',
      one,
    ]),
  );
}

test('pictures are found in the three folders and below, hidden files and texts are passed over', (t) => {
  const found = byPath(t);
  t.deepEqual([...found.keys()].sort(), [
    'nonhuman/c.jpg',
    'real/a.png',
    'real/patient 7/b.dcm',
    'synthetic/a.png',
  ]);
  t.like(found.get('nonhuman/c.jpg'), { group: 'nonhuman', licence: 'CC0', labels: null });
  t.is(found.get('real/a.png')?.group, 'real');
});

test('a name tells nothing of the picture without the seed, and is the same with it', (t) => {
  const source = temporaryFolder(t, files);
  const names = (seed: number) => find(source, seed).cases.map((one) => one.case);
  t.is(new Set(names(1)).size, 4);
  t.true(names(1).every((name) => /^picture-[0-9a-f]{12}$/.test(name)));
  t.deepEqual(names(1), names(1));
  t.true(names(2).every((name) => !names(1).includes(name)));
  t.deepEqual(
    find(source).cases.map(({ subject }) => subject),
    names(1),
  );
});

test('labels are found by path, or by a name that one picture alone has', (t) => {
  const found = byPath(
    t,
    '\uFEFFfile,modality,region,structures,subject,species\r\n' +
      'real/a.png,ct,thorax,left lung; Right Lung;heart,P1,\r\n' +
      './real/patient 7/b.dcm,MRI,,,P1,\r\n' +
      'c.jpg,,head,,,rhesus macaque\r\n',
  );
  const real = found.get('real/a.png');
  t.like(real?.labels, { line: 2, modality: 'CT', region: 'thorax', species: null });
  t.true(real?.labels?.classes?.includes('lung_middle_lobe_right'));
  t.true(real?.labels?.classes?.includes('heart'));
  t.like(found.get('real/patient 7/b.dcm')?.labels, { modality: 'MR', region: null, classes: null });
  t.is(found.get('real/patient 7/b.dcm')?.subject, real?.subject);
  t.regex(real?.subject ?? '', /^subject-[0-9a-f]{12}$/);
  t.like(found.get('nonhuman/c.jpg')?.labels, { line: 4, region: 'head', species: 'rhesus macaque' });
});

test('a class stands for itself, a column may be missing, and an empty cell says nothing', (t) => {
  const found = byPath(t, 'structures,file\nlung_upper_lobe_left;vertebrae_T5,real/a.png\n');
  t.deepEqual(found.get('real/a.png')?.labels, {
    line: 2,
    modality: null,
    region: null,
    classes: ['lung_upper_lobe_left', 'vertebrae_T5'],
    subject: null,
    species: null,
  });
});

const spoiled: readonly (readonly [title: string, row: string, message: RegExp])[] = [
  ['an unknown structure', 'real/a.png,CT,chest,left lung;soul', /line 2: expected structures.*"soul"/],
  ['a structure without its side', 'real/a.png,CT,chest,femur', /"femur".*left femur, right femur/],
  ['another modality', 'real/a.png,PET,chest,', /a modality of CT or MR, found "PET"/],
  ['a region that is no name', 'real/a.png,CT,"<b>chest</b>",', /a region in words/],
  ['too few cells', 'real/a.png,CT', /4 cells.*2 cells/],
  ['too many cells', 'real/a.png,CT,chest,left lung,heart', /4 cells.*5 cells/],
];

for (const [title, row, message] of spoiled) {
  test(`a row with ${title} spoils its own picture alone`, (t) => {
    const found = byPath(t, `file,modality,region,structures\n${row}\nsynthetic/a.png,MR,head,\n`);
    t.regex(found.get('real/a.png')?.unreadable?.message ?? '', message);
    t.is(found.get('real/a.png')?.labels, null);
    t.like(found.get('synthetic/a.png'), { labels: { modality: 'MR' } });
  });
}

test('a row of no picture, of two, or a second row of one is a case that cannot be used', (t) => {
  const labels = 'file,modality\nreal/gone.png,CT\na.png,CT\nnonhuman/c.jpg,CT\nc.jpg,MR\n../x.png,CT\n';
  const source = temporaryFolder(t, { ...files, 'labels.csv': Buffer.from(labels) });
  const unusable = find(source).cases.flatMap((one) =>
    one.unreadable === undefined ? [] : [[one.case, one.unreadable.message.slice(source.length + 1)]],
  );
  t.deepEqual(unusable.map(([, message]) => message.replace(/ Hint.*/, '')).sort(), [
    'labels.csv line 2: expected a picture of the source, such as real/001.png, found "real/gone.png".',
    'labels.csv line 3: expected a picture of the source, such as real/001.png, found "a.png".',
    'labels.csv line 5: expected one row for each picture, found a second for nonhuman/c.jpg.',
    'labels.csv line 6: expected a picture of the source, such as real/001.png, found "../x.png".',
  ]);
});

const headers: readonly (readonly [labels: string, message: RegExp])[] = [
  ['', /labels\.csv: expected a first line that names file.*found nothing/],
  ['file;modality\nreal/a.png;CT\n', /the columns file;modality.*Hint: commas/],
  ['modality,region\nCT,chest\n', /the columns modality, region/],
  ['file,file\na,b\n', /each once/],
  ['file,structure\na,b\n', /the columns file, structure/],
];

for (const [labels, message] of headers) {
  test(`a header is refused: ${JSON.stringify(labels.split('\n', 1)[0])}`, (t) => {
    const source = temporaryFolder(t, { ...files, 'labels.csv': Buffer.from(labels) });
    t.throws(() => find(source), { name: 'InputError', message });
  });
}

test('a source with none of the folders, or nothing in them, is refused with what there is', (t) => {
  const other = temporaryFolder(t, { 'fake/a.png': some, 'Real/a.png': some });
  t.throws(() => find(other), {
    name: 'InputError',
    message: /folders named real, synthetic, nonhuman, found the folders Real, fake/,
  });
  const empty = temporaryFolder(t);
  t.throws(() => find(empty), { message: /found no folder\. Hint: scans of patients belong in real\// });
  mkdirSync(join(empty, 'real'));
  t.throws(() => find(empty), { message: /found no picture in real/ });
  t.throws(() => find(join(empty, 'none')), { name: 'InputError', message: /no such folder/ });
});

test('a linked folder and a linked file are followed', (t) => {
  const source = temporaryFolder(t);
  const store = temporaryFolder(t, { 'x.png': some });
  symlinkSync(store, join(source, 'real'));
  mkdirSync(join(source, 'nonhuman'));
  symlinkSync(join(store, 'x.png'), join(source, 'nonhuman', 'y.png'));
  t.deepEqual(
    find(source).cases.map(({ group }) => group),
    ['real', 'nonhuman'],
  );
});
