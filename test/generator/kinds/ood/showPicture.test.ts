import test from 'ava';
import { toPicture } from '../../../../data/pictures/picture.js';
import { applyWindow } from '../../../../generator/images/windows.js';
import { showPicture } from '../../../../generator/kinds/ood/showPicture.js';

const recipe = { minimumLongerSide: 16 };
const stored = { width: 8, height: 4, values: Float32Array.from({ length: 32 }, (_, at) => 20 * at - 200) };
const plain = toPicture(stored, { lower: -160, upper: 240 });
const hounsfield = { ...plain, isHounsfield: true };
const chest = { modality: 'CT', region: 'chest' } as const;

test('CT from a DICOM file is in its Hounsfield units and its window', (t) => {
  const { scale, window, fullSignal, values } = showPicture(hounsfield, chest, { minimumLongerSide: 8 });
  t.like(
    { scale, window, fullSignal },
    { scale: 'hounsfield', window: { lower: -160, upper: 240 }, fullSignal: 1 },
  );
  t.true(values.every((value, at) => Math.abs(value - stored.values[at]) < 1e-3));
});

test('it looks the same in greys and in Hounsfield units', (t) => {
  const greys = [plain, hounsfield].map((picture) => {
    const { values, window } = showPicture(picture, chest, recipe);
    return applyWindow(values, { kind: 'window', ...window });
  });
  t.deepEqual(greys[0], greys[1]);
});

test('what labels.csv says is MR has no Hounsfield units, whatever its file says', (t) => {
  const { scale, hounsfieldOfGreys } = showPicture(hounsfield, { modality: 'MR', region: 'head' }, recipe);
  t.deepEqual([scale, hounsfieldOfGreys], ['grey', null]);
});

const regions = [
  { region: 'chest', lower: -1350, upper: 150 },
  { region: 'upper abdomen', lower: -150, upper: 250 },
  { region: 'Brain', lower: 0, upper: 80 },
  { region: 'pelvis', lower: -160, upper: 240 },
  { region: 'lumbar spine', lower: -160, upper: 240 },
  { region: 'hand', lower: -1350, upper: 150 },
  { region: null, lower: -1350, upper: 150 },
] as const;

for (const { region, lower, upper } of regions) {
  test(`greys of a plain CT picture of ${region ?? 'no known region'} are taken as ${lower} to ${upper} HU`, (t) => {
    t.deepEqual(showPicture(plain, { modality: 'CT', region }, recipe).hounsfieldOfGreys, { lower, upper });
  });
}

const pixels = [
  { title: 'square ones of unknown size', pixel: undefined, size: [16, 8], pixelMm: null, voxelMm: 350 / 8 },
  {
    title: 'twice as high as wide',
    pixel: { across: 0.5, down: 1, unit: 'mm' },
    size: [16, 16],
    pixelMm: 0.25,
    voxelMm: 0.5,
  },
  {
    title: 'twice as wide as high',
    pixel: { across: 2, down: 1, unit: 'none' },
    size: [16, 4],
    pixelMm: null,
    voxelMm: 350 / 16,
  },
] as const;

for (const { title, pixel, size, pixelMm, voxelMm } of pixels) {
  test(`pixels are shown square: ${title}`, (t) => {
    const shown = showPicture({ ...plain, ...(pixel && { pixel }) }, chest, recipe);
    t.deepEqual([shown.width, shown.height], [...size]);
    t.deepEqual([shown.pixelMm, shown.voxelMm], [pixelMm, voxelMm]);
  });
}
