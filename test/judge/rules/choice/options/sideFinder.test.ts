import test from 'ava';
import {
  areSides,
  createSideFinder,
  isSideOfOther,
} from '../../../../../judge/rules/choice/options/sideFinder.js';

const sides = ['Left', 'Right', 'Both sides', 'Neither'];

test('options are sides where left and right are among them, and nothing else but both and neither', (t) => {
  t.true(areSides(sides));
  t.true(areSides(['right side', 'left side']));
  t.false(areSides(['Left', 'Bilateral']));
  t.false(areSides(['left kidney', 'right kidney']));
});

test('a part of the body tells its side', (t) => {
  const found = (text: string) => createSideFinder(sides)(text).map(({ meaning }) => meaning);
  t.deepEqual(found('The right lung shows an opacity.'), [1]);
  t.deepEqual(found('A left-sided pleural effusion.'), [0]);
  t.deepEqual(found('The left and the right lung.'), []);
  t.deepEqual(found('The right side of the image.'), []);
});

test('where something is moved to, and the side of a viewer, is not where it is', (t) => {
  const isOther = (text: string) => {
    const start = text.lastIndexOf('left');
    return isSideOfOther(text, { start, end: start + 4, meaning: 0 }, ['Left', 'Right', 'Bilateral']);
  };
  t.true(isOther('Mediastinal shift to the left.'));
  t.true(isOther("It is seen on the viewer's left."));
  t.true(isOther('Bilateral effusions, slightly larger on the left.'));
  t.false(isOther('The effusion is on the left.'));
  t.false(isOther('The effusion is larger on the left.'));
});
