import test from 'ava';
import {
  createContrastToNoise,
  roseCriterion,
} from '../../../../generator/images/perturbations/contrastToNoise.js';
import { createRandom } from '../../../../util/random.js';

const size = { width: 60, height: 50 };
const radius = 10;

/** A disc in the middle. */
const disc = {
  box: [20, 15, 40, 35],
  has: (x: number, y: number) => Math.hypot(x - 30, y - 25) <= radius,
} as const;

function draw(greyAt: (x: number, y: number) => number) {
  const greys = Uint8Array.from({ length: 60 * 50 }, (_, at) => greyAt(at % 60, Math.floor(at / 60)));
  return { ...size, greys };
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
