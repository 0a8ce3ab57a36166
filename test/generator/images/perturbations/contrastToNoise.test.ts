import test from 'ava';
import type { IntensityImage } from '../../../../generator/images/intensityImage.js';
import {
  createContrastToNoise,
  roseCriterion,
} from '../../../../generator/images/perturbations/contrastToNoise.js';
import { lowDose } from '../../../../generator/images/perturbations/lowDose/lowDose.js';
import { lowResolution } from '../../../../generator/images/perturbations/lowResolution.js';
import { noise } from '../../../../generator/images/perturbations/noise.js';
import { sharpness } from '../../../../generator/images/perturbations/sharpness.js';
import { cleanParts, takeApart } from '../../../../generator/images/perturbations/takeApart.js';
import { applyWindow } from '../../../../generator/images/windows.js';
import { createRandom } from '../../../../util/random.js';
import { deviationOf, drawImage, meanOf } from '../../../support/intensityImages.js';

const size = { width: 60, height: 50 };
const radius = 10;

/** A disc in the middle. */
const disc = {
  box: [20, 15, 40, 35],
  has: (x: number, y: number) => Math.hypot(x - 30, y - 25) <= radius,
} as const;

function draw(greyAt: (x: number, y: number) => number) {
  const greys = Uint8Array.from({ length: 60 * 50 }, (_, at) => greyAt(at % 60, Math.floor(at / 60)));
  return cleanParts({ ...size, greys });
}

const measure = createContrastToNoise(disc, size);

test('without noise the ratio is the contrast in greys', (t) => {
  const found = measure(draw((x, y) => (disc.has(x, y) ? 130 : 100)));
  t.true(found > 0.5 * 30 && found <= 30, `${found}`);
});

test('what has the grey of its surroundings has no contrast, nor has what is all clipped', (t) => {
  t.is(measure(draw(() => 100)), 0);
  t.is(measure(draw(() => 255)), 0);
});

test('what lies between dark and bright, its own grey being their mean, stands out', (t) => {
  const found = measure(draw((x, y) => (disc.has(x, y) ? 120 : x < 30 ? 60 : 180)));
  t.true(found > 3 * roseCriterion, `${found}`);
});

/** Contrast 12 in noise of 40 greys: the band has some 250 pixels inside and 400 outside, so about 12 / 3.2. */
test('noise hides a faint disc, and not a plain one', (t) => {
  const random = createRandom(4);
  const noisy = (contrast: number) =>
    measure(
      draw((x, y) =>
        Math.min(255, Math.max(0, (disc.has(x, y) ? 120 + contrast : 120) + 30 * random.normal())),
      ),
    );
  const faint = Array.from({ length: 40 }, () => noisy(8));
  const plain = Array.from({ length: 40 }, () => noisy(40));
  t.true(faint.filter((found) => found < roseCriterion).length >= 36, faint.join());
  t.true(
    plain.every((found) => found >= roseCriterion),
    plain.join(),
  );
});

test('the measured ratio falls as noise grows', (t) => {
  const random = createRandom(4);
  const found = [2, 8, 20, 45].map((noise) =>
    measure(
      draw((x, y) => Math.min(255, Math.max(0, (disc.has(x, y) ? 150 : 110) + noise * random.normal()))),
    ),
  );
  t.deepEqual(
    found,
    found.toSorted((a, b) => b - a),
  );
});

test('what fills the picture, or has no pixel in it, has no border', (t) => {
  const all = createContrastToNoise({ box: [0, 0, 59, 49], has: () => true }, size);
  const none = createContrastToNoise({ box: [3, 3, 3, 3], has: () => false }, size);
  t.is(all(draw((x) => x)), 0);
  t.is(none(draw((x) => x)), 0);
});

const side = 160;
const lesion = {
  box: [64, 59, 95, 90],
  has: (x: number, y: number) => Math.hypot(x - 79.5, y - 74.5) <= 16,
} as const;
const measureLesion = createContrastToNoise(lesion, { width: side, height: side });

/** A disc of 32 mm, as bright as told beyond 40 HU, in a body of 150 mm, with the noise of a usual scan. */
function drawLesion(contrast: number, rest: Partial<IntensityImage> = {}): IntensityImage {
  const { normal } = createRandom('usual scan');
  const valueAt = (x: number, y: number) => {
    if (Math.hypot(x - 79.5, y - 79.5) > 75) return rest.scale === 'magnitude' ? 0 : -1000;
    return (lesion.has(x, y) ? 40 + contrast : 40) + 12 * normal();
  };
  return drawImage([side, side], valueAt, rest);
}

function show({ width, height, values, window }: IntensityImage) {
  return { width, height, greys: applyWindow(values, { kind: 'window', ...window }) };
}

/** Difference of the means of the lesion and of a ring around it, five pixels wide each: what a matched observer looks at. */
function observe(greys: Uint8Array): number {
  const ring = (from: number, to: number) =>
    meanOf(
      greys.filter((_, at) => {
        const radius = Math.hypot((at % side) - 79.5, Math.floor(at / side) - 74.5);
        return radius > from && radius <= to;
      }),
    );
  return ring(11, 16) - ring(16, 21);
}

/** Brute force: many scans with and without the lesion, whose difference is set against how it varies, and one grey. */
const noisy = [
  { title: 'white noise', perturb: noise, parameters: { standardDeviation: 75 }, rest: {}, contrast: 24 },
  { title: 'a low dose', perturb: lowDose, parameters: { dose: 0.02 }, rest: {}, contrast: 24 },
  {
    title: 'Rician noise in the dark',
    perturb: noise,
    parameters: { standardDeviation: 0.4 },
    rest: { scale: 'magnitude', fullSignal: 200, window: { lower: 0, upper: 400 } },
    contrast: 40,
  },
] as const;

for (const { title, perturb, parameters, rest, contrast } of noisy) {
  test(`the ratio is what a matched observer finds in many scans: ${title}`, (t) => {
    const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1);
    const scan = (image: IntensityImage, seed: number) =>
      show(perturb.apply(image, { ...parameters, seed } as never));
    const [present, absent] = [contrast, 0].map((one) => drawLesion(one, rest));
    const seen = seeds.map((seed) => observe(scan(present, seed).greys));
    // The same noise without the lesion: the difference is what the lesion adds.
    const added = seeds.slice(0, 8).map((seed, at) => seen[at] - observe(scan(absent, seed).greys));
    const expected = meanOf(added) / Math.sqrt(deviationOf(seen) ** 2 + 1);
    const clean = show(present);
    const found = seeds.map((seed) => measureLesion(takeApart(clean, scan(present, seed), true)));
    t.log(`${meanOf(found).toFixed(2)} beside ${expected.toFixed(2)}`);
    t.true(Math.abs(meanOf(found) / expected - 1) < 0.25, `${found.join()} beside ${expected}`);
  });
}

test('what large pixels blur away is measured in the blurred picture', (t) => {
  const small = {
    box: [78, 78, 81, 81],
    has: (x: number, y: number) => Math.abs(x - 79.5) < 2 && Math.abs(y - 79.5) < 2,
  } as const;
  const image = drawImage([side, side], (x, y) => (small.has(x, y) ? 100 : 0), {
    pixelMm: 0.5,
    voxelMm: 0.5,
  });
  const measureSmall = createContrastToNoise(small, { width: side, height: side });
  const ratios = [0, 4.8, 12].map((coarseMm) =>
    measureSmall(takeApart(show(image), show(lowResolution.apply(image, { coarseMm })), false)),
  );
  t.true(ratios[0] > 2 * ratios[1] && ratios[1] > 2 * ratios[2], ratios.join());
});

test('a sharper kernel raises noise finer than a structure: the ratio is still what a matched observer finds', (t) => {
  const seeds = Array.from({ length: 24 }, (_, seed) => seed + 1);
  const scans = [24, 0].map((contrast) =>
    seeds.map((seed) => {
      const random = createRandom(contrast, seed);
      const plain = drawLesion(contrast);
      return { ...plain, values: plain.values.map((value) => value + 60 * random.normal()) };
    }),
  );
  const sharpen = (scan: IntensityImage) => show(sharpness.apply(scan, { mtf50Ratio: 1.65 }));
  const [seen, unseen] = scans.map((some) => some.map((scan) => observe(sharpen(scan).greys)));
  const varied = Math.sqrt((deviationOf(seen) ** 2 + deviationOf(unseen) ** 2) / 2 + 1);
  const expected = (meanOf(seen) - meanOf(unseen)) / varied;
  const found = scans[0].map((scan) => measureLesion(takeApart(show(scan), sharpen(scan), false)));
  t.log(`${meanOf(found).toFixed(2)} beside ${expected.toFixed(2)}`);
  t.true(Math.abs(meanOf(found) / expected - 1) < 0.25, `${meanOf(found)} beside ${expected}`);
});
