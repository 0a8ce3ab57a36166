import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { fusePet } from '../../../../generator/kinds/quality/fusePet.js';
import { loadRecipe } from '../../../../generator/loadRecipe.js';
import { itemSchema, keyRowSchema, suiteManifestSchema } from '../../../../suites/schema/schema.js';
import { dicomBytes } from '../../../support/dicomBytes.js';
import { drawSubject } from '../../../support/drawnSubject.js';
import { stored } from '../../../support/subjectFiles.js';
import { suiteOf } from '../../../support/suiteOf.js';

const { image, masks } = drawSubject();
const folder = 'lung-fdg-pet-ct-1';
const [columns, rows, layers] = image.shape;
const corner = [3, 7, 11].map((at) => image.affine[at]);

/** PET of twice the voxels' size that takes in the CT, with one value everywhere. */
function petOf(value: number, shift = 0): Buffer {
  const shape = [columns, rows, layers].map((count) => Math.ceil(count / 2) + 1);
  const [x, y, z] = corner;
  const affine = [12, 0, 0, x, 0, 12, 0, y, 0, 0, 14, z + shift];
  return stored({
    values: Array.from({ length: shape[0] * shape[1] * shape[2] }, () => value),
    shape,
    affine,
  });
}

const files = (pet: Record<string, Buffer>) => ({
  [`${folder}/ct.nii.gz`]: stored(image),
  [`${folder}/mask.nii.gz`]: stored(masks.liver, { type: 'uint8' }),
  ...pet,
});

async function generate(pet: Record<string, Buffer>, settings: readonly string[] = []) {
  const recipe = await loadRecipe('segmentation-quality', [
    'minimumLongerSide=64',
    'slicesPerCase=1',
    'prompts=["verdict"]',
    ...settings,
  ]);
  const suite = await suiteOf(files(pet), { recipe, seed: 5 });
  const lines = (file: string) => readFileSync(join(suite, file), 'utf8').trim().split('\n').filter(Boolean);
  return {
    suite,
    items: lines('items.jsonl').map((line) => itemSchema.parse(JSON.parse(line))),
    proofs: lines('key.jsonl').map((line) => keyRowSchema.parse(JSON.parse(line)).proof),
    manifest: suiteManifestSchema.parse(JSON.parse(readFileSync(join(suite, 'suite.json'), 'utf8'))),
  };
}

/** Colours of "hot" by share of the window, and their halves over a CT of grey 100: worked out by hand. */
const colours = [
  { suv: -1, hot: [0, 0, 0] },
  { suv: 0, hot: [0, 0, 0] },
  { suv: 3, hot: [255, 0, 0] },
  { suv: 6, hot: [255, 255, 0] },
  { suv: 8, hot: [255, 255, 255] },
  { suv: 30, hot: [255, 255, 255] },
];

test('PET runs from black over red and yellow to white, and covers as much of the CT as it is opaque', (t) => {
  for (const { suv, hot } of colours) {
    const ct = { width: 1, height: 1, pixels: Uint8Array.of(100, 100, 100) };
    const fuse = (petOpacity: number) => [
      ...fusePet(ct, Float32Array.of(suv), { suvWindow: [0, 8], petOpacity }).pixels,
    ];
    t.deepEqual(fuse(1), hot);
    t.deepEqual(
      fuse(0.5),
      hot.map((part) => Math.round((part + 100) / 2)),
    );
    t.deepEqual(fuse(0), [100, 100, 100]);
  }
});

test('where there is no PET the CT is shown alone', (t) => {
  const ct = { width: 2, height: 1, pixels: Uint8Array.of(90, 90, 90, 90, 90, 90) };
  const fused = fusePet(ct, Float32Array.of(Number.NaN, 9), { suvWindow: [0, 9], petOpacity: 1 });
  t.deepEqual([...fused.pixels], [90, 90, 90, 255, 255, 255]);
});

test('PET on a grid of its own is laid over the CT, and the key says both windows', async (t) => {
  const settings = ['suvWindow=[0,8]', 'petOpacity=1', 'controls=["blank overlay"]'];
  const { suite, items, proofs, manifest } = await generate({ [`${folder}/pet.nii.gz`]: petOf(3) }, settings);
  t.is(items[0].origin.kind === 'overlay' && items[0].origin.modality, 'PET-CT');
  t.deepEqual(
    manifest.cases[0].files.map(({ path }) => path),
    ['ct', 'mask', 'pet'].map((name) => `${folder}/${name}.nii.gz`),
  );
  for (const proof of proofs) {
    t.like(proof, { window: { lower: -1350, upper: 150 }, suvWindow: { lower: 0, upper: 8 } });
  }
  const blank = items.find(({ conditions }) => conditions.control === 'blank overlay');
  const { data } = await sharp(join(suite, blank?.images[0] ?? ''))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const reds = new Set(Array.from(data, (value, at) => `${at % 3}: ${value}`));
  t.deepEqual([...reds].sort(), ['0: 255', '1: 0', '2: 0']);
});

/** PET of one value in DICOM, in some unit. */
function dicomPet(units: string): Record<string, Buffer> {
  return Object.fromEntries(
    Array.from({ length: layers }, (_, k) => {
      const file = {
        number: k + 1,
        position: [-(corner[0] + 6 * (columns - 1)), -(corner[1] + 6 * (rows - 1)), corner[2] + 7 * k],
        pixels: Array.from({ length: columns * rows }, () => 2),
        rows,
        columns,
        spacing: '6\\6',
        modality: 'PT',
        sopClass: '1.2.840.10008.5.1.4.1.1.128',
        elements: { '00541001': ['CS', units] } as const,
      };
      return [`${folder}/pet/${String(k).padStart(2, '0')}.dcm`, dicomBytes(file)];
    }),
  );
}

test('PET in DICOM is read where it says that it is in SUV', async (t) => {
  const { items } = await generate(dicomPet('GML'));
  t.true(items.length > 0);
});

const refused: { title: string; pet: Record<string, Buffer>; message: RegExp }[] = [
  { title: 'DICOM in Bq/ml', pet: dicomPet('BQML'), message: /PET in SUV: Units.*BQML.*convert it to SUV/s },
  {
    title: 'a volume with values that no SUV has',
    pet: { [`${folder}/pet.nii.gz`]: petOf(20_000) },
    message: /SUV of at most 1000.*2\.000e\+4.*convert it to SUV/s,
  },
  {
    title: 'PET of another place',
    pet: { [`${folder}/pet.nii.gz`]: petOf(3, 900) },
    message: /half of each slice.*0 % of slice/s,
  },
  {
    title: 'CT without PET',
    pet: {},
    message: /images of ct and pet/,
  },
];
for (const { title, pet, message } of refused) {
  test(`${title} is refused`, async (t) => {
    const { manifest } = await generate(pet);
    t.deepEqual(manifest.cases, []);
    t.regex(manifest.rejectedCases[0].message, message);
  });
}
