import test from 'ava';
import type { Severity } from '../../../../generator/images/perturbations/perturbation.js';
import { sharpness } from '../../../../generator/images/perturbations/sharpness.js';
import { createRandom } from '../../../../util/random.js';
import { deviationOf, drawImage } from '../../../support/intensityImages.js';
import { drawSlantedEdge, measureMtf50 } from '../../../support/slantedEdge.js';

/** Pixels so small that all of these frequencies lie well below the highest. */
const pixelMm = 0.3;
/** A standard kernel's 4 line pairs per cm. */
const standard = 0.4 * pixelMm;

test('the edge to be sharpened has the modulation it is drawn with', (t) => {
  t.true(Math.abs(measureMtf50(drawSlantedEdge(standard, pixelMm).values) / standard - 1) < 0.01);
});

const kernels = [
  { severity: 1, linePairsPerCm: 4.4 },
  { severity: 2, linePairsPerCm: 4.88 },
  { severity: 3, linePairsPerCm: 5.6 },
  { severity: 4, linePairsPerCm: 6.6 },
  { severity: 5, linePairsPerCm: 8.2 },
] as const;

for (const { severity, linePairsPerCm } of kernels) {
  test(`severity ${severity}: half of the modulation at ${linePairsPerCm} line pairs per cm`, (t) => {
    const edge = drawSlantedEdge(standard, pixelMm);
    const { values } = sharpness.apply(edge, sharpness.draw(createRandom(0), severity, 'hounsfield'));
    const found = (10 * measureMtf50(values)) / pixelMm;
    t.true(Math.abs(found / linePairsPerCm - 1) < 0.02, `${found}`);
  });
}

test('a picture of unknown pixels is sharpened by its pixels, an enlarged one by its voxels', (t) => {
  const own = { pixelMm: null, voxelMm: null, scale: 'grey' } as const;
  const wave = (period: number) => (x: number) => 100 * Math.sin((2 * Math.PI * x) / period);
  const gain = (period: number, rest: object) =>
    deviationOf(sharpness.apply(drawImage([240, 4], wave(period), rest), { mtf50Ratio: 1.65 }).values) /
    deviationOf(drawImage([240, 4], wave(period)).values);
  const expected = Math.exp(Math.LN2 * (1 / 4 / 0.28) ** 2 * (1 - 1 / 1.65 ** 2));
  t.true(Math.abs(gain(4, own) / expected - 1) < 0.03, `${gain(4, own)}`);
  t.true(Math.abs(gain(16, { pixelMm: 0.75, voxelMm: 3 }) / expected - 1) < 0.03);
  t.true(Math.abs(gain(16, { ...own, voxelMm: 350 / 60 }) / expected - 1) < 0.03);
});

test('an enlarged picture keeps what lies beyond its voxels, so that their grid does not ring', (t) => {
  const enlarged = { pixelMm: 0.75, voxelMm: 3 };
  const gain = (period: number) => {
    const image = drawImage([240, 4], (x) => 100 * Math.sin((2 * Math.PI * x) / period), enlarged);
    return deviationOf(sharpness.apply(image, { mtf50Ratio: 2.05 }).values) / deviationOf(image.values);
  };
  const [atGrid, beyond] = [gain(8), gain(6)];
  t.true(Math.abs(atGrid - 1) < 0.1, `${atGrid}`);
  t.true(Math.abs(beyond - 1) < 0.02, `${beyond}`);
  t.true(gain(12) > 1.9);
});

test('noise is made stronger with each severity', (t) => {
  const random = createRandom(1);
  const image = drawImage([64, 64], () => 10 * random.normal());
  const deviations = ([0, 1, 2, 3, 4, 5] as const).map((severity: Severity) =>
    deviationOf(sharpness.apply(image, sharpness.draw(createRandom(0), severity, 'hounsfield')).values),
  );
  t.deepEqual(
    deviations,
    deviations.toSorted((a, b) => a - b),
  );
  t.true(deviations[5] > 3 * deviations[0]);
});
