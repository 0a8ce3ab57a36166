import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { classMapsOf } from '../../../../data/sources/classMaps.js';
import { generateSuite } from '../../../../generator/generate.js';
import { loadRecipe } from '../../../../generator/loadRecipe.js';
import { turnedControl } from '../../../../suites/conditions.js';
import { itemSchema, keyRowSchema, suiteManifestSchema } from '../../../../suites/schema/schema.js';
import { drawSubject } from '../../../support/drawnSubject.js';
import { sliceOrigin, sliceProof, volumeOrigin } from '../../../support/ofSlice.js';
import { realData } from '../../../support/realData.js';
import { stored } from '../../../support/subjectFiles.js';
import { suiteOf } from '../../../support/suiteOf.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

const drawn = drawSubject();
const mrClasses = classMapsOf.MR[0].classes.map(({ className }) => className);

/** The drawn body as magnitudes of MR, with one voxel changed. */
function magnitudes(brightest: number) {
  const values = Array.from(drawn.image.values, (value, index) =>
    index === 7 ? brightest : Math.max(0, value + 900),
  );
  return { ...drawn.image, values };
}

/** A subject of TotalSegmentator-MRI: every class has a file, as in the data set. */
function mrFiles(brightest = 1000): Record<string, Buffer> {
  const empty = stored(
    { ...drawn.image, values: Array<number>(drawn.image.values.length).fill(0) },
    { type: 'uint8' },
  );
  const masks = mrClasses.map((className) => {
    const mask = drawn.masks[className];
    return [
      `a/segmentations/${className}.nii.gz`,
      mask === undefined ? empty : stored(mask, { type: 'uint8' }),
    ];
  });
  return { 'a/mri.nii.gz': stored(magnitudes(brightest)), ...Object.fromEntries(masks) };
}

async function generate(files: Record<string, Buffer>, settings: readonly string[] = []) {
  const small = ['minimumAxialSize=16', 'minimumLongerSide=64', 'windows=[true,false]', ...settings];
  const out = await suiteOf(files, { recipe: await loadRecipe('radvuqa-mri', small), seed: 5 });
  const lines = (file: string) => readFileSync(join(out, file), 'utf8').trim().split('\n');
  return {
    items: lines('items.jsonl').map((line) => itemSchema.parse(JSON.parse(line))),
    keys: lines('key.jsonl').map((line) => keyRowSchema.parse(JSON.parse(line))),
    manifest: suiteManifestSchema.parse(JSON.parse(readFileSync(join(out, 'suite.json'), 'utf8'))),
  };
}

test('MR is asked on axial slices alone, from nearer the feet on than CT, and called MR', async (t) => {
  const { items, keys, manifest } = await generate(mrFiles());
  t.deepEqual([...new Set(items.map((item) => sliceOrigin(item).plane))], ['axial']);
  const fractions = new Set(items.map((item) => sliceOrigin(item).fraction));
  // The two slices above show too little of this small body.
  t.deepEqual([...fractions].sort(), [0.1, 0.25, 0.4, 0.55]);
  t.true(
    items.every(({ text, origin }) => text.startsWith('This axial MR image') && origin.modality === 'MR'),
  );
  t.true(keys.every(({ labels }) => labels?.classMap === 'total_mr'));
  t.is(manifest.cases[0].origin.modality, 'MR');
});

test('a real abdominal MR gives every type of question on all its six slices', async (t) => {
  const source = realData(t, 'totalsegmentator-mri');
  if (source === null) return;
  const recipe = await loadRecipe('radvuqa-mri', ['minimumAxialSize=64', 'prompts=["basic"]']);
  const out = join(temporaryFolder(t), 'suite');
  await generateSuite({ recipe, source, out });
  const rows = readFileSync(join(out, 'items.jsonl'), 'utf8').trim().split('\n');
  const items = rows.map((line) => itemSchema.parse(JSON.parse(line)));
  t.is(new Set(items.map(({ question }) => question)).size, 12);
  t.is(new Set(items.map((item) => sliceOrigin(item).fraction)).size, 6);
  const turned = items.filter(({ conditions }) => conditions.control === turnedControl);
  t.is(items.length - turned.length, 72);
  t.deepEqual([...new Set(turned.map(({ question }) => question))], ['OEQ3.2', 'CEQ3.1']);
});

test('each question is asked with the window of the body and with the whole range', async (t) => {
  const { items, keys } = await generate(mrFiles());
  const windowsOf = new Map<string, Set<string>>();
  for (const { pair, conditions } of items) {
    windowsOf.set(pair, (windowsOf.get(pair) ?? new Set()).add(String(conditions.window)));
  }
  t.true([...windowsOf.values()].every((windows) => windows.size === 2));
  for (const proof of keys.map(sliceProof)) {
    if (proof.window.kind === 'min-max') t.deepEqual([proof.window.lower, proof.window.upper], [39, 1211]);
    else t.true(proof.window.lower > 0 && proof.window.upper < 1211);
  }
});

test('one bright voxel makes all else black without a window, and the manifest says so', async (t) => {
  const share = async (brightest: number, settings: readonly string[] = []) =>
    volumeOrigin((await generate(mrFiles(brightest), settings)).manifest.cases[0]).shareWithin10Greys ??
    Number.NaN;
  t.true((await share(1000)) < 0.9);
  t.true((await share(32000)) > 0.99);
  t.true((await share(32000, ['minMax=percentile'])) < 0.9);
});

test('a recipe of CT leaves MR out', async (t) => {
  const ofCt = await suiteOf(mrFiles(), { recipe: await loadRecipe('radvuqa-ct', ['minimumAxialSize=16']) });
  const { rejectedCases } = suiteManifestSchema.parse(
    JSON.parse(readFileSync(join(ofCt, 'suite.json'), 'utf8')),
  );
  t.deepEqual(
    rejectedCases.map(({ reason, message }) => [reason, message]),
    [['left out by the recipe', 'a: expected CT, as recipe radvuqa-ct asks, found MR.']],
  );
});

test('MR without labels, with an empty folder of masks, or none but the masks is left out with the reason', async (t) => {
  const image = mrFiles()['a/mri.nii.gz'];
  const source = temporaryFolder(t, {
    'none/mri.nii.gz': image,
    'empty/mri.nii.gz': image,
    'without/segmentations/liver.nii.gz': image,
  });
  mkdirSync(join(source, 'empty', 'segmentations'));
  const out = join(temporaryFolder(t), 'suite');
  const { counts, rejectedCases } = await generateSuite({
    recipe: await loadRecipe('radvuqa-mri', []),
    source,
    out,
  });
  t.is(counts.cases, 0);
  const hint = ' Hint: masks belong in segmentations/CLASS.nii.gz, one file of all labels in labels.nii.gz.';
  t.deepEqual(
    rejectedCases.slice(0, 2).map(({ message }) => message),
    ['empty', 'none'].map(
      (name) => `${name}/mri.nii.gz: expected masks or labels beside this image, found none.${hint}`,
    ),
  );
  t.is(
    rejectedCases[2].message,
    'without: expected ct.nii.gz or mri.nii.gz beside the masks, found neither.',
  );
});
