import test from 'ava';
import fc from 'fast-check';
import type { RgbImage } from '../../../generator/images/image.js';
import { turnImage, turnPoint } from '../../../generator/images/turnImage.js';
import { turnAnswer } from '../../../generator/items/turnAnswer.js';
import { directions, directionTowards } from '../../../suites/answers/directions.js';
import { sliceProof } from '../../support/ofSlice.js';
import { phantomSuiteOf } from '../../support/phantomCase.js';

const turn = fc.constantFrom('left' as const, 'right' as const);

test('a turned direction is the one between the turned points', (t) => {
  const point = fc.tuple(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 0, max: 39 }));
  fc.assert(
    fc.property(point, point, turn, ([x0, y0], [x1, y1], to) => {
      fc.pre(x0 !== x1 || y0 !== y1);
      const upright = directionTowards(x1 - x0, y0 - y1);
      fc.pre(upright.marginDegrees > 1e-6);
      const [from, at] = [
        turnPoint([x0, y0], { width: 64, height: 40 }, to),
        turnPoint([x1, y1], { width: 64, height: 40 }, to),
      ];
      const answer = { kind: 'direction', direction: upright.direction } as const;
      const turned = turnAnswer({ reference: upright.direction, answer, options: null }, to);
      return turned.reference === directionTowards(at[0] - from[0], from[1] - at[1]).direction;
    }),
  );
  t.pass();
});

test('four turns to one side, and one to each, leave the image as it was', (t) => {
  const pixels = Uint8Array.from({ length: 3 * 4 * 2 }, (_none, place) => place);
  const image = { width: 4, height: 2, pixels };
  const left = turnImage(image, 'left');
  t.is(left.width, 2);
  t.deepEqual([...left.pixels.subarray(0, 3)], [9, 10, 11]);
  t.deepEqual(turnImage(left, 'right'), image);
  let turned: RgbImage = image;
  for (let quarter = 0; quarter < 4; quarter++) turned = turnImage(turned, 'right');
  t.deepEqual(turned, image);
});

test('the letter of a turned choice is that of the turned direction', (t) => {
  const options = ['above', 'right', 'left', 'below'];
  const answer = { kind: 'choice' as const, choice: 0, wrong: [null, ...Array(3).fill('direction')] };
  const turned = turnAnswer({ reference: 'above', answer, options }, 'left');
  t.like(turned, { reference: 'left', answer: { choice: 2, wrong: { 0: 'direction', 2: null } } });
  t.throws(() => turnAnswer({ reference: 'liver', answer, options }, 'left'), { message: /no direction/ });
  t.throws(() => turnAnswer({ reference: 'above', answer, options: ['above'] }, 'left'), {
    message: /none of/,
  });
});

test('a turned item asks in the same words, of another picture, and its key is where its pixels are', async (t) => {
  const { rows } = await phantomSuiteOf('radvuqa-ct');
  const turned = rows.filter(({ item }) => item.conditions.control === 'turned');
  t.deepEqual([...new Set(turned.map(({ item }) => item.question))].sort(), ['CEQ3.1', 'OEQ3.2']);
  for (const { item, key } of turned) {
    const twins = rows.filter(
      ({ item: other }) => other.pair === item.pair && other.conditions.control === null,
    );
    const upright = twins.find(({ item: other }) => other.conditions.prompt === item.conditions.prompt);
    t.is(upright?.item.text, item.text);
    t.deepEqual(upright?.item.answer, item.answer);
    t.notDeepEqual(upright?.item.images, item.images);
    const [target, reference] = sliceProof(key).structures.map(({ centroidPixels }) => centroidPixels);
    t.is(key.reference, directionTowards(target[0] - reference[0], reference[1] - target[1]).direction);
    if (key.answer.kind === 'choice' && item.answer.kind === 'choice')
      t.is(item.answer.options[key.answer.choice], key.reference);
    t.true((directions as readonly string[]).includes(key.reference));
  }
});
