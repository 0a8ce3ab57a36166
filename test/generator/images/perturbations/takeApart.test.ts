import test from 'ava';
import { cleanParts, takeApart } from '../../../../generator/images/perturbations/takeApart.js';
import { createRandom } from '../../../../util/random.js';
import { deviationOf, meanOf } from '../../../support/intensityImages.js';

const side = 100;

function draw(greyAt: (x: number) => number) {
  const greys = Uint8Array.from({ length: side * side }, (_, at) =>
    Math.min(255, Math.max(0, greyAt(at % side))),
  );
  return { width: side, height: side, greys };
}

const clean = draw((x) => (x < 50 ? 0 : 120));

test('what noise does on average is shown, the rest is noise', (t) => {
  const random = createRandom(2);
  // Clipped at black: the mean of half a normal distribution is 20 / sqrt(2 pi), about 8.
  const { expected, noise } = takeApart(
    clean,
    draw((x) => (x < 50 ? 0 : 120) + 20 * random.normal()),
    true,
  );
  t.true(
    Math.abs(expected[0] - 8) < 0.5 && Math.abs(expected[99] - 120) < 1,
    `${expected[0]} ${expected[99]}`,
  );
  if (noise === null) throw new Error('there is noise');
  const bright = noise.filter((_, at) => at % side >= 50);
  t.true(
    Math.abs(meanOf(bright)) < 0.1 && Math.abs(deviationOf(bright) - 20) < 0.6,
    `${deviationOf(bright)}`,
  );
});

test('of a picture without added noise all is shown, as of a clean one', (t) => {
  const blurred = draw((x) => x);
  t.like(takeApart(clean, blurred, false), { expected: blurred.greys, noise: null, clean: clean.greys });
  t.like(cleanParts(clean), { expected: clean.greys, noise: null, clean: clean.greys });
});
