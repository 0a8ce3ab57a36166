import test from 'ava';
import { withoutPossessedParts } from '../../../../../judge/rules/choice/options/withoutPossessedParts.js';

test('a part that a name possesses comes off, other possessions stay', (t) => {
  t.is(withoutPossessedParts("The left lung's lower edge is marked."), 'The left lung is marked.');
  t.is(withoutPossessedParts("The patient's left lung is marked."), "The patient's left lung is marked.");
});
