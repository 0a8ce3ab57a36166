import test from 'ava';
import { ordinalTokens } from '../../../../../judge/rules/choice/marks/ordinalTokens.js';

function placesIn(text: string): readonly number[] {
  return ordinalTokens(text, 4).map(({ choice }) => choice + 1);
}

for (const [text, place] of [
  ['The third.', 3],
  ['First option', 1],
  ['The last of the four options.', 4],
  ['Only the first option, A, is consistent with that.', 1],
  ['The third option (C) fits.', 3],
  ['The answer is the third one.', 3],
  ['I would choose the second option.', 2],
  ['It is the fourth option.', 4],
] as const) {
  test(`an option is named by its place: ${text}`, (t) => {
    t.deepEqual(placesIn(text), [place]);
  });
}

for (const text of [
  'Antibiotics are the first option in such patients.',
  'Surgery is the first option.',
  'The first option would be drainage.',
  'The second option, C, is listed last.',
  'The third portion of the duodenum.',
  'The last slice.',
]) {
  test(`a place among other things is none: ${text}`, (t) => {
    t.deepEqual(placesIn(text), []);
  });
}
