import test from 'ava';
import { createNumberedFinder } from '../../../../../judge/rules/choice/options/numberedFinder.js';

const stages = ['Stage 1', 'Stage 2', 'Stage 3', 'Stage 4'];
const found = (text: string, names = stages) =>
  createNumberedFinder(names)(text).map(({ meaning }) => meaning);

test('a number of the scale is found however it is written', (t) => {
  t.deepEqual(found('This corresponds to stage II.'), [1]);
  t.deepEqual(found('Final stage: 3'), [2]);
  t.deepEqual(found('Category 5.', ['BI-RADS 4', 'BI-RADS 5']), [1]);
  t.deepEqual(found('Grade 2', ['Grade I', 'Grade II']), [1]);
});

test('a number that is no option means none, a range is not found', (t) => {
  t.deepEqual(found('Stage 6'), [null]);
  t.deepEqual(found('Stage 2 to 3'), []);
});

test('nothing is found where the options are of several scales', (t) => {
  t.deepEqual(found('Stage 2', ['Stage 2', 'Grade 2']), []);
  t.deepEqual(found('T2', ['T1', 'T2']), []);
});
