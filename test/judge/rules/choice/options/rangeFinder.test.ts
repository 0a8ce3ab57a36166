import test from 'ava';
import { createRangeFinder } from '../../../../../judge/rules/choice/options/rangeFinder.js';

const names = ['Less than 1 cm', '1-2 cm', '2-3 cm', 'More than 3 cm'];
const cases: readonly (readonly [text: string, meanings: readonly (number | null)[]])[] = [
  ['It measures 2.5 cm in diameter.', [2]],
  ['It measures 25 mm.', [2]],
  ['It measures 4 mm.', [0]],
  ['It measures 12 cm.', [3]],
  ['It measures 2 cm.', [null]],
  ['A nodule of more than 3 cm would be a mass.', []],
  ['It measures 2.5 x 1.5 cm.', []],
  ['A value of 40 HU.', [null]],
];

for (const [text, meanings] of cases) {
  test(`of ranges "${text}" names ${JSON.stringify(meanings)}`, (t) => {
    t.deepEqual(
      createRangeFinder(names)(text).map(({ meaning }) => meaning),
      meanings,
    );
  });
}

test('a single range is no choice', (t) => {
  t.deepEqual(createRangeFinder(['1-2 cm', '5 cm'])('It measures 1.5 cm.'), []);
});
