import test from 'ava';
import { anatomyTable } from '../../../data/anatomy/anatomyTable.js';
import { groupWords } from '../../../data/anatomy/groupWords.js';
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
