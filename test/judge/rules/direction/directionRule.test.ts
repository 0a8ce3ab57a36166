import test from 'ava';
import { statedDirections } from '../../../../judge/rules/direction/statedDirections.js';
import { findMentions } from '../../../../judge/rules/mentions/findMentions.js';
import { valueTold } from '../../../../judge/valueTold.js';
import { type Direction, directions } from '../../../../suites/answers/directions.js';
import { unnamedReference } from '../../../../suites/answers/unnamedReference.js';
import type { Plane } from '../../../../suites/schema/schema.js';
import { judged } from '../../fixtures.js';

const answer = ['small bowel', 'liver'];

function stated(text: string, plane: Plane | null = 'axial'): string {
  const asked = { target: answer[0], reference: answer[1] };
  return statedDirections({ asked, plane, text, mentions: findMentions(text) }).join();
}

test('what is in the blue box may be told by a name that the question does not have', (t) => {
  const asked = { target: 'small bowel', reference: unnamedReference };
  const told = (text: string) =>
    statedDirections({ asked, plane: 'axial', text, mentions: findMentions(text) }).join();
  t.is(told('The small bowel is below the stomach.'), 'below');
  t.is(told('The stomach is above the small bowel.'), 'below');
  t.is(told('The blue box holds the stomach. The small bowel is to the left of it.'), 'left');
  t.is(told('The stomach is above the spleen. The small bowel is to the left of the blue box.'), 'left');
  t.is(told('The small bowel is to the left of the blue box, which is above the spleen.'), 'left');
});

const sentences: readonly (readonly [string, string])[] = [
  ['upper-right', 'upper-right'],
  ['Lower right quadrant', 'lower-right'],
  ['Right - The small intestine is right of the liver.', 'right'],
  ["Posterior and to the patient's left, which translates to lower-right.", 'lower-right'],
  ['The small intestine is posterior and medial, i.e. below and to the right in the image.', 'lower-right'],
  ['Upper right.', 'upper-right'],
  ['top-left', 'upper-left'],
  ['Bottom-right', 'lower-right'],
  ['north-east', 'upper-right'],
  ['southeast', 'lower-right'],
  ["2 o'clock", 'upper-right'],
  ["At 12 o'clock", 'above'],
  ["9 o'clock", 'left'],
  ['above and to the right', 'upper-right'],
  ['to the right and slightly above', 'upper-right'],
  ['It is to the right and slightly lower.', 'lower-right'],
  ['The small intestine is to the lower right of the liver.', 'lower-right'],
  ['The small intestine lies below the liver and to its right.', 'lower-right'],
  ['To the right of the liver and slightly below it.', 'lower-right'],
  ['The liver is to the upper left of the small intestine.', 'lower-right'],
  ['The liver is above.', 'below'],
  ['Relative to the liver, the small intestine is below.', 'below'],
  ['Below the liver lies the small intestine.', 'below'],
  ['The small intestine is shown with the liver to its left.', 'right'],
  ['The small bowel is below and to the right of the blue box.', 'lower-right'],
  ['The blue box is above the small bowel.', 'below'],
  ['The small intestine is not above the liver; it is below it.', 'below'],
  ['The small intestine is not to the left of the liver.', ''],
  ['It is to the right rather than to the left.', 'right'],
  ['The small intestine is inferior and to the right of the liver.', ''],
  ['The small bowel (yellow box on the right) is below the liver (yellow box on the left).', 'below'],
  ['The small intestine is above or below.', 'above,below'],
  ['The liver is on the left of the image. The small intestine is below the liver.', 'below'],
  ['The small intestine is on the right side of the image, so it lies below the liver.', 'below'],
  ['The left kidney is to the left of the liver. The small intestine is below the liver.', 'below'],
  ['The small intestine is right next to the liver.', ''],
  ['It is located in the lower right quadrant of the image.', ''],
  ['The small intestine is left of the spleen.', ''],
  ['At first it looks left.\nAnswer: right', 'right'],
  ["The small intestine is to the patient's left.", 'right'],
  ["The small intestine is left of the liver from the patient's perspective.", 'right'],
  ['anterior', 'above'],
  ['posterior and to the left', 'lower-left'],
  ['superior', ''],
  ['Below, perhaps slightly to the right.', 'below,lower-right'],
  ["Posterior and to the left of the liver (patient's left).", 'lower-right'],
  ["To the right of the liver on the image (the patient's left).", 'right'],
  ['SW', 'lower-left'],
  ['In the right half, lower down.', 'lower-right'],
  ['Medial and anterior, which on the image is up and left.', 'upper-left'],
  ['↘', 'lower-right'],
  ['R', 'right'],
  ['next to it', ''],
  ['The small intestine is posterior to the liver, which means below it.', 'below'],
  ['The small bowel is behind the liver, that is, below it in the picture.', 'below'],
  ['Beneath the liver, in the upper part of the image.', 'below'],
  ['Below and to the left of the liver, at the right edge of the image.', 'lower-left'],
  ['The small bowel is not on the left of the liver, but on its right.', 'right'],
  ['At first it looks level with the liver, so right. No, it is lower: lower-right.', 'lower-right'],
  ["It lies posterior to the liver and toward the patient's left.", 'lower-right'],
  ['The small bowel is below the liver and to the right of the aorta.', 'below'],
  ['The small bowel lies toward the lower right corner of the image.', 'lower-right'],
  ['The liver is above the small bowel, so the small bowel is below.', 'below'],
  ['Liver: upper left. Small bowel: lower center. Therefore: below.', 'below'],
];

test('directions are read as the image shows them', (t) => {
  for (const [text, expected] of sentences) t.is(stated(text), expected, text);
});

test('anatomical words follow the plane', (t) => {
  t.is(stated('superior and to the left', 'coronal'), 'upper-left');
  t.is(stated('inferior', 'sagittal'), 'below');
  t.is(stated('anterior and superior', 'sagittal'), 'upper-left');
  t.is(stated('posterior', 'coronal'), '');
  t.is(stated("to the patient's left", 'sagittal'), '');
  t.is(stated('anterior', null), '');
  t.is(stated('upper left', null), 'upper-left');
});

function score(direction: Direction, reply: string) {
  return valueTold(judged('OEQ3.2', { answer, direction }, reply), 'responseAccuracy');
}

test('the score falls with the angle, and is the same told from either end', (t) => {
  const expected = [5, 3, 2, 1, 1, 1, 2, 3];
  for (const [index, direction] of directions.entries()) {
    const asked = directions.map((_, step) => directions[(index + step) % 8]);
    t.deepEqual(
      asked.map((one) => score(direction, one)),
      expected,
    );
    t.deepEqual(
      asked.map((one) => score(direction, `The small bowel is ${placed(one)} the liver.`)),
      expected,
    );
    const opposite = directions[(index + 4) % 8];
    t.is(score(direction, `The liver is ${placed(opposite)} the small bowel.`), 5);
  }
});

function placed(direction: Direction): string {
  return direction === 'above' || direction === 'below' ? direction : `to the ${direction} of`;
}
