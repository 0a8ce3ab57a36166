import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { type GenerateOptions, generateSuite } from '../../../generator/generate.js';
import { radvuqaRecipeSchema } from '../../../generator/kinds/radvuqa/recipe.js';
import { drawnFiles, drawSubject } from '../../support/drawnSubject.js';
import { folderContent } from '../../support/folderContent.js';
import { suiteOf } from '../../support/suiteOf.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const recipe = radvuqaRecipeSchema.parse({
  name: 'test',
  minimumAxialSize: 16,
  minimumLongerSide: 64,
  fractions: [0.4, 0.55],
  prompts: ['basic'],
});
const files = drawnFiles('a', drawSubject());

const seed = '1'.repeat(24).concat('02345678');

const second = drawnFiles('b', drawSubject(2));

/** With one thread that reads: so small a case is read before a second one has started. */
const makeSuite = (options: GenerateOptions) => generateSuite({ workers: 1, seed, ...options });

/** The bytes of a suite that was made in one go from files as they are now. */
async function undisturbed(source: string, options = {}) {
  const paths = Object.keys(folderContent(source));
  const found = Object.fromEntries(paths.map((path) => [path, readFileSync(join(source, path))]));
  return folderContent(await suiteOf(found, { recipe, seed, ...options }));
}

/** Interrupts the making of a suite when its only case is finished, but not yet joined. */
async function interruptedSuite(t: ExecutionContext) {
  const source = temporaryFolder(t, files);
  const out = join(temporaryFolder(t), 'suite');
  const onProgress = () => {
    throw new Error('interrupted');
  };
  await t.throwsAsync(makeSuite({ recipe, source, out, onProgress }), { message: 'interrupted' });
  return { source, out };
}

for (const removed of ['', 'images'] as const) {
  test(`an interrupted suite whose ${removed || 'folder'} was removed is made anew, with its images`, async (t) => {
    const { source, out } = await interruptedSuite(t);
    rmSync(join(out, removed), { recursive: true });
    await makeSuite({ recipe, source, out });
    t.deepEqual(folderContent(out), await undisturbed(source));
  });
}

test("an interrupted suite that was removed stands in no other recipe's way", async (t) => {
  const { source, out } = await interruptedSuite(t);
  rmSync(out, { recursive: true });
  const manifest = await makeSuite({ recipe: { ...recipe, minimumArea: 300 }, source, out });
  t.is(manifest.counts.cases, 1);
  t.deepEqual(readdirSync(dirname(out)), ['suite']);
});

test('when a case cannot be tried again, the suite that was there stays and is still known', async (t) => {
  const source = temporaryFolder(t, { ...files, 'bad/ct.nii.gz': Buffer.from('no volume') });
  const out = join(temporaryFolder(t), 'suite');
  const manifest = await makeSuite({ recipe, source, out });
  t.is(manifest.rejectedCases.length, 1);
  mkdirSync(join(`${out}.work`, 'plan.json', 'in the way'), { recursive: true });
  await t.throwsAsync(makeSuite({ recipe, source, out }), { name: 'OutputError' });
  t.true(existsSync(join(out, 'suite.json')));
  rmSync(`${out}.work`, { recursive: true });
  t.deepEqual(await makeSuite({ recipe, source, out }), manifest);
});

const liver = 'a/segmentations/liver.nii.gz';

/** Each way to mend a case that could not be used, which changes sizes or names of its files. */
const mendings: readonly {
  title: string;
  broken: Record<string, Buffer>;
  mend: (source: string) => void;
  isPublic: boolean;
}[] = [
  {
    title: 'a truncated mask',
    broken: { ...files, [liver]: files[liver].subarray(0, 200) },
    mend: (source) => writeFileSync(join(source, liver), files[liver]),
    isPublic: false,
  },
  {
    title: 'an image that was missing',
    broken: Object.fromEntries(Object.entries(files).filter(([path]) => path !== 'a/ct.nii.gz')),
    mend: (source) => writeFileSync(join(source, 'a/ct.nii.gz'), files['a/ct.nii.gz']),
    isPublic: true,
  },
  {
    title: 'a second file of a class',
    broken: { ...files, 'a/segmentations/liver.nii': files[liver] },
    mend: (source) => rmSync(join(source, 'a/segmentations/liver.nii')),
    isPublic: false,
  },
];

for (const { title, broken, mend, isPublic } of mendings) {
  test(`${title} is mended and the command repeated: the suite as if nothing had been wrong`, async (t) => {
    const source = temporaryFolder(t, { ...broken, ...second });
    const out = join(temporaryFolder(t), 'suite');
    const options = { recipe, source, out, public: isPublic };
    const first = await makeSuite(options);
    t.deepEqual([first.counts.cases, first.rejectedCases.length], [1, 1]);
    mend(source);
    await makeSuite(options);
    t.deepEqual(folderContent(out), await undisturbed(source, { public: isPublic }));
    t.deepEqual(readdirSync(dirname(out)), ['suite']);
  });
}

test('when one case is tried again, the others are taken from the finished suite', async (t) => {
  const source = temporaryFolder(t, { ...files, 'a/ct.nii.gz': Buffer.from('no volume'), ...second });
  const out = join(temporaryFolder(t), 'suite');
  await makeSuite({ recipe, source, out });
  // Reading it once more would fail.
  writeFileSync(join(source, 'b/ct.nii.gz'), Buffer.alloc(second['b/ct.nii.gz'].length));
  writeFileSync(join(source, 'a/ct.nii.gz'), files['a/ct.nii.gz']);
  await makeSuite({ recipe, source, out });
  writeFileSync(join(source, 'b/ct.nii.gz'), second['b/ct.nii.gz']);
  t.deepEqual(folderContent(out), await undisturbed(source));
});

test('nothing is taken from a finished suite whose rows were changed', async (t) => {
  const source = temporaryFolder(t, { ...files, 'a/ct.nii.gz': Buffer.from('no volume'), ...second });
  const out = join(temporaryFolder(t), 'suite');
  await makeSuite({ recipe, source, out });
  writeFileSync(join(out, 'key.jsonl'), '{}\n');
  writeFileSync(join(source, 'a/ct.nii.gz'), files['a/ct.nii.gz']);
  await makeSuite({ recipe, source, out });
  t.deepEqual(folderContent(out), await undisturbed(source));
});

test('a case whose file changed since an interruption is made anew, and no picture of the old one stays', async (t) => {
  const { source, out } = await interruptedSuite(t);
  const image = join(source, 'a/ct.nii.gz');
  const { size, mtime } = statSync(image);
  const other = drawnFiles('a', { ...drawSubject(), image: drawSubject(1).image })['a/ct.nii.gz'];
  writeFileSync(image, Buffer.concat([other, Buffer.alloc(Math.max(0, size - other.length))]));
  utimesSync(image, mtime, new Date(mtime.getTime() + 5000));
  await makeSuite({ recipe, source, out });
  t.deepEqual(folderContent(out), await undisturbed(source));
});

test('a file written anew with as many bytes is noticed by its time while a suite is made', async (t) => {
  const { source, out } = await interruptedSuite(t);
  const image = join(source, 'a/ct.nii.gz');
  writeFileSync(image, Buffer.alloc(statSync(image).size));
  utimesSync(image, new Date(), new Date(Date.now() + 5000));
  t.is((await makeSuite({ recipe, source, out })).rejectedCases.length, 1);
});

test('a finished suite is refused when a case that was made has files of other sizes or names', async (t) => {
  const source = temporaryFolder(t, { ...files, ...second });
  const out = join(temporaryFolder(t), 'suite');
  await makeSuite({ recipe, source, out });
  const before = folderContent(out);
  rmSync(join(source, 'b/segmentations/brain.nii.gz'));
  await t.throwsAsync(makeSuite({ recipe, source, out }), {
    name: 'UsageError',
    message: /another source of b: its files have other names or sizes/,
  });
  t.deepEqual(folderContent(out), before);
});

test('a case that the recipe left out is tried again when its files are others', async (t) => {
  const source = temporaryFolder(t, { ...files, 'b/mri.nii.gz': files['a/ct.nii.gz'] });
  const out = join(temporaryFolder(t), 'suite');
  const first = await makeSuite({ recipe, source, out });
  t.is(first.rejectedCases[0].reason, 'left out by the recipe');
  t.deepEqual(await makeSuite({ recipe, source, out }), first);
  rmSync(join(source, 'b'), { recursive: true });
  mkdirSync(join(source, 'b', 'segmentations'), { recursive: true });
  for (const [path, content] of Object.entries(second)) writeFileSync(join(source, path), content);
  await makeSuite({ recipe, source, out });
  t.deepEqual(folderContent(out), await undisturbed(source));
});

test("an interrupted suite is not resumed under another class map's name", async (t) => {
  const { source, out } = await interruptedSuite(t);
  await t.throwsAsync(makeSuite({ recipe, source, out, classMap: 'total_v1' }), {
    message: /another source/,
  });
});

test('without the seed the hash in a public suite tells no sizes', async (t) => {
  const source = temporaryFolder(t, files);
  const hashes = [];
  for (const digit of ['1', '2']) {
    const seed = digit.repeat(24).concat('03456789');
    const out = join(temporaryFolder(t), 'suite');
    const { cases } = await makeSuite({ recipe, source, out, seed, public: true });
    hashes.push(cases[0].sourceHash);
  }
  t.is(new Set(hashes).size, 2);
});
