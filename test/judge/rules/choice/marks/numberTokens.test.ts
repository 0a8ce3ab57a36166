import test from 'ava';
import { numberTokens } from '../../../../../judge/rules/choice/marks/numberTokens.js';

function numbersIn(text: string, hasNumbers = false): readonly number[] {
  return numberTokens(text, hasNumbers).map(({ choice }) => choice + 1);
}

for (const [text, number] of [
  ['2', 2],
  ['(3)', 3],
  ['#2', 2],
  ['option 2 is shown', 2],
  ['option two', 2],
  ['Answer: 3', 3],
  ['Modality identified: 2', 2],
  ['Organ in the frame: 3', 3],
  ['The answer is number 4.', 4],
  ['The answer, in my eyes, is (4).', 4],
  ["I'd answer with 4.", 4],
  ['Of the options, no. 1 is the one on this slice.', 1],
  ['Which device is seen? A generator with two leads: (2).', 2],
  ['The generator gives it away -> 2', 2],
  ['I settled for 3.', 3],
  ['Diagnosis no. 2', 2],
  ['2) The generator can be seen in the chest wall.', 2],
  ['1 (a child with a bent bone).', 1],
] as const) {
  test(`an option is named by its number: ${text}`, (t) => {
    t.deepEqual(numbersIn(text), [number]);
  });
}

for (const text of [
  'Number of leads: 2',
  'Two leads are seen (2).',
  'Slice: 3',
  'Confidence: 4',
  'There are 2.',
  'The tip lies at T4.',
  'Stage 3 disease.',
  '2 weeks later, callus is seen.',
  '1. Describe the fracture. 2. Look at the joint.',
  '3 views were taken: AP, lateral, oblique.',
  'See fig. 2.',
  'A 2 cm lesion.',
]) {
  test(`a number of something else is none: ${text}`, (t) => {
    t.deepEqual(numbersIn(text), []);
  });
}

test('where the options hold numbers themselves, only one with a noun names an option', (t) => {
  t.deepEqual(numbersIn('option 2', true), [2]);
  t.deepEqual(numbersIn('2', true), []);
  t.deepEqual(numbersIn('Answer: 2', true), []);
});
