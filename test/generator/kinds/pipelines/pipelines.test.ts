import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import sharp from 'sharp';
import { drawnSets } from '../../../../data/phantom/sets/drawnSets.js';
import { generateSuite } from '../../../../generator/generate.js';
import { loadRecipe } from '../../../../generator/loadRecipe.js';
import { openDataSet } from '../../../../suites/dataSet.js';
import { itemSchema, keyRowSchema, suiteManifestSchema } from '../../../../suites/schema/schema.js';
import { UsageError } from '../../../../util/radvuqaError.js';
import { dataSetFiles, squareOn } from '../../../support/dataSetFiles.js';
import { folderContent } from '../../../support/folderContent.js';
import { niftiBytes } from '../../../support/niftiBytes.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

interface Wanted {
  readonly files?: Record<string, string | Buffer>;
  readonly settings?: readonly string[];
  readonly isPublic?: boolean;
}

const seed = '00112233445566778899aabbccddeeff';

async function generate(t: ExecutionContext, { files, settings = [], isPublic = false }: Wanted) {
  const out = join(temporaryFolder(t), 'suite');
  const source = files && temporaryFolder(t, files);
  const recipe = await loadRecipe('segmentation-pipelines', settings);
  const options = { recipe, source, out, seed, public: isPublic };
  await generateSuite(options);
  return { out, options, ...readSuite(out) };
}

function readSuite(out: string) {
  const rows = (file: string) =>
    readFileSync(join(out, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  return {
    items: rows('items.jsonl').map((row) => itemSchema.parse(row)),
    keys: existsSync(join(out, 'key.jsonl')) ? rows('key.jsonl').map((row) => keyRowSchema.parse(row)) : [],
    manifest: suiteManifestSchema.parse(JSON.parse(readFileSync(join(out, 'suite.json'), 'utf8'))),
  };
}

function formOf(item: { answer: { kind: string } }) {
  const { answer } = itemSchema.parse(item);
  if (answer.kind !== 'program') throw new Error('no program');
  return answer;
}

test('without a source six data sets are drawn and said to be drawn', async (t) => {
  const { out, items, manifest } = await generate(t, { settings: ['drawnImages=10'] });
  t.deepEqual(
    manifest.standIns,
    drawnSets.map(({ name }) => name),
  );
  t.is(items.length, 2 * drawnSets.length);
  for (const item of items) {
    const { training, heldOut } = await openDataSet(out, formOf(item));
    t.is(training.length + heldOut.length, 10);
    t.deepEqual(
      heldOut,
      formOf(item).heldOut.map(({ name }) => name),
    );
  }
});

test('a tenth is held out, by subject where a table tells them, and no file tells the masks of those', async (t) => {
  const table = [
    'image,subject',
    ...Array.from({ length: 40 }, (_none, n) => `${n},s${Math.floor(n / 4)}`),
  ].join('\n');
  const files = { ...dataSetFiles('squares', 40), 'squares/subjects.csv': table };
  const { out, items, keys } = await generate(t, { files });
  const { answer, proof } = keys[0];
  if (answer.kind !== 'program' || proof.kind !== 'data-set') throw new Error('no program');
  t.is(answer.masks.length, 4);
  t.is(new Set(proof.heldOut.map(({ subject }) => subject)).size, 1);
  const shown = folderContent(join(out, formOf(items[0]).dataSet));
  for (const { file, name } of answer.masks) {
    const mask = readFileSync(join(out, file));
    t.false(`train/masks/${name}.png` in shown);
    t.true(`held-out/${name}.png` in shown);
    t.false(`train/images/${name}.png` in shown);
    const number = Number(proof.heldOut.find((one) => one.name === name)?.image?.match(/\d+/)?.[0]);
    t.deepEqual(await sharp(mask).raw().toBuffer(), await sharp(squareOn(number).mask).raw().toBuffer());
  }
});

test('the same seed gives the same suite, also where it was interrupted', async (t) => {
  const wanted = { files: { ...dataSetFiles('a', 12), ...dataSetFiles('b', 12) } };
  const { out, options } = await generate(t, wanted);
  const before = folderContent(out);
  rmSync(join(out, 'data-sets', 'a'), { recursive: true });
  rmSync(join(out, 'suite.json'));
  rmSync(join(out, 'items.jsonl'));
  rmSync(join(out, 'key.jsonl'));
  await t.throwsAsync(generateSuite(options), { instanceOf: UsageError });
  rmSync(out, { recursive: true });
  await generateSuite(options);
  t.deepEqual(folderContent(out), before);
});

test('a public copy has the pictures and no mask of those that are held out', async (t) => {
  const { out, items } = await generate(t, { files: dataSetFiles('a', 12), isPublic: true });
  t.deepEqual(readdirSync(out).sort(), ['README.md', 'data-sets', 'items.jsonl', 'suite.json']);
  const { heldOut } = await openDataSet(out, formOf(items[0]));
  const masks = readdirSync(join(out, formOf(items[0]).dataSet, 'train/masks'));
  t.true(heldOut.every((name) => !masks.includes(`${name}.png`)));
});

test('pictures that cannot be used, and those that come twice, are left out by name', async (t) => {
  const { picture, mask } = squareOn(3);
  const files = {
    ...dataSetFiles('a', 12),
    'a/images/again.png': picture,
    'a/masks/again.png': mask,
    'a/images/broken.png': 'no picture',
    'a/masks/broken.png': mask,
  };
  const { manifest } = await generate(t, { files });
  const [{ rejected, notices = [] }] = manifest.cases;
  t.deepEqual(rejected, { 'SP: picture twice': 1, 'SP: picture that cannot be used': 1 });
  t.regex(notices.join('\n'), /again is left out: it is the same as one before/);
  t.regex(notices.join('\n'), /broken is left out: broken\.png: expected/);
});

test('a data set that is left out says why its first pictures are', async (t) => {
  const files = { ...dataSetFiles('good', 12), ...dataSetFiles('broken', 12) };
  for (const name of Object.keys(files)) if (name.startsWith('broken/masks')) files[name] = Buffer.from('x');
  const { manifest } = await generate(t, { files });
  t.regex(JSON.stringify(manifest.rejectedCases), /0 is left out: 0\.png: expected.*1 is left out: 1\.png/);
});

test('a data set that is too small is left out, and more pictures than are wanted are drawn from', async (t) => {
  const files = { ...dataSetFiles('small', 5), ...dataSetFiles('large', 30) };
  const { manifest } = await generate(t, { files, settings: ['mostImages=20'] });
  t.like(manifest.cases[0].origin, { kind: 'data-set', trainingImages: 18, heldOutImages: 2, channels: 1 });
  t.deepEqual(
    manifest.rejectedCases.map((one) => one.case),
    ['small'],
  );
});

test('a data set with targets in two pictures alone has one on each side, and one with a single target is left out', async (t) => {
  const emptied = (name: string, kept: readonly number[]) =>
    Object.fromEntries(
      Object.entries(dataSetFiles(name, 20)).map(([path, bytes]) => {
        const isKept = kept.some((number) => path.endsWith(`/${number}.png`));
        return [path, path.includes('/masks/') && !isKept ? squareOn(1, 0).mask : bytes];
      }),
    );
  const { keys, manifest } = await generate(t, {
    files: { ...emptied('rare', [3, 4]), ...emptied('single', [3]) },
  });
  for (const { answer } of keys) {
    if (answer.kind !== 'program') throw new Error('no program');
    t.is(answer.masks.filter(({ foreground }) => foreground > 0).length, 1);
  }
  t.is(keys.length, 2);
  t.like(manifest.rejectedCases, [{ case: 'single' }]);
  t.regex(JSON.stringify(manifest.rejectedCases), /all training masks are empty/);
});

/** A volume of 8 x 6 x 10 voxels that grows brighter to the left, whose upper half has a target. */
function volumeFiles(subject: string, maskDepth = 10): Record<string, Buffer> {
  const shape = (depth: number) => [8, 6, depth];
  const values = (depth: number, at: (x: number, z: number) => number) =>
    Int16Array.from({ length: 48 * depth }, (_none, voxel) => at(voxel % 8, Math.floor(voxel / 48)));
  const shift = 20 * Number(subject.at(-1));
  return {
    [`${subject}/image.nii`]: niftiBytes({
      values: values(10, (x, z) => 10 * (8 - x) * (z + shift)),
      shape: shape(10),
      type: 'int16',
    }),
    [`${subject}/mask.nii`]: niftiBytes({
      values: values(maskDepth, (x, z) => (z >= 5 && x === 0 ? 2 : 0)),
      shape: shape(maskDepth),
      type: 'int16',
    }),
  };
}

test('slices of volumes with a target are pictures, of which those of one subject are held out or none', async (t) => {
  const files = { ...volumeFiles('head-1'), ...volumeFiles('head-2'), ...volumeFiles('head-3', 9) };
  const { out, items, keys, manifest } = await generate(t, { files, settings: ['prompts=["contract"]'] });
  const [{ origin, notices = [], files: read }] = manifest.cases;
  t.like(origin, { kind: 'data-set', trainingImages: 5, heldOutImages: 5, channels: 1 });
  t.is(read.length, 4);
  t.regex(notices.join('\n'), /head-3 is left out: mask\.nii: expected/);
  const [{ answer, proof }] = keys;
  if (answer.kind !== 'program' || proof.kind !== 'data-set') throw new Error('no program');
  t.is(proof.splitBy, 'subject');
  t.is(new Set(proof.heldOut.map(({ subject }) => subject)).size, 1);
  t.regex(proof.heldOut[0].image ?? '', /^head-[12]\/image\.nii slice [5-9]$/);
  t.true(
    answer.masks.every(({ width, height, foreground }) => width === 8 && height === 6 && foreground === 6),
  );
  const { heldOut, folder } = await openDataSet(out, formOf(items[0]));
  const greys = await sharp(join(folder, 'held-out', `${heldOut[0]}.png`))
    .raw()
    .toBuffer();
  const mask = await sharp(join(out, answer.masks[0].file)).raw().toBuffer();
  t.true([...greys].every((grey, pixel) => grey <= greys[mask.indexOf(255)] || mask[pixel] === 255));
});

test('the prompts name the 22 points, folders and what the data are; the contract names its rules besides', async (t) => {
  const files = {
    ...dataSetFiles('a', 12),
    'a/dataset.json': '{"modality": "endoscopy", "target": "the glottis"}',
  };
  const { items } = await generate(t, { files, settings: ['packages=["torch","numpy"]'] });
  const textOf = (prompt: string) => items.find(({ conditions }) => conditions.prompt === prompt)?.text ?? '';
  const points = [...textOf('paper').matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
  t.deepEqual(
    points,
    Array.from({ length: 22 }, (_none, place) => place + 1),
  );
  t.regex(
    textOf('paper'),
    /The images are endoscopy; the masks show the glottis\..* 10 grayscale images are in \/data\/images/,
  );
  t.true(textOf('contract').startsWith(textOf('paper')));
  t.regex(textOf('contract'), /predict_folder\(model_folder, image_folder, output_folder\)/);
  t.regex(textOf('contract'), /imported: torch, numpy\./);
  t.notRegex(textOf('paper'), /EPOCHS|predict_folder/);
});

test('kinds that do not draw need a source', async (t) => {
  const recipe = await loadRecipe('radvuqa-ct', []);
  const out = join(temporaryFolder(t), 'suite');
  await t.throwsAsync(generateSuite({ recipe, out, seed: 1 }), {
    instanceOf: UsageError,
    message: /--source/,
  });
});
