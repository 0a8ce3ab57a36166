import test from 'ava';
import { contrast } from '../../../../generator/images/perturbations/contrast.js';
import { applyWindow } from '../../../../generator/images/windows.js';
import { createRandom } from '../../../../util/random.js';
import { drawImage } from '../../../support/intensityImages.js';

/** Intensities from -300 to 400 HU, of which the right window shows -150 to 250. */
const image = drawImage([701, 1], (x) => x - 300);

const windows = [
  { parameters: { levelShift: 0.25, widthFactor: 1 }, lower: -50, upper: 350 },
  { parameters: { levelShift: -0.25, widthFactor: 2 }, lower: -450, upper: 350 },
  { parameters: { levelShift: 0.5, widthFactor: 0.5 }, lower: 50, upper: 250 },
] as const;

for (const { parameters, lower, upper } of windows) {
  test(`the right window then shows what one from ${lower} to ${upper} HU would`, (t) => {
    const { values } = contrast.apply(image, parameters);
    const shown = applyWindow(values, { kind: 'window', ...image.window });
    t.deepEqual(shown, applyWindow(image.values, { kind: 'window', lower, upper }));
  });
}

test('both directions of level and width are drawn', (t) => {
  const drawn = Array.from({ length: 40 }, (_, seed) => contrast.draw(createRandom(seed), 5, 'hounsfield'));
  const kinds = new Set(drawn.map(({ levelShift, widthFactor }) => `${levelShift} ${widthFactor}`));
  t.deepEqual([...kinds].sort(), ['-0.3 0.5', '-0.3 2', '0.3 0.5', '0.3 2']);
});
