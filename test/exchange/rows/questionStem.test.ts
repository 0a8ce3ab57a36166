import test from 'ava';
import { questionStem } from '../../../exchange/rows/questionStem.js';

test('a stem has neither options nor empty lines', (t) => {
  const text = 'Which is in the box?\n\nA. liver\nB. $& spleen\n\nAnswer with the letter.';
  t.is(
    questionStem({ text, options: ['liver', '$& spleen'] }),
    'Which is in the box?\nAnswer with the letter.',
  );
});

test('an open question is its own stem', (t) => {
  t.is(questionStem({ text: 'Name all.\n\nBriefly.', options: null }), 'Name all.\nBriefly.');
});
