import test from 'ava';
import { extractChoice } from '../../../../../judge/rules/choice/extractChoice.js';

const options = ['liver', 'spleen', 'stomach', 'pancreas'];

function read(reply: string): string {
  const extraction = extractChoice(reply, options, { about: 'enclosed' });
  return extraction.kind === 'chosen' ? options[extraction.choice] : extraction.reason;
}

test('the option that stands where each other one is excluded is chosen', (t) => {
  const reply =
    'The liver would be larger. The spleen is too lateral. The stomach cannot be it. The pancreas is a candidate.';
  t.is(read(reply), 'pancreas');
  t.is(
    read('(A) can be excluded. (B) can be excluded. (C) is possible here. (D) can be excluded.'),
    'stomach',
  );
});

test('the one option that nothing turns is chosen where no other is named but beside it', (t) => {
  t.is(read('Behind the liver, rugal folds betoken the stomach.'), 'stomach');
  t.is(read('Rugal folds betoken the stomach. The liver lies next to it.'), 'no choice');
});

test('an option guessed by exclusion has no rival where it is not known what is asked', (t) => {
  const modalities = ['Ultrasound', 'CT', 'MRI'];
  const kindOf = (reply: string) => extractChoice(reply, modalities).kind;
  t.like(extractChoice('One starts with sonography. CT is kept for complications.', modalities), {
    choice: 0,
  });
  t.is(kindOf('The sonographic windows are poor. Fast scanners made CT the workhorse.'), 'unparsed');
  t.is(kindOf('MRI is left to specialised centres.'), 'unparsed');
  t.is(kindOf('CT is a modality that uses X-rays.'), 'unparsed');
  t.is(kindOf('But CT would show more noise, and this has neither noise nor streaks.'), 'unparsed');
});

test('nothing is chosen where two options stand, what is told depends on something, or the reply abstains', (t) => {
  t.is(read('The liver would be larger. The spleen, stomach and pancreas are candidates.'), 'no choice');
  t.is(read('It depends on the level; at L2 one meets the pancreas.'), 'no choice');
  t.is(
    read(
      'The liver would be larger. The spleen is too lateral. The stomach cannot be it. The pancreas is a candidate. I cannot decide.',
    ),
    'no choice',
  );
});

test('the one option that the last sentence names plainly is chosen', (t) => {
  t.is(read('Such folds call the stomach to mind at once.'), 'stomach');
  t.is(read('Everything about this shape tells of nothing.'), 'no choice');
  t.is(read('The stomach is an organ of digestion.'), 'no choice');
  t.is(read('The stomach lies on the left.'), 'no choice');
  t.is(read('The stomach is usually full of gas.'), 'no choice');
  t.is(read('The stomach was removed.'), 'no choice');
  t.is(read('The stomach is bright. The box surrounds something dark.'), 'no choice');
});

test('an object or complement that nothing discounts is chosen beside landmarks, however it is told', (t) => {
  t.is(read('A pouch tucked under the liver, and all of this adds up to the stomach.'), 'stomach');
  t.is(
    read('It has rugal folds. By this I would be led to the stomach in front of the pancreas.'),
    'stomach',
  );
});

test('it is not chosen where another option is told of, or of what is always so', (t) => {
  t.is(read('All of this bears upon the stomach. The liver is smooth.'), 'no choice');
  t.is(read('Vitamins are stored in the liver.'), 'no choice');
  t.is(read('The slice shows the abdomen with the liver.'), 'no choice');
});
