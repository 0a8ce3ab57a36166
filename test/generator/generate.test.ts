import { createHmac } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'ava';
import { type GenerateOptions, generateSuite } from '../../generator/generate.js';
import { questions } from '../../generator/kinds/radvuqa/questions/questions.js';
import { radvuqaRecipeSchema } from '../../generator/kinds/radvuqa/recipe.js';
import { firstVersion } from '../../generator/kinds/radvuqa/versions.js';
import { makePrior } from '../../models/baseline/prior/makePrior.js';
import { hashOfPrior } from '../../suites/hashOfPrior.js';
import { itemSchema, keyRowSchema, type SuiteManifest } from '../../suites/schema/schema.js';
import { takeLock } from '../../util/lockFile.js';
import { drawnFiles, drawSubject, type Storage } from '../support/drawnSubject.js';
import { folderContent } from '../support/folderContent.js';
import { sliceOrigin, volumeOrigin } from '../support/ofSlice.js';
import { allOrientations } from '../support/orientations.js';
import { realData } from '../support/realData.js';
import { copyOfSuite, suiteOf } from '../support/suiteOf.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const recipe = radvuqaRecipeSchema.parse({
  name: 'test',
  minimumAxialSize: 16,
  minimumLongerSide: 64,
  boxPadding: 0,
  boxLine: 1,
  minimumBoxPixels: 0,
});
const drawn = drawSubject();

const plainFiles = drawnFiles('a', drawn);
const plain = { recipe, seed: 3 };
/** A seed that nobody finds by trying, as a public copy needs one. */
const secret = '3'.repeat(24).concat('01245678');

/** The suite of some files, to look at only, and its manifest. */
async function generate(files: Record<string, Buffer>, options: Partial<GenerateOptions> = {}) {
  const out = await suiteOf(files, { ...plain, ...options });
  return { out, manifest: JSON.parse(readFileSync(join(out, 'suite.json'), 'utf8')) as SuiteManifest };
}

/** What must not depend on storage: items, key and images, without the manifest that names the files. */
function content(out: string): Record<string, string> {
  const { 'suite.json': _manifest, ...rest } = folderContent(out);
  return rest;
}

function rows<Row>(out: string, file: string, schema: { parse(value: unknown): Row }): Row[] {
  const lines = readFileSync(join(out, file), 'utf8').trim().split('\n');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

/** Nine organs are too few for questions that tell nothing of each other. */
const paper = { recipe: { ...recipe, ...firstVersion } };

test('fifteen slices, every question type, three prompts; every row holds to its schema', async (t) => {
  const { out, manifest } = await generate(plainFiles, paper);
  const items = rows(out, 'items.jsonl', itemSchema);
  const keys = rows(out, 'key.jsonl', keyRowSchema);
  t.deepEqual(
    items.map(({ id }) => id),
    keys.map(({ id }) => id),
  );
  t.is(new Set(items.map(({ id }) => id)).size, items.length);
  t.is(new Set(items.map(({ question }) => question)).size, questions.length);
  t.true(new Set(items.map(sliceOrigin).map(({ plane, index }) => `${plane} ${index}`)).size > 10);
  t.is(manifest.counts.items, items.length);
  for (const { images } of items) t.true(existsSync(join(out, images[0])));
});

test('right letters are balanced in each case and type', async (t) => {
  const { out } = await generate(plainFiles, { recipe: { ...paper.recipe, prompts: ['basic'] } });
  const answers = new Map(rows(out, 'key.jsonl', keyRowSchema).map(({ id, answer }) => [id, answer]));
  const byType = new Map<string, number[]>();
  for (const { id, question } of rows(out, 'items.jsonl', itemSchema)) {
    const answer = answers.get(id);
    if (answer?.kind === 'choice') byType.set(question, [...(byType.get(question) ?? []), answer.choice]);
  }
  t.is(byType.size, questions.filter(({ answer }) => answer === 'choice').length);
  for (const [question, letters] of byType) {
    const counts = [0, 1, 2, 3].map((letter) => letters.filter((one) => one === letter).length);
    t.true(Math.max(...counts) - Math.min(...counts) <= 1, `${question}: ${counts.join()}`);
  }
});

/** Anterior first, then right: a qform alone says so with half a turn about the diagonal and a mirrored third axis. */
const qform = {
  sformCode: 0,
  qformCode: 1,
  quaternion: [Math.SQRT1_2, Math.SQRT1_2, 0],
  pixdim: [-1, 6, 6, 7],
  offset: [-120, -100, 40],
} as const;

const storages: readonly { readonly title: string; readonly storage: Storage }[] = [
  { title: 'one multilabel file', storage: { layout: 'multilabel' } },
  { title: 'a multilabel file of int32', storage: { layout: 'multilabel', mask: { type: 'int32' } } },
  { title: 'float64 voxels and big-endian', storage: { image: { type: 'float64', littleEndian: false } } },
  {
    title: 'axes 1,0,2 by a qform alone',
    storage: { orientation: { order: [1, 0, 2], flips: [false, false, false] }, image: qform, mask: qform },
  },
  { title: 'NIfTI-2', storage: { image: { version: 2 }, mask: { version: 2 } } },
  ...[5, 14, 30, 47].map((index) => ({
    title: `axes ${allOrientations[index].order.join()} with flips ${allOrientations[index].flips.join()}`,
    storage: { orientation: allOrientations[index] },
  })),
];

for (const { title, storage } of storages) {
  test(`stored as ${title}: the same items, key and images`, async (t) => {
    const expected = content((await generate(plainFiles)).out);
    t.true(Object.keys(expected).length > 20);
    const again = await generate(drawnFiles('a', drawn, storage), { segmented: 'all', classMap: 'total' });
    t.deepEqual(content(again.out), expected);
  });
}

test('any number of workers and order of files gives the same suite', async (t) => {
  const files = { ...plainFiles, ...drawnFiles('b', drawSubject(2)) };
  const backwards = Object.fromEntries(Object.entries(files).reverse());
  const one = await generate(files, { workers: 1 });
  const two = await generate(backwards, { workers: 2 });
  t.deepEqual(folderContent(two.out), folderContent(one.out));
});

test('each case that is done is told, with how many there are', async (t) => {
  const told: unknown[] = [];
  const bad = { 'b/ct.nii.gz': Buffer.from('none'), 'c/ct.nii.gz': Buffer.from('none') };
  const source = temporaryFolder(t, { ...plainFiles, ...bad });
  const onProgress = (...progress: unknown[]) => told.push(progress);
  await generateSuite({ ...plain, source, out: join(temporaryFolder(t), 'suite'), onProgress });
  t.deepEqual(told, [
    [1, 3, 'a'],
    [2, 3, 'b'],
    [3, 3, 'c'],
  ]);
});

test('what onProgress throws ends the work, and the next call resumes', async (t) => {
  const source = temporaryFolder(t, plainFiles);
  const folder = temporaryFolder(t);
  const out = join(folder, 'suite');
  const onProgress = () => {
    throw new RangeError('no more');
  };
  await t.throwsAsync(generateSuite({ recipe, source, out, onProgress }), { instanceOf: RangeError });
  t.deepEqual(
    readdirSync(folder).filter((name) => name.includes('lock')),
    [],
  );
  t.is((await generateSuite({ recipe, source, out })).counts.cases, 1);
});

test('another case changes no item of the first', async (t) => {
  const alone = await generate(drawnFiles('b', drawn));
  const beside = await generate({ ...drawnFiles('a', drawSubject(2)), ...drawnFiles('b', drawn) });
  const own = rows(beside.out, 'key.jsonl', keyRowSchema);
  const kept = rows(alone.out, 'key.jsonl', keyRowSchema);
  t.true(kept.length > 100);
  t.deepEqual(own.slice(-kept.length), kept);
});

test('another seed asks other things', async (t) => {
  const [one, two] = [await generate(plainFiles), await generate(plainFiles, { seed: 2 })];
  t.notDeepEqual(content(one.out), content(two.out));
});

type Files = Record<string, Buffer>;

/** Each way to spoil a subject, and what the message must name. */
const spoiled: readonly { title: string; spoil: (files: Files) => Files; message: RegExp }[] = [
  {
    title: 'a truncated mask',
    spoil: (files) => ({ ...files, [liver]: files[liver].subarray(0, 200) }),
    message: /liver\.nii\.gz/,
  },
  {
    title: 'a mask with a wrong checksum',
    spoil: (files) => ({ ...files, [liver]: withWrongChecksum(files[liver]) }),
    message: /liver\.nii\.gz.*checksum/i,
  },
  {
    title: 'a mask on another grid',
    spoil: (files) => ({ ...files, [liver]: drawnFiles('bad', onAnotherGrid(drawn))[liver] }),
    message: /liver\.nii\.gz/,
  },
  {
    title: 'a second file of a class',
    spoil: (files) => ({ ...files, 'bad/segmentations/liver.nii': files[liver] }),
    message: /liver\.nii/,
  },
  {
    title: 'masks that are all empty',
    spoil: () => drawnFiles('bad', { ...drawn, masks: {} }),
    message: /bad/,
  },
  {
    title: 'an image that is no volume',
    spoil: (files) => ({ ...files, 'bad/ct.nii.gz': Buffer.from('no volume') }),
    message: /ct\.nii\.gz/,
  },
];

const liver = 'bad/segmentations/liver.nii.gz';

function withWrongChecksum(file: Buffer): Buffer {
  const copy = Buffer.from(file);
  copy.writeUInt32LE(copy.readUInt32LE(copy.length - 8) ^ 1, copy.length - 8);
  return copy;
}

function onAnotherGrid({ masks, ...rest }: typeof drawn): typeof drawn {
  const affine = masks.liver.affine.map((value, index) => (index === 3 ? value + 50 : value));
  return { ...rest, masks: { ...masks, liver: { ...masks.liver, affine } } };
}

test('a mask of no known class is left out with a notice, and the case is the same without it', async (t) => {
  const files = drawnFiles('a', drawn);
  const whole = await generate(files);
  const more = await generate({ ...files, 'a/segmentations/third_lung.nii.gz': Buffer.from('never read') });
  t.deepEqual(more.manifest.cases[0].notices, [
    'left out, as they are of no class that is known: third_lung',
  ]);
  for (const file of ['items.jsonl', 'key.jsonl']) {
    t.is(readFileSync(join(more.out, file), 'utf8'), readFileSync(join(whole.out, file), 'utf8'));
  }
});

for (const { title, spoil, message } of spoiled) {
  test(`a case with ${title} is named, the others go on, nothing half-written stays`, async (t) => {
    const bad = spoil(drawnFiles('bad', drawn));
    const { out, manifest } = await generate({ ...bad, ...drawnFiles('good', drawn) });
    t.deepEqual(
      manifest.cases.map((one) => one.case),
      ['good'],
    );
    t.is(manifest.rejectedCases[0].reason, 'unusable input');
    t.regex(manifest.rejectedCases[0].message, message);
    t.deepEqual(readdirSync(dirname(out)).sort(), ['source', 'suite']);
    t.false(rows(out, 'items.jsonl', itemSchema).some((item) => item.case === 'bad'));
  });
}

test('small scans are left out by the recipe, and said so', async (t) => {
  const { manifest } = await generate(plainFiles, {
    recipe: { ...recipe, minimumAxialSize: 40 },
  });
  t.is(manifest.rejectedCases[0].reason, 'left out by the recipe');
  t.regex(manifest.rejectedCases[0].message, /42 x 36/);
});

test('a public suite has no key, no seed and no hash of a mask, but proves the key by its hash', async (t) => {
  const whole = await generate(plainFiles, { seed: secret });
  const published = await generate(plainFiles, { seed: secret, public: true });
  t.false(existsSync(join(published.out, 'key.jsonl')));
  t.is(published.manifest.seed, null);
  t.is(published.manifest.cases[0].files.length, 1);
  t.true(whole.manifest.cases[0].files.length > 100);
  t.is(published.manifest.keyHash, whole.manifest.keyHash);
  const { 'key.jsonl': key, 'README.md': _card, ...rest } = content(whole.out);
  const keyText = readFileSync(join(whole.out, 'key.jsonl'));
  t.is(createHmac('sha256', secret).update(keyText).digest('hex'), whole.manifest.keyHash);
  t.not(key, whole.manifest.keyHash);
  const { 'README.md': _publicCard, ...shown } = content(published.out);
  t.deepEqual(shown, rest);
});

test('a prior is for recipes that balance options, and of other patients than those of the source', async (t) => {
  const source = temporaryFolder(t, plainFiles);
  const folder = temporaryFolder(t);
  const prior = join(folder, 'prior.json');
  const { out: suite } = await generate(plainFiles);
  const fitted = await makePrior({ suite, out: prior });
  const notices: string[] = [];
  const options = {
    ...{ source, prior, seed: 3, out: join(folder, 'suite') },
    onNotice: (notice: string) => notices.push(notice),
  };
  await t.throwsAsync(generateSuite({ ...options, ...paper }), {
    message: /--prior: expected a recipe that balances options.*found test@1/,
  });
  const made = await generateSuite({ ...options, recipe });
  t.deepEqual(made.prior, { hash: hashOfPrior(fitted), suite: fitted.suite });
  t.is((await generateSuite({ recipe, source, out: join(folder, 'without') })).prior, undefined);
  t.true(
    notices.some((notice) =>
      notice.includes('patients who are called like some of the source (1, such as a)'),
    ),
  );
  await t.throwsAsync(generateSuite({ ...options, recipe, prior: undefined }), {
    message: /another source, --prior or seed/,
  });
});

test('the default seed is 128 random bits, which a folder keeps for its owner alone and a public copy hides', async (t) => {
  const source = temporaryFolder(t, plainFiles);
  const folder = temporaryFolder(t);
  const [out, again, published] = ['suite', 'again', 'public'].map((name) => join(folder, name));
  const { seed, canary } = await generateSuite({ recipe, source, out });
  t.regex(String(seed), /^[0-9a-f]{32}$/);
  t.is((await generateSuite({ recipe, source, out })).seed, seed);
  t.not((await generateSuite({ recipe, source, out: again })).canary, canary);
  const permissions = ['key.jsonl', 'suite.json', 'items.jsonl'].map(
    (name) => statSync(join(out, name)).mode & 0o077,
  );
  t.deepEqual(permissions.slice(0, 2), [0, 0]);
  t.not(permissions[2], 0);
  const notices: string[] = [];
  const onNotice = (notice: string) => notices.push(notice);
  await generateSuite({ recipe, source, out: published, public: true, onNotice });
  t.regex(notices.join('\n'), /--seed [0-9a-f]{32} makes the private suite/);
  await t.throwsAsync(generateSuite({ recipe, source, out: published, public: true }), {
    message: /found a public copy, which does not hold its seed/,
  });
});

test('a seed that can be found by trying is refused for a public copy', async (t) => {
  const options = {
    ...plain,
    source: temporaryFolder(t, plainFiles),
    out: join(temporaryFolder(t), 'suite'),
  };
  await t.throwsAsync(generateSuite({ ...options, seed: 'ab'.repeat(16), public: true }), {
    message: /--seed with --public: .*few kinds of digits/,
  });
  await t.throwsAsync(generateSuite({ ...options, seed: 4815162, public: true }), {
    message: /--seed with --public: expected a suite with a seed of 128 random bits, .*number of 7 digits/,
  });
  t.false(existsSync(options.out));
});

test('a suite with its key is not taken for a public one, nor the other way round', async (t) => {
  const source = temporaryFolder(t, plainFiles);
  for (const isPublic of [false, true]) {
    const seeded = { ...plain, seed: secret };
    const out = await copyOfSuite(t, plainFiles, { ...seeded, public: isPublic });
    await t.throwsAsync(generateSuite({ ...seeded, source, out, public: !isPublic }), {
      message: /another --public/,
    });
  }
});

test('while another makes a suite it is not made, and that is said', async (t) => {
  const source = temporaryFolder(t, plainFiles);
  const out = join(temporaryFolder(t), 'suite');
  const lock = await takeLock(`${out}.lock`);
  await t.throwsAsync(generateSuite({ recipe, source, out }), { message: /no other process/ });
  await lock.release();
  t.deepEqual(readdirSync(dirname(out)), []);
});

test('two calls at once make one suite as one call does', async (t) => {
  const source = temporaryFolder(t, plainFiles);
  const out = join(temporaryFolder(t), 'suite');
  const calls = [generateSuite({ ...plain, source, out }), generateSuite({ ...plain, source, out })];
  const ended = await Promise.allSettled(calls);
  t.true(ended.some(({ status }) => status === 'fulfilled'));
  t.deepEqual(folderContent(out), folderContent(await suiteOf(plainFiles, plain)));
  t.deepEqual(readdirSync(dirname(out)), ['suite']);
});

test('another source is not taken for the one a suite was made from', async (t) => {
  const out = await copyOfSuite(t, plainFiles, plain);
  const other = temporaryFolder(t, drawnFiles('a', drawSubject(3)));
  await t.throwsAsync(generateSuite({ ...plain, source: other, out }), { message: /another source/ });
});

test('a case that could not be used is tried again when the command is repeated', async (t) => {
  const whole = plainFiles['a/ct.nii.gz'];
  const broken = Buffer.from(whole);
  broken[whole.length - 6] ^= 1;
  const source = temporaryFolder(t, { ...plainFiles, 'a/ct.nii.gz': broken });
  const out = join(temporaryFolder(t), 'suite');
  t.is((await generateSuite({ recipe, source, out })).counts.cases, 0);
  writeFileSync(join(source, 'a', 'ct.nii.gz'), whole);
  t.is((await generateSuite({ recipe, source, out })).counts.cases, 1);
});

test('without labels for all classes no list and no largest of all is asked, but the largest of four that have labels', async (t) => {
  const { 'a/segmentations/liver.nii.gz': _liver, ...partial } = plainFiles;
  const { out, manifest } = await generate(partial);
  const asked = new Set(rows(out, 'items.jsonl', itemSchema).map(({ question }) => question));
  t.false(asked.has('OEQ1.1') || asked.has('OEQ3.1'));
  t.true(asked.has('OEQ2') && asked.has('CEQ3'));
  t.true((manifest.cases[0].rejected['OEQ1.1: not all structures of the region are segmented'] ?? 0) > 0);
});

test('the class map can be named: the same labels under another are other structures', async (t) => {
  const names = {
    1: 'spleen',
    2: 'kidney_right',
    3: 'kidney_left',
    5: 'liver',
    6: 'stomach',
    52: 'inferior_vena_cava',
  };
  const lungs = { 11: 'lung_left', 14: 'lung_right', 31: 'sacrum' };
  const classMap = join(
    temporaryFolder(t, { 'mine.json': JSON.stringify({ ...names, ...lungs }) }),
    'mine.json',
  );
  const files = drawnFiles('a', drawn, { layout: 'multilabel' });
  const total = await generate(files, { classMap: 'total' });
  const mine = await generate(files, { classMap });
  const keyOf = ({ out }: { out: string }) =>
    rows(out, 'key.jsonl', keyRowSchema).map(({ reference }) => reference);
  t.notDeepEqual(keyOf(mine), keyOf(total));
  t.is(rows(mine.out, 'key.jsonl', keyRowSchema)[0].labels?.classMap, 'mine');
});

test('a finished suite is not made again', async (t) => {
  const { manifest } = await generate(plainFiles);
  const out = await copyOfSuite(t, plainFiles, plain);
  const before = folderContent(out);
  t.deepEqual(await generateSuite({ ...plain, source: temporaryFolder(t, plainFiles), out }), manifest);
  t.deepEqual(folderContent(out), before);
});

test('a folder of another recipe or with other files is refused and left alone', async (t) => {
  const out = await copyOfSuite(t, plainFiles, plain);
  const before = folderContent(out);
  const source = temporaryFolder(t, plainFiles);
  const other = { ...recipe, minimumArea: 300 };
  await t.throwsAsync(generateSuite({ ...plain, recipe: other, source, out }), {
    name: 'UsageError',
    message: /another recipe/,
  });
  t.deepEqual(folderContent(out), before);
  const used = temporaryFolder(t, { 'thesis.txt': 'mine' });
  await t.throwsAsync(generateSuite({ recipe, source, out: used }), {
    name: 'UsageError',
    message: /other files/,
  });
  t.deepEqual(Object.keys(folderContent(used)), ['thesis.txt']);
});

test('the real abdominal case gives a suite', async (t) => {
  const source = realData(t, 'totalsegmentator-ct');
  if (source === null) return;
  const out = join(temporaryFolder(t), 'suite');
  const ct = radvuqaRecipeSchema.parse({ name: 'radvuqa-ct' });
  const manifest = await generateSuite({ recipe: ct, source, out });
  t.deepEqual(
    manifest.cases.map((one) => [one.case, volumeOrigin(one).storedAxes]),
    [['s0001', 'LAS']],
  );
  t.regex(manifest.rejectedCases[0].message, /122 x 101/);
});
