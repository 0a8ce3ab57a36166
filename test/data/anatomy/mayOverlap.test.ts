import test from 'ava';
import { categoryEntries } from '../../../data/anatomy/categoryEntries.js';
import { mayOverlap, overlappingPairs } from '../../../data/anatomy/mayOverlap.js';

const pairs = [
  ['liver', 'spleen', false],
  ['kidney_left', 'kidney_right', false],
  ['vertebrae_L1', 'vertebrae_L2', false],
  ['lung_upper_lobe_left', 'lung_lower_lobe_left', false],
  ['aorta', 'inferior_vena_cava', false],
  ['kidney_left', 'kidney_cyst_left', true],
  ['heart', 'atrial_appendage_left', true],
  ['lung_upper_lobe_left', 'pulmonary_vein', true],
  ['lung_left', 'lung_upper_lobe_left', true],
  ['heart', 'aorta', true],
  ['vertebrae_L1', 'spinal_cord', true],
] as const;

for (const [one, other, expected] of pairs) {
  test(`${one} and ${other} ${expected ? 'may' : 'cannot'} overlap, in either order`, (t) => {
    t.is(mayOverlap(one, other), expected);
    t.is(mayOverlap(other, one), expected);
  });
}

test('pairs that may overlap are of categories of the table, each with a reason', (t) => {
  const categories = new Set(categoryEntries.map(({ category }) => category));
  for (const { names, reason } of overlappingPairs) {
    t.deepEqual(
      names.filter((name) => !categories.has(name)),
      [],
    );
    t.not(reason, '');
  }
});
