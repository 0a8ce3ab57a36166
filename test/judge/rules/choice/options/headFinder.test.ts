import test from 'ava';
import { createHeadFinder } from '../../../../../judge/rules/choice/options/headFinder.js';

function found(options: readonly string[], text: string) {
  return createHeadFinder(options)(text).map(({ start, end, meaning }) => [text.slice(start, end), meaning]);
}

test('the last word of a name stands for it where it is concluded', (t) => {
  const options = ['Kidney stone', 'Renal cyst', 'Hydronephrosis'];
  t.deepEqual(found(options, 'It is dense, so a stone.'), [['stone', 0]]);
  t.deepEqual(found(options, 'Fluid inside -> cyst'), [['cyst', 1]]);
  t.deepEqual(found(options, 'A stone would be dense.'), []);
  t.deepEqual(found(options, 'So a stone in the bladder.'), []);
});

test('a head stands for none of two', (t) => {
  t.deepEqual(found(['left kidney', 'right kidney'], 'so the kidney'), []);
});
