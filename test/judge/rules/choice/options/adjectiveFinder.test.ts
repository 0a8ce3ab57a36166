import test from 'ava';
import { createAdjectiveFinder } from '../../../../../judge/rules/choice/options/adjectiveFinder.js';

function found(options: readonly string[], text: string) {
  return createAdjectiveFinder(options)(text).map(({ start, end, meaning }) => [
    text.slice(start, end),
    meaning,
  ]);
}

test('the adjective of an organ stands for it behind a verb', (t) => {
  const options = ['spleen', 'left kidney', 'stomach'];
  t.deepEqual(found(options, 'The marked area is gastric: note the folds.'), [['gastric', 2]]);
  t.deepEqual(found(options, 'The tissue is renal in origin.'), [['renal in origin', 1]]);
  t.deepEqual(found(options, 'It is gastric gas.'), []);
  t.deepEqual(found(options, 'A gastric tube, hepatic veins'), []);
});

test('an adjective stands for none of two', (t) => {
  t.deepEqual(found(['left kidney', 'right kidney'], 'It is renal.'), []);
});
