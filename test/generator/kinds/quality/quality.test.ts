import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { loadRecipe } from '../../../../generator/loadRecipe.js';
import { readKeyFile } from '../../../../suites/keyFiles.js';
import { itemSchema, keyRowSchema, suiteManifestSchema } from '../../../../suites/schema/schema.js';
import { drawnFiles, drawSubject } from '../../../support/drawnSubject.js';
import { stored } from '../../../support/subjectFiles.js';
import { suiteOf } from '../../../support/suiteOf.js';

const drawn = drawSubject();
const { liver, spleen } = drawn.masks;

async function generate(files: Record<string, Buffer>, settings: readonly string[] = []) {
  const recipe = await loadRecipe('segmentation-quality', ['minimumLongerSide=128', ...settings]);
  const suite = await suiteOf(files, { recipe, seed: 5 });
  const lines = (file: string) => readFileSync(join(suite, file), 'utf8').trim().split('\n').filter(Boolean);
  const keys = lines('key.jsonl').map((line) => keyRowSchema.parse(JSON.parse(line)));
  return {
    suite,
    items: lines('items.jsonl').map((line) => itemSchema.parse(JSON.parse(line))),
    keyOf: (id: string) => {
      const key = keys.find((one) => one.id === id);
      if (key?.answer.kind !== 'assessment' || key.proof.kind !== 'overlay') throw new Error('no assessment');
      return { ...key.answer, ...key.proof, files: key.files ?? [] };
    },
    manifest: suiteManifestSchema.parse(JSON.parse(readFileSync(join(suite, 'suite.json'), 'utf8'))),
  };
}

test('of a labelled CT the liver is asked about: each slice as it is and with a fault, by both prompts', async (t) => {
  const { items, keyOf, manifest } = await generate(drawnFiles('a', drawn));
  t.deepEqual([manifest.cases[0].case, manifest.cases[0].subject], ['liver-ct a', 'a']);
  t.like(items[0].origin, { kind: 'overlay', task: 'liver-ct', target: 'liver', plane: 'axial' });
  const untouched = items.filter(({ id }) => keyOf(id).fault === null);
  t.is(untouched.length, items.length / 2);
  t.true(
    untouched.every(({ id }) => keyOf(id).accept && keyOf(id).rating === 5 && keyOf(id).against?.dice === 1),
  );
  t.deepEqual([...new Set(items.map(({ conditions }) => conditions.prompt))].sort(), ['staged', 'verdict']);
  const pairs = new Map<string, string[]>();
  for (const { pair, conditions } of items) pairs.set(pair, [...(pairs.get(pair) ?? []), conditions.prompt]);
  t.true([...pairs.values()].every((prompts) => prompts.toSorted().join() === 'staged,verdict'));
});

test('no text and no name of a picture tells which mask has a fault', async (t) => {
  const { items, keyOf } = await generate(drawnFiles('a', drawn));
  const texts = (isGood: boolean) =>
    new Set(items.filter(({ id }) => keyOf(id).accept === isGood).map(({ text }) => text));
  t.deepEqual([...texts(true)].sort(), [...texts(false)].sort());
});

test('the key holds the mask that is shown, as large as it says', async (t) => {
  const { suite, items, keyOf } = await generate(drawnFiles('a', drawn));
  for (const { id } of items) {
    const { files, areaMm2 } = keyOf(id);
    const { data, info } = await sharp(await readKeyFile(suite, files[0]))
      .extractChannel(0)
      .raw()
      .toBuffer({ resolveWithObject: true });
    t.deepEqual([info.width, info.height], [42, 36]);
    t.is(data.filter((value) => value === 255).length * 36, Math.round(areaMm2));
  }
});

const image = stored(drawn.image);
const aside = (mask: typeof liver) => stored(mask, { type: 'uint8' });

test("a mask beside an expert's is labelled by how they agree, and nothing is planted", async (t) => {
  const files = {
    'liver-ct-1/image.nii.gz': image,
    'liver-ct-1/mask.nii.gz': aside(liver),
    'liver-ct-1/expert.nii.gz': aside(liver),
    'liver-ct-2/image.nii.gz': image,
    'liver-ct-2/mask.nii.gz': aside(spleen),
    'liver-ct-2/expert.nii.gz': aside(liver),
  };
  const { items, keyOf } = await generate(files);
  t.true(items.every(({ id }) => keyOf(id).fault === null));
  t.true(items.every(({ id, subject }) => keyOf(id).accept === (subject === 'liver-ct-1')));
});

test('a case without a task in its names is refused, unless the recipe has one task', async (t) => {
  const files = { 'one/image.nii.gz': image, 'one/mask.nii.gz': aside(liver) };
  await t.throwsAsync(generate(files), {
    message: /a folder whose name begins with a task.*tasks=\["lung-ct"\]/,
  });
  const { items } = await generate(files, ['tasks=["liver-ct"]']);
  t.true(items.length > 0);
});

const faulty = [
  {
    title: 'an empty mask',
    mask: stored({ ...liver, values: Array.from(liver.values, () => 0) }, { type: 'uint8' }),
    message: /a mask with a voxel inside/,
  },
  {
    title: "a mask off the image's grid",
    mask: stored({ ...liver, affine: [6, 0, 0, -90, 0, 6, 0, -100, 0, 0, 7, 40] }, { type: 'uint8' }),
    message: /voxels at the places of the image's/,
  },
];
for (const { title, mask, message } of faulty) {
  test(`${title} is told, and other cases are made`, async (t) => {
    const files = {
      'liver-ct-1/image.nii.gz': image,
      'liver-ct-1/mask.nii.gz': mask,
      'liver-ct-2/image.nii.gz': image,
      'liver-ct-2/mask.nii.gz': aside(liver),
    };
    const { manifest } = await generate(files);
    t.deepEqual(
      manifest.cases.map((one) => one.case),
      ['liver-ct-2'],
    );
    t.regex(manifest.rejectedCases[0].message, message);
  });
}

test('arms are paired by mask: overlays, contexts and controls, of which none deserves to be accepted', async (t) => {
  const shifted = drawSubject(2);
  const settings = [
    'overlays=["contour","fill","contour beside plain"]',
    'contexts=["told","not told"]',
    'controls=["mask of another patient","blank overlay"]',
    'prompts=["verdict"]',
    'slicesPerCase=1',
  ];
  const { items, keyOf } = await generate(
    { ...drawnFiles('a', drawn), ...drawnFiles('b', shifted) },
    settings,
  );
  const first = items.filter(({ pair }) => pair === items[0].pair);
  t.is(first.length, 3 * 2 * 3);
  t.deepEqual([...new Set(first.map(({ images }) => images.length))].sort(), [1, 2]);
  const controls = first.filter(({ conditions }) => conditions.control !== null);
  t.true(controls.every(({ id }) => !keyOf(id).accept));
  t.true(
    first
      .filter(({ conditions }) => conditions.context === 'not told')
      .every(({ text }) => !/liver|CT/.test(text)),
  );
  const blank = controls.filter(({ conditions }) => conditions.control === 'blank overlay');
  t.true(blank.every(({ id }) => keyOf(id).areaMm2 === 0));
  const beside = blank.find(({ conditions }) => conditions.overlay === 'contour beside plain');
  // Nothing is drawn: the picture with the mask is the picture without.
  t.is(beside?.images[0], beside?.images[1]);
});
