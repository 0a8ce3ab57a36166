import test from 'ava';
import fc from 'fast-check';
import type { IntensityImage, IntensityScale } from '../../../../generator/images/intensityImage.js';
import type { Severity } from '../../../../generator/images/perturbations/perturbation.js';
import { perturbations } from '../../../../generator/images/perturbations/perturbations.js';
import { applyWindow } from '../../../../generator/images/windows.js';
import { createRandom } from '../../../../util/random.js';
import { drawImage } from '../../../support/intensityImages.js';

const windows: Readonly<Record<IntensityScale, IntensityImage['window']>> = {
  hounsfield: { lower: -150, upper: 250 },
  magnitude: { lower: 0, upper: 800 },
  grey: { lower: 0, upper: 255 },
};

/** A round body with a bright and a dark disc in it, in the middle of an intensity scale. */
function drawBody(scale: IntensityScale, [width, height]: readonly [number, number]): IntensityImage {
  const { lower, upper } = windows[scale];
  const air = scale === 'hounsfield' ? -1000 : lower;
  const share = (x: number, y: number) => {
    if (Math.hypot(x / width - 0.4, y / height - 0.5) < 0.12) return 0.8;
    return Math.hypot(x / width - 0.65, y / height - 0.5) < 0.1 ? 0.2 : 0.5;
  };
  const valueAt = (x: number, y: number) =>
    Math.hypot(x / width - 0.5, y / height - 0.5) > 0.42 ? air : lower + share(x, y) * (upper - lower);
  const known = scale === 'grey' ? null : 1;
  return drawImage([width, height], valueAt, {
    scale,
    pixelMm: known,
    voxelMm: known,
    window: windows[scale],
    fullSignal: scale === 'hounsfield' ? 1 : upper,
    hounsfieldOfGreys: scale === 'grey' ? { lower: -1350, upper: 150 } : null,
  });
}

const cases = perturbations.flatMap((perturbation) =>
  perturbation.scales.map((scale) => ({ perturbation, scale })),
);

test('names differ; the paper has five of them', (t) => {
  t.deepEqual(
    perturbations.map(({ name }) => name),
    ['noise', 'contrast', 'sharpness', 'motion-blur', 'low-resolution', 'low-dose'],
  );
});

for (const { perturbation, scale } of cases) {
  const { name } = perturbation;

  test(`${name} of ${scale}: severity 0 leaves every byte as it is`, (t) => {
    const image = drawBody(scale, [40, 30]);
    const { values } = perturbation.apply(image, perturbation.draw(createRandom(1), 0, scale));
    t.deepEqual(Buffer.from(values.buffer), Buffer.from(image.values.buffer));
  });

  test(`${name} of ${scale}: each severity changes the picture more than the one before`, (t) => {
    const image = drawBody(scale, [200, 200]);
    for (const seed of [1, 2]) {
      const changes = ([0, 1, 2, 3, 4, 5] as const).map((severity) => {
        const { values } = perturbation.apply(image, perturbation.draw(createRandom(seed), severity, scale));
        return Math.sqrt(values.reduce((sum, value, at) => sum + (value - image.values[at]) ** 2, 0));
      });
      for (let severity = 1; severity <= 5; severity++)
        t.true(changes[severity] > changes[severity - 1], changes.join());
    }
  });

  test(`${name} of ${scale}: the parameters say all, the image given stays, the size too`, (t) => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }));
    const severities = fc.integer({ min: 0, max: 5 }) as fc.Arbitrary<Severity>;
    fc.assert(
      fc.property(sizes, severities, fc.integer(), (size, severity, seed) => {
        const image = drawBody(scale, size);
        const before = image.values.slice();
        const parameters = perturbation.draw(createRandom(seed), severity, scale);
        const one = perturbation.apply(image, parameters);
        const other = perturbation.apply(image, JSON.parse(JSON.stringify(parameters)));
        t.deepEqual(one.values, other.values);
        t.deepEqual(image.values, before);
        t.deepEqual({ ...one, values: null }, { ...image, values: null });
        t.is(one.values.length, before.length);
        t.true(one.values.every(Number.isFinite));
      }),
      { numRuns: 15 },
    );
  });
}

for (const { perturbation, scale } of cases.filter((one) => one.perturbation.name !== 'contrast')) {
  test(`${perturbation.name} of ${scale}: the data changes in the same way, whatever window it is shown in`, (t) => {
    const image = drawBody(scale, [120, 100]);
    const parameters = perturbation.draw(createRandom(1), 3, scale);
    const shown = perturbation.apply(image, parameters);
    const unwindowed = perturbation.apply({ ...image, window: { lower: -3000, upper: 9000 } }, parameters);
    t.deepEqual(unwindowed.values, shown.values);
    t.notDeepEqual(shown.values, image.values);
  });
}

test('contrast is a fault of the display: it moves each window by the same share of its width', (t) => {
  const contrast = perturbations[1];
  const image = drawBody('hounsfield', [60, 50]);
  const wide = {
    ...image,
    values: image.values.map((value) => 4 * value),
    window: { lower: -600, upper: 1000 },
  };
  const parameters = contrast.draw(createRandom(1), 3, 'hounsfield');
  const greys = [image, wide].map((one) => {
    const { values, window } = contrast.apply(one, parameters);
    return applyWindow(values, { kind: 'window', ...window });
  });
  t.deepEqual(greys[0], greys[1]);
});
