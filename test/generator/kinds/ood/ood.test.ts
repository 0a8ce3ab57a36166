import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import sharp from 'sharp';
import { generateSuite } from '../../../../generator/generate.js';
import { loadRecipe } from '../../../../generator/loadRecipe.js';
import { optionsOf } from '../../../../suites/answers/answerKinds.js';
import {
  type Item,
  itemSchema,
  type KeyRow,
  keyRowSchema,
  suiteManifestSchema,
} from '../../../../suites/schema/schema.js';
import { dicomBytes } from '../../../support/dicomBytes.js';
import { greyPicture, greyPng, pillowPicture, pngOfSize } from '../../../support/pictureFiles.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

/** A picture of waves, another one for each number. */
function waves(number: number): Buffer {
  const values = Uint8Array.from(
    { length: 160 * 96 },
    (_, at) => 128 + 100 * Math.sin(((at % 160) + number) / 9) * Math.cos(Math.floor(at / 160) / 7),
  );
  return greyPng(values, 160);
}

const real = { 'real/a.png': waves(1), 'real/b.png': waves(2) };
const synthetic = { 'synthetic/c.png': waves(3) };
const nonhuman = { 'nonhuman/d.png': waves(4) };
const all = { ...real, ...synthetic, ...nonhuman };
const labels = {
  'labels.csv': `file,modality,region,structures,species
a.png,CT,chest,left lung;right lung;heart;aorta;spinal cord,
d.png,MR,head,,macaque
`,
};

type Files = Readonly<Record<string, string | Uint8Array>>;

async function makeSuite(t: ExecutionContext, files: Files, settings: readonly string[] = []) {
  const out = join(temporaryFolder(t), 'suite');
  const recipe = await loadRecipe('radvuqa-ood', ['minimumLongerSide=160', ...settings]);
  const notices: string[] = [];
  const onNotice = (notice: string) => notices.push(notice.replace(/^.*?: /, ''));
  const manifest = await generateSuite({ recipe, source: temporaryFolder(t, files), out, seed: 4, onNotice });
  const lines = (file: string) =>
    readFileSync(join(out, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  const items = lines('items.jsonl').map((line) => itemSchema.parse(JSON.parse(line)));
  const keys = new Map(lines('key.jsonl').map((line) => keyed(keyRowSchema.parse(JSON.parse(line)))));
  suiteManifestSchema.parse(manifest);
  return { out, manifest, notices, items, keys };
}

function keyed(row: KeyRow): [string, KeyRow] {
  return [row.id, row];
}

type Suite = Awaited<ReturnType<typeof makeSuite>>;

/** Items of a question with their keys and the file that each shows. */
function asked({ items, keys }: Suite, question: string) {
  return items.flatMap((item) => {
    const key = keys.get(item.id);
    if (item.question !== question || key?.proof.kind !== 'picture') return [];
    return [{ item, key, file: key.proof.file, prompt: item.conditions.prompt }];
  });
}

test('without labels what is visible is not asked, and it is said why', async (t) => {
  const suite = await makeSuite(t, all);
  t.deepEqual([...new Set(suite.items.map(({ question }) => question))].sort(), ['CEQ5', 'OEQ5']);
  t.true(suite.items.every(({ conditions }) => conditions.perturbation === null));
  t.is(suite.notices[0], 'there is no labels.csv, so OEQ1.1, OEQ1.2 and CEQ1 are left out');
  const reasons = suite.manifest.cases.map(({ rejected }) => Object.keys(rejected));
  t.true(reasons.every((some) => some.filter((reason) => /labels\.csv$/.test(reason)).length === 3));
});

test('a modality that nobody says is taken from the recipe, which is said', async (t) => {
  const { notices } = await makeSuite(t, { ...all, ...labels }, ['modality=MR']);
  t.deepEqual(notices, [
    'no modality in labels.csv of 2 pictures of humans: taken as modality=MR, unless a DICOM file says it',
  ]);
});

test('labelled real pictures are asked about clean and in five perturbed forms, with one text and one key', async (t) => {
  const suite = await makeSuite(t, { ...all, ...labels });
  for (const question of ['OEQ1.1', 'OEQ1.2', 'CEQ1']) {
    const found = asked(suite, question);
    t.deepEqual([...new Set(found.map(({ file }) => file))], ['real/a.png']);
    for (const prompt of ['basic', 'advanced', 'stepwise']) {
      const forms = found.filter((one) => one.prompt === prompt);
      t.deepEqual(
        forms.map(({ item }) => item.conditions.perturbation?.name ?? 'clean'),
        ['clean', 'noise', 'contrast', 'sharpness', 'motion-blur', 'low-resolution'],
      );
      t.is(new Set(forms.map(({ item }) => item.images[0])).size, 6);
      for (const same of [forms.map(({ item }) => item.text), forms.map(({ key }) => key.reference)])
        t.is(new Set(same).size, 1);
      t.is(new Set(forms.map(({ item }) => item.pair)).size, 1);
    }
  }
  t.true(suite.items.every(({ images }) => existsSync(join(suite.out, images[0]))));
});

test('lists hold what labels.csv says, and one of four options is among it', async (t) => {
  const suite = await makeSuite(t, { ...all, ...labels });
  const visible = ['heart', 'aorta', 'left lung', 'right lung', 'spinal cord'];
  const [list] = asked(suite, 'OEQ1.2');
  t.deepEqual(list.key.reference.split(', ').sort(), [...visible].sort());
  t.regex(list.item.text, /chest.*\b5\b/s);
  const [choice] = asked(suite, 'CEQ1');
  const options = optionsOf(choice.item.answer) ?? [];
  t.deepEqual(
    options.filter((option) => visible.includes(option)),
    [choice.key.reference],
  );
  t.is(options.length, 4);
});

test('a cyst is not asked about, and a structure that no MR is asked about spoils its row', async (t) => {
  const csv = (row: string) => ({ 'labels.csv': `file,modality,structures\n${row}\n` });
  const cyst = await makeSuite(t, { ...real, ...synthetic, ...csv('a.png,CT,left kidney;left kidney cyst') });
  t.is(asked(cyst, 'OEQ1.1')[0].key.reference, 'left kidney');
  t.deepEqual(asked(cyst, 'OEQ1.1')[0].key.labels?.present, ['kidney_left', 'kidney_cyst_left']);
  const { manifest } = await makeSuite(t, { ...real, ...synthetic, ...csv('a.png,MR,heart;left rib') });
  t.deepEqual(
    manifest.rejectedCases.map(({ message }) => message),
    ['labels.csv line 2: expected structures that MR is asked about, found "left rib".'],
  );
});

test('the advanced prompt names no structure that is asked about', async (t) => {
  const suite = await makeSuite(t, { ...all, ...labels });
  for (const { item, key } of asked(suite, 'CEQ1')) {
    const { structures } = item.origin.told;
    t.is(structures.length > 0, item.conditions.prompt === 'advanced');
    t.false(structures.some((name) => (optionsOf(item.answer) ?? []).includes(name)));
    t.false(structures.includes(key.reference));
  }
});

test('whether it is synthesised is asked of real and synthetic pictures, with the options in one order', async (t) => {
  const found = asked(await makeSuite(t, { ...all, ...labels }), 'CEQ5');
  t.deepEqual([...new Set(found.map(({ file }) => file))].sort(), [
    'real/a.png',
    'real/b.png',
    'synthetic/c.png',
  ]);
  for (const { item, key, file } of found) {
    t.deepEqual(optionsOf(item.answer), ['It is synthesised', 'It is real', "I don't know"]);
    const isReal = file?.startsWith('real/') === true;
    const wrong = isReal ? ['authenticity', null, 'abstention'] : [null, 'authenticity', 'abstention'];
    t.deepEqual(key.answer, { kind: 'choice', choice: isReal ? 1 : 0, wrong } as KeyRow['answer']);
  }
});

test('what it is, is asked of all, and a context prompt tells nothing of the answer', async (t) => {
  const suite = await makeSuite(t, { ...all, ...labels });
  const basic = asked(suite, 'OEQ5').filter(({ prompt }) => prompt === 'basic');
  const references = Object.fromEntries(basic.map(({ file, key }) => [file, key.reference]));
  t.deepEqual(references, {
    'real/a.png': 'A real CT scan of a human chest.',
    'real/b.png': 'A real CT scan of a human chest.',
    'synthetic/c.png': 'A synthesised CT scan of a human chest.',
    'nonhuman/d.png': 'An MR scan of the head of an animal (macaque), not of a human.',
  });
  const texts = new Set(basic.map(({ item }) => item.text.replace('an MR scan', 'a CT scan')));
  t.deepEqual(
    [...texts],
    [
      'What does this image show? Is it a CT scan of a human chest?',
      'What does this image show? Is it a CT scan of a human head?',
    ],
  );
  t.deepEqual([...new Set(asked(suite, 'OEQ5').map(({ prompt }) => prompt))].sort(), ['basic', 'stepwise']);
});

test('neither ids nor names tell the folder of a picture', async (t) => {
  const { items } = await makeSuite(t, { ...all, ...labels });
  const named = (item: Item) =>
    [item.id, item.pair, item.case, item.subject, item.unit, ...item.images].join();
  t.false(items.some((item) => /real|synth|human|drawn|png,/.test(named(item))));
});

test('a public copy does not tell the folder of a picture either', async (t) => {
  const recipe = await loadRecipe('radvuqa-ood', ['minimumLongerSide=160']);
  const source = temporaryFolder(t, { ...real, ...nonhuman });
  const out = join(temporaryFolder(t), 'suite');
  const { cases } = await generateSuite({
    recipe,
    source,
    out,
    seed: '4'.repeat(24).concat('01235678'),
    public: true,
  });
  t.notRegex(JSON.stringify(cases), /real\/|nonhuman\/|drawn/);
  t.is(new Set(cases.flatMap(({ files }) => files.map(({ sha256 }) => sha256))).size, cases.length);
});

test('stand-ins are drawn where there are no synthetic pictures of a chest, and the manifest says so', async (t) => {
  const suite = await makeSuite(t, { ...real, ...nonhuman });
  t.deepEqual(suite.manifest.standIns, ['synthetic']);
  t.true(suite.notices.includes('no synthetic pictures, so 2 drawn ones stand in for them'));
  const drawn = asked(suite, 'CEQ5').filter(({ file }) => file === null);
  t.is(new Set(drawn.map(({ item }) => item.case)).size, 2);
  t.is(new Set(drawn.map(({ item }) => item.subject)).size, 1, 'slices of one body');
  t.true(drawn.every(({ key }) => key.reference === 'It is synthesised'));
  for (const [files, settings] of [
    [all, []],
    [real, ['region=abdomen']],
    [real, ['standIns=0']],
  ] as const) {
    const { manifest, items } = await makeSuite(t, files, settings);
    t.is(manifest.standIns, undefined);
    t.is(items.filter(({ question }) => question === 'CEQ5').length, files === all ? 6 : 4);
  }
});

test('the same source and seed give the same bytes', async (t) => {
  const [first, second] = [await makeSuite(t, real), await makeSuite(t, real)];
  t.is(first.manifest.itemsHash, second.manifest.itemsHash);
  t.is(first.manifest.keyHash, second.manifest.keyHash);
});

test('pictures of all kinds are made; those that cannot be used are named with the reason', async (t) => {
  const { items, manifest } = await makeSuite(t, {
    'real/palette.png': pillowPicture('palette'),
    'real/inks.jpg': pillowPicture('cmykJpeg'),
    'real/turned.jpg': pillowPicture('turnedJpeg'),
    'real/empty.png': '',
    'real/text.png': 'no picture',
    'real/huge.png': pngOfSize(30_000, 30_000),
    ...synthetic,
    'labels.csv': 'file,structures\nnone.png,heart\n',
  });
  t.is(new Set(items.map((item) => item.case)).size, 4);
  const messages = manifest.rejectedCases.map(({ message }) => message.replace(/ Hint.*/, '')).sort();
  t.is(messages.length, 4);
  t.is(
    messages[0],
    'labels.csv line 2: expected a picture of the source, such as real/001.png, found "none.png".',
  );
  t.is(messages[1], 'real/empty.png: expected a picture, found an empty file.');
  t.regex(
    messages[2],
    /^real\/huge\.png: expected a picture of at most 16777216 pixels.*found 30000 x 30000\.$/,
  );
  t.regex(
    messages[3],
    /^real\/text\.png: expected a PNG, JPEG, TIFF, GIF or DICOM picture, found what cannot be read/,
  );
});

test('the modality of a DICOM file is that which it says, unless labels.csv has another', async (t) => {
  const dicom = dicomBytes({
    number: 1,
    position: [0, 0, 0],
    pixels: [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100],
  });
  const modalities = async (files: Files) => {
    const { items } = await makeSuite(t, { ...files, ...synthetic }, ['modality=MR', 'nonhumanModality=MR']);
    return [...new Set(items.map(({ origin }) => origin.modality))].sort();
  };
  t.deepEqual(await modalities({ 'nonhuman/IM1': dicom }), ['CT', 'MR']);
  t.deepEqual(await modalities({ 'nonhuman/IM1': dicom, 'labels.csv': 'file,modality\nIM1,MR\n' }), ['MR']);
});

test('a turned picture is shown upright, enlarged, with square pixels', async (t) => {
  const { out, items } = await makeSuite(t, { 'real/turned.jpg': pillowPicture('turnedJpeg'), ...synthetic });
  const sizes = await Promise.all(
    items.map(async ({ images }) => {
      const { width, height } = await sharp(join(out, images[0])).metadata();
      return `${width} x ${height}`;
    }),
  );
  t.deepEqual([...new Set(sizes)].sort(), ['120 x 160', '160 x 96']);
});

test('of an animal whose body part nobody says, the question says that of the human pictures', async (t) => {
  const found = asked(await makeSuite(t, all), 'OEQ5').filter(({ prompt }) => prompt === 'basic');
  t.deepEqual(
    [...new Set(found.map(({ item }) => item.text))],
    ['What does this image show? Is it a CT scan of a human chest?'],
  );
  const reference = found.find(({ file }) => file?.startsWith('nonhuman'))?.key.reference;
  t.is(reference, 'A CT scan of an animal, not of a human.');
});

/** Bars of 32 pixels, so bright that a narrow window moved down leaves them white. */
async function brightBars(): Promise<Buffer> {
  const values = Uint8Array.from({ length: 160 * 96 }, (_, at) => ((at % 160) % 64 < 32 ? 215 : 250));
  return greyPicture(values, 160).png().toBuffer();
}

test('a perturbed form that hides most of the picture is left out, and counted', async (t) => {
  const files = { 'real/a.png': await brightBars(), ...synthetic, ...labels };
  const settings = ['perturbations=[{"name":"contrast","severity":5}]', 'prompts=["basic"]'];
  const kept = await makeSuite(t, files, [...settings, 'mostHiddenShare=1']);
  const counts = async (seed: number) => {
    const recipe = await loadRecipe('radvuqa-ood', ['minimumLongerSide=160', ...settings]);
    const out = join(temporaryFolder(t), 'suite');
    const source = temporaryFolder(t, files);
    const { cases, counts: made } = await generateSuite({ recipe, source, out, seed });
    const hidden = cases.flatMap(({ rejected }) => Object.keys(rejected)).filter((one) => /hides/.test(one));
    return { hidden, items: made.items };
  };
  const found = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(counts));
  t.true(found.some(({ hidden }) => hidden.length === 3) && found.some(({ hidden }) => hidden.length === 0));
  t.true(found.every(({ hidden, items }) => items === kept.items.length - hidden.length));
  t.true(found.flatMap(({ hidden }) => hidden).includes('CEQ1: contrast 5 hides most of the picture'));
});

test('a low dose is drawn of CT pictures, and counted as not made for those that are of MR', async (t) => {
  const csv = 'file,modality,structures\na.png,CT,heart;aorta\nb.png,MR,heart;aorta\n';
  const suite = await makeSuite(t, { ...real, ...synthetic, 'labels.csv': csv }, [
    'perturbations=[{"name":"low-dose","severity":2}]',
    'prompts=["basic"]',
  ]);
  const forms = asked(suite, 'OEQ1.1').map(
    ({ file, item }) => `${file} ${item.conditions.perturbation?.name ?? 'clean'}`,
  );
  t.deepEqual(forms.sort(), ['real/a.png clean', 'real/a.png low-dose', 'real/b.png clean']);
  const reasons = suite.manifest.cases.flatMap(({ rejected }) => Object.keys(rejected));
  t.is(reasons.filter((reason) => reason === 'OEQ1.1: low-dose is not made for MR').length, 1);
});

test('a folder without pictures is told of, and so is why nothing stands in for synthetic ones', async (t) => {
  const noticesOf = async (files: Files, settings: readonly string[] = []) =>
    (await makeSuite(t, files, settings)).notices.filter((notice) => !/labels\.csv/.test(notice));
  t.deepEqual(await noticesOf({ ...real, ...synthetic, 'nonhuman/notes.txt': '' }), [
    'there is no picture in nonhuman/, so nothing is asked of animals',
  ]);
  t.deepEqual(await noticesOf({ ...real, ...nonhuman, 'synthetic/.keep': '' }, ['region=abdomen']), [
    'there is no picture in synthetic/, so detection of synthetic ones is not measured on any of your own',
    'no synthetic pictures; stand-ins are drawn for modality=CT region=chest alone, not for CT of the abdomen',
  ]);
  const [empty] = await noticesOf({ ...nonhuman, ...synthetic, 'real/notes.txt': '' });
  t.regex(empty, /^there is no picture in real\/, so nothing is asked of real ones/);
  t.deepEqual(await noticesOf(nonhuman), [
    'no synthetic pictures, and without real ones that can be read none are drawn in their place',
  ]);
});

test('stand-ins are as many as the real pictures that can be read, and those that cannot are named', async (t) => {
  const unreadable = { 'real/c.png': 'no picture', 'real/d.png': '' };
  const { manifest, items } = await makeSuite(t, { ...real, ...unreadable, ...nonhuman });
  t.is(manifest.rejectedCases.length, 2);
  const groups = new Map<string, Set<string>>();
  for (const { case: name, question } of items)
    groups.set(question, (groups.get(question) ?? new Set()).add(name));
  // Two real ones that can be read and their stand-ins; the animal is not asked about authenticity.
  t.deepEqual([groups.get('CEQ5')?.size, groups.get('OEQ5')?.size], [4, 5]);
});

test('a source whose real pictures cannot be read is made of the others', async (t) => {
  const { manifest, items, notices } = await makeSuite(t, { 'real/a.png': 'no picture', ...nonhuman });
  t.deepEqual([...new Set(items.map(({ question }) => question))], ['OEQ5']);
  t.is(manifest.rejectedCases.length, 1);
  t.regex(notices.at(-1) ?? '', /without real ones that can be read none are drawn/);
});

test('options that only volumes have are refused', async (t) => {
  const recipe = await loadRecipe('radvuqa-ood', []);
  const options = { recipe, source: temporaryFolder(t, all), out: join(temporaryFolder(t), 'suite') };
  await t.throwsAsync(generateSuite({ ...options, classMap: 'total' }), {
    name: 'UsageError',
    message: /--class-map: expected none for recipe radvuqa-ood/,
  });
  await t.throwsAsync(generateSuite({ ...options, layout: 'totalsegmentator' }), { message: /--layout/ });
  await t.throwsAsync(generateSuite({ ...options, images: 'images' }), { message: /--images/ });
});
