import test from 'ava';
import {
  areNormalities,
  createNormalityFinder,
} from '../../../../../judge/rules/choice/options/normalityFinder.js';

const options = ['Normal', 'Abnormal'];
const found = (text: string) =>
  createNormalityFinder(options)(text).map(({ meaning }) => options[meaning ?? -1]);

test('normal and abnormal are options of their own', (t) => {
  t.true(areNormalities(options));
  t.false(areNormalities(['Normal', 'Pneumonia']));
});

test('normal is said of the image, or for itself', (t) => {
  t.deepEqual(found('The radiograph is normal.'), ['Normal']);
  t.deepEqual(found('Abnormal.'), ['Abnormal']);
  t.deepEqual(found("I'd call it abnormal because of the mass."), ['Abnormal']);
  t.deepEqual(found('The scan has to be considered abnormal.'), ['Abnormal']);
});

test('what is not normal is abnormal', (t) => {
  t.deepEqual(found("The film isn't normal."), ['Abnormal']);
  t.deepEqual(found('This is anything but normal.'), ['Abnormal']);
});

test('a normal part says nothing of the image', (t) => {
  t.deepEqual(found('The heart size looks normal.'), []);
  t.deepEqual(found('The bones are normal.'), []);
});
