import test from 'ava';
import { extractChoice } from '../../../../../judge/rules/choice/extractChoice.js';

const options = ['spleen', 'stomach', 'left kidney', 'pancreas'];

function read(reply: string, of = options): string | null {
  const found = extractChoice(reply, of, { about: 'enclosed' });
  return found.kind === 'chosen' ? of[found.choice] : null;
}

test('the one option that is left where all others are excluded side by side is chosen', (t) => {
  t.is(read('Options B, C and D can be eliminated.'), 'spleen');
  t.is(read('The gas rules out A, C and D.'), 'stomach');
  t.is(read('The spleen, the stomach and the pancreas are out of the question.'), 'left kidney');
});

test('nothing is left where others are excluded, under a condition, or not at all', (t) => {
  t.is(read('B and D can be eliminated.'), null);
  t.is(read('If there is no gas, B, C and D can be eliminated.'), null);
  t.is(read("I can't rule out B, C and D."), null);
  t.is(read('B is wrong.', ['spleen', 'liver']), null);
});
