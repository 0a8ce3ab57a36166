import test from 'ava';
import { createNameFinder } from '../../../../../judge/rules/choice/options/nameFinder.js';
import { withOwnWords } from '../../../../../judge/rules/choice/options/ownWordFinder.js';

/** What is found in a text, with the number of the option. */
function found(names: readonly string[], text: string) {
  return withOwnWords(
    createNameFinder(names),
    names,
  )(text).map(({ start, end, meaning }) => [text.slice(start, end), meaning]);
}

const lobes = ['left lobe of liver', 'right lobe of liver', 'caudate lobe', 'gallbladder'];

test('a word that one option alone has is found, with a noun of kind behind it', (t) => {
  t.deepEqual(found(lobes, 'so the caudate'), [['caudate', 2]]);
  t.deepEqual(found(['Doppler ultrasound', 'CT angiography'], 'a Doppler examination'), [
    ['Doppler examination', 0],
  ]);
});

test('words that several options have, or that tell a side or a size, are none of them', (t) => {
  t.deepEqual(found(lobes, 'the lobe on the left is small'), []);
  t.deepEqual(found(['Diffuse hemorrhage', 'Edema'], 'diffuse opacities'), []);
});

test('a longer name is an option where it has all words of it', (t) => {
  t.deepEqual(found(['Cervical', 'Lumbar'], 'the lumbar spine'), [['lumbar spine', 1]]);
  t.deepEqual(found(['heart', 'left lung'], 'the right lung'), [['right lung', null]]);
});
