import test from 'ava';
import { createScatteredFinder } from '../../../../../judge/rules/choice/options/scatteredFinder.js';

function found(options: readonly string[], text: string, isAsked = true) {
  const find = createScatteredFinder(options, { asked: isAsked ? { about: 'enclosed' } : null });
  return find(text).map(({ start, end, meaning }) => [text.slice(start, end), meaning]);
}

const lobes = ['left lung lower lobe', 'right lung lower lobe', 'spleen'];

test('the words of a name are found in any order, with words that join between them', (t) => {
  t.deepEqual(found(lobes, 'Left lower lobe of the lung.'), [['Left lower lobe of the lung', 0]]);
  t.deepEqual(found(lobes, 'Lower lobe, right lung.'), [['Lower lobe, right lung', 1]]);
  t.deepEqual(found(['Renal cyst', 'Kidney stone'], 'a cyst of the kidney'), [['cyst of the kidney', 0]]);
});

test('what kind of thing it is may be left out or told besides, a rank only left out', (t) => {
  const muscles = ['left gluteus maximus', 'left hip bone'];
  t.deepEqual(found(muscles, 'the left gluteal muscle'), [['left gluteal muscle', 0]]);
  t.deepEqual(found(muscles, 'the left hip'), [['left hip', 1]]);
  t.deepEqual(found(muscles, 'the left gluteus minimus'), []);
});

test('nothing is found of another side, of two options, or across what parts a sentence', (t) => {
  t.deepEqual(found(lobes, 'the left and right lower lobe of the lung'), []);
  t.deepEqual(found(['left upper lobe', 'left lobe upper'], 'left upper lobe'), []);
  t.deepEqual(found(['right kidney', 'left kidney'], 'The box is on the right, the kidney too.'), []);
});

test('verbs join only where it is not known what is asked', (t) => {
  const effusions = ['Right pleural effusion', 'Left pleural effusion'];
  t.deepEqual(found(effusions, 'Pleural fluid is seen on the right.'), []);
  t.deepEqual(found(effusions, 'Pleural fluid is seen on the right.', false), [
    ['Pleural fluid is seen on the right', 0],
  ]);
});
