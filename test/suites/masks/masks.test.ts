import test from 'ava';
import fc from 'fast-check';
import { addForecasts, calibrateGreys, noForecasts } from '../../../suites/masks/calibrateGreys.js';
import { decodeGreys } from '../../../suites/masks/decodeGreys.js';
import { summarizeMasks } from '../../../suites/masks/imageScore.js';
import { scoreMask } from '../../../suites/masks/scoreMask.js';
import { greyPicture, greyPng } from '../../support/pictureFiles.js';

const grid = { width: 4, height: 2 };
const maskOf = (text: string) => ({ ...grid, values: Uint8Array.from(text, Number) });
const scored = (truth: string, predicted: string) => scoreMask('x', maskOf(truth), maskOf(predicted));

test('Dice by image and of all pixels together differ, and empty targets stand apart', (t) => {
  const scores = [
    scored('11000000', '11000000'),
    scored('11110000', '00000000'),
    scored('00000000', '00000000'),
    scored('00000000', '10000000'),
  ];
  const { dice, pooledDice, empty, hd95 } = summarizeMasks(scores);
  t.is(dice, 0.5);
  // 2 x 2 shared of 2 + 4 true and 2 + 1 predicted pixels
  t.is(pooledDice, 4 / 9);
  t.deepEqual(empty, { n: 2, leftEmpty: 1 });
  t.is(hd95, 0);
});

test('targets below one percent of the image stand apart', (t) => {
  const wide = { width: 400, height: 1 };
  const of = (size: number) => ({ ...wide, values: new Uint8Array(400).fill(1, 0, size) });
  const scores = [
    scoreMask('a', of(3), of(0)),
    scoreMask('b', of(4), of(4)),
    scoreMask('c', of(200), of(200)),
  ];
  t.deepEqual(summarizeMasks(scores).small, { n: 1, dice: 0 });
});

test('without a target there is no Dice', (t) => {
  t.like(summarizeMasks([scored('00000000', '11111111')]), { dice: null, pooledDice: 0 });
  t.like(summarizeMasks([]), { dice: null, pooledDice: null, hd95: null });
});

test('greys of a PNG come as they are, and what is no 8-bit PNG of that size is told', async (t) => {
  const greys = Uint8Array.of(0, 255, 3, 4, 5, 6, 7, 8);
  t.deepEqual(await decodeGreys(greyPng(greys, 4), grid), greys);
  t.is(await decodeGreys(greyPng(greys, 2), grid), '2 x 4 instead of 4 x 2');
  t.is(await decodeGreys(Buffer.from('GIF89a'), grid), 'no PNG');
  t.is(await decodeGreys(greyPng(greys, 4).subarray(0, 50), grid), 'a PNG that cannot be read');
  const deep = await greyPicture(Uint16Array.from(greys), 4).png().toBuffer();
  t.is(await decodeGreys(deep, grid), 'not 8 bits');
});

test('probabilities that are right have no error, and those that are wrong have one of 1', (t) => {
  const truth = maskOf('11110000');
  const of = (inside: number, outside: number) => {
    const counts = noForecasts();
    addForecasts(
      counts,
      truth.values.map((value) => (value === 1 ? inside : outside)),
      truth,
    );
    return calibrateGreys(counts);
  };
  t.like(of(255, 0), { pixels: 8, error: 0, brier: 0 });
  t.like(of(0, 255), { error: 1, brier: 1 });
  // 51 / 255 is 0.2: (0.8^2 + 0.2^2) / 2, and half of the pixels are of the target
  t.true(Math.abs((of(51, 51)?.brier ?? 0) - 0.34) < 1e-12);
  t.true(Math.abs((of(51, 51)?.error ?? 0) - 0.3) < 1e-12);
  t.is(calibrateGreys(noForecasts()), null);
});

test('Dice of masks lies between 0 and 1, is 1 for the truth, and does not hang on which mask is which', (t) => {
  const bits = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(bits, bits, (first, second) => {
      const [a, b] = [first, second].map((values) => ({ ...grid, values: Uint8Array.from(values) }));
      const [there, back] = [summarizeMasks([scoreMask('x', a, b)]), summarizeMasks([scoreMask('x', b, a)])];
      t.is(there.pooledDice, back.pooledDice);
      t.true((there.pooledDice ?? 0) >= 0 && (there.pooledDice ?? 0) <= 1);
      t.true(summarizeMasks([scoreMask('x', a, a)]).dice !== 0);
    }),
  );
});
