import test from 'ava';
import { optionIndex, optionLetter } from '../../../suites/answers/optionLetter.js';

test('the letter of an option, capital or small, leads back to its place', (t) => {
  const places = [0, 1, 2, 3, 25];
  const letters = places.map(optionLetter);
  t.deepEqual(letters, ['A', 'B', 'C', 'D', 'Z']);
  t.deepEqual(letters.map(optionIndex), places);
  t.deepEqual(
    letters.map((letter) => optionIndex(letter.toLowerCase())),
    places,
  );
});
