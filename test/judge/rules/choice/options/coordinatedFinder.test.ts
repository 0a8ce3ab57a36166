import test from 'ava';
import { createCoordinatedFinder } from '../../../../../judge/rules/choice/options/coordinatedFinder.js';

const lobes = ['Frontal lobe', 'Parietal lobe', 'Occipital lobe'];
const found = (text: string, names = lobes) =>
  createCoordinatedFinder(names)(text).map(({ meaning }) => meaning);

test('a name is found that shares the noun of the next one', (t) => {
  t.deepEqual(found('It involves the parietal and the occipital lobe.'), [1]);
  t.deepEqual(found('The frontal, parietal and occipital lobes.'), [0, 1]);
});

test('it is none where no other name follows', (t) => {
  t.deepEqual(found('The parietal bone and the occipital lobe.'), []);
  t.deepEqual(found('The parietal lobe.', ['Parietal lobe', 'Thalamus']), []);
});
