import test from 'ava';
import {
  isLandmarkAfter,
  withoutLandmarks,
} from '../../../../../../judge/rules/choice/claims/grammar/landmarks.js';
import { textMark } from '../../../../../../judge/rules/choice/marks/markCharacters.js';

test('a name behind words of place or relation is a landmark', (t) => {
  for (const before of ['It lies behind the', 'tucked under ', 'in contact with the ', 'displaced by the'])
    t.true(isLandmarkAfter(before), before);
  for (const before of ['It adds up to ', 'The box shows the ', 'in keeping with ', 'occupied by the '])
    t.false(isLandmarkAfter(before), before);
});

test('landmarks are taken away with the words that tell them', (t) => {
  t.is(withoutLandmarks(`a pouch next to the upper ${textMark(0)} of the image`), 'a pouch   of the image');
  t.is(withoutLandmarks('a pouch next to the box'), 'a pouch next to the box');
});
