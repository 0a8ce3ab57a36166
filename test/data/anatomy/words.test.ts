import test from 'ava';
import { abbreviations } from '../../../data/anatomy/abbreviations.js';
import { anatomyTable } from '../../../data/anatomy/anatomyTable.js';
import { groupWords } from '../../../data/anatomy/groupWords.js';
import { idioms } from '../../../data/anatomy/idioms.js';
import { otherStructures } from '../../../data/anatomy/otherStructures.js';
import { regionWords } from '../../../data/anatomy/regionWords.js';

const classes = [...anatomyTable.values()];
const categories = new Set(classes.map(({ category }) => category));
const ownNames = new Set(
  classes.flatMap((one) => [
    one.category,
    one.structure,
    one.displayName.toLowerCase(),
    ...one.synonyms,
    ...one.structureSynonyms,
    ...one.categorySynonyms,
  ]),
);
const groupPhrases = groupWords.map(({ phrase }) => phrase);
const otherNames = otherStructures.map(({ name }) => name);

test('group words cover categories of the table', (t) => {
  for (const group of groupWords) {
    t.true(group.categories.length > 0, group.phrase);
    for (const category of group.categories) t.true(categories.has(category), `${group.phrase}: ${category}`);
  }
});

test('a word is a name, a group word, a region word or the name of another structure, never two of them', (t) => {
  const lists = [[...ownNames], groupPhrases, regionWords, otherNames];
  const words = lists.flat();
  const repeated = words.filter((word, index) => words.indexOf(word) !== index);
  t.deepEqual(repeated, []);
});

test('words are in lower case without regular expression characters', (t) => {
  for (const word of [...groupPhrases, ...regionWords, ...otherNames]) t.regex(word, /^[a-z]+([ -][a-z]+)*$/);
});

test('abbreviations stand for known names and are none themselves, and idioms are none', (t) => {
  const known = new Set([...ownNames, ...groupPhrases, ...regionWords, ...otherNames]);
  for (const [spelling, name] of abbreviations) {
    t.true(known.has(name), name);
    t.false(known.has(spelling.toLowerCase()), spelling);
  }
  for (const idiom of idioms) t.false(known.has(idiom), idiom);
});
