import test from 'ava';
import { createActorFinder } from '../../../../../judge/rules/choice/options/directionActors.js';
import { placesApart } from '../../../../../judge/rules/choice/options/placesApart.js';
import type { Direction } from '../../../../../suites/answers/directions.js';

const findActors = createActorFinder({ about: 'direction', target: 'liver', reference: 'spleen' });
const cases: readonly (readonly [text: string, direction: Direction | null])[] = [
  ['The liver is on the left of the image and the spleen on the right.', 'left'],
  ['The spleen is in the lower half of the image; the liver is in the upper half.', 'above'],
  ['The liver is in the upper left corner of the image, the spleen in the lower right corner.', 'upper-left'],
  ['The spleen is in the center and the liver on the right side of the image.', 'right'],
  ['The liver is on the left of the image and so is the spleen, on the left.', null],
  ["The liver is on the patient's right, the spleen on the patient's left.", null],
  ['The liver is on the left, the spleen on the right.', null],
  ['The liver is on the left of the image.', 'left'],
  ['The liver is in the upper part of the image.', null],
];

for (const [text, direction] of cases) {
  test(`of two places "${text}" tells ${direction}`, (t) => {
    t.is(placesApart(text, findActors(text))?.direction ?? null, direction);
  });
}
