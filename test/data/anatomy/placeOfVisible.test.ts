import test from 'ava';
import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import { placeOfVisible } from '../../../data/anatomy/placeOfVisible.js';

const placeOf = (...classes: readonly string[]) => placeOfVisible(classes.map(anatomyOf));

test('a slice lies at the mean place of what it shows', (t) => {
  t.is(placeOf('liver', 'urinary_bladder'), 2.25);
  t.is(placeOf('liver', 'spleen', 'vertebrae_L1'), 1.5, 'vertebrae lie everywhere');
});

test('a slice of what runs along all of the body lies nowhere', (t) => {
  t.is(placeOf('vertebrae_L1', 'autochthon_left'), undefined);
});
