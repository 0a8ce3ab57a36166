import { existsSync, readdirSync, readFileSync } from 'node:fs';
import test from 'ava';
import type { AnatomyClass } from '../../../data/anatomy/anatomyClass.js';
import { anatomyTable } from '../../../data/anatomy/anatomyTable.js';
import { generalCategories } from '../../../data/anatomy/generalCategories.js';
import { keyIdeasFound } from '../../../data/anatomy/keyIdeasFound.js';
import { locations } from '../../../data/anatomy/locations.js';
import { packagePath } from '../../../util/packagePath.js';

const classes = [...anatomyTable.values()];
const classMaps = packagePath('..', 'shared', 'data', 'class-maps');

test('the table holds 146 classes, each once', (t) => {
  t.is(anatomyTable.size, 146);
  for (const [name, { className }] of anatomyTable) t.is(name, className);
});

test('the table holds every class of the published class maps, and those of other data sets', (t) => {
  if (!existsSync(classMaps)) {
    t.log('skipped: ../shared/data is not here');
    t.pass();
    return;
  }
  const published = readdirSync(classMaps).flatMap((file) =>
    Object.values(JSON.parse(readFileSync(`${classMaps}/${file}`, 'utf8')) as Record<string, string>),
  );
  t.is(published.length, 117 + 104 + 50 + 56);
  const others = [...anatomyTable.keys()].filter((name) => !published.includes(name));
  t.deepEqual(others.sort(), [
    'adrenal_gland',
    'celiac_trunk',
    'hepatic_vessel',
    'kidney',
    'lesion',
    'lung',
    'vertebrae_L6',
    'vertebrae_T13',
  ]);
  t.deepEqual(
    published.filter((name) => !anatomyTable.has(name)),
    [],
  );
});

test('counts of classes by structure are those of the body', (t) => {
  const count = (structure: string) => classes.filter((one) => one.structure === structure).length;
  const counts = ['left rib', 'right rib', 'vertebrae', 'sacrum', 'left lung', 'right lung', 'heart'].map(
    count,
  );
  t.deepEqual(counts, [12, 12, 1 + 24 + 2, 2, 1 + 2, 1 + 3, 1 + 6]);
});

test('no field is empty and labels are from the closed lists', (t) => {
  for (const one of classes) {
    const texts = [one.displayName, one.structure, one.category, one.function.text, one.function.source];
    t.true(
      texts.every((text) => text.trim() === text && text !== ''),
      one.className,
    );
    for (const names of [one.synonyms, one.structureSynonyms, one.categorySynonyms]) {
      t.true(names.length > 0 || one.isBothSides, one.className);
    }
    t.true((locations as readonly string[]).includes(one.location), one.className);
    t.true((generalCategories as readonly string[]).includes(one.generalCategory), one.className);
  }
});

test('names are lower case words without regular expression characters, each once in its list', (t) => {
  for (const one of classes) {
    for (const names of [one.synonyms, one.structureSynonyms, one.categorySynonyms]) {
      t.is(new Set(names).size, names.length, one.className);
      for (const name of [one.structure, one.category, ...names])
        t.regex(name, /^[a-z0-9]+([ -][a-z0-9]+)*$/);
    }
  }
});

test('classes of one structure agree in all that is said of the structure', (t) => {
  const shared = ({ className, displayName, synonyms, ...rest }: AnatomyClass) => rest;
  for (const one of classes) {
    const [first] = classes.filter(({ structure }) => structure === one.structure);
    t.deepEqual(shared(one), shared(first), one.className);
  }
});

test('left and right are mirror images in every field', (t) => {
  const swapped: Record<string, string> = {
    left: 'right',
    right: 'left',
    sinistrum: 'dextrum',
    dextrum: 'sinistrum',
  };
  const mirror = (text: string) => text.replace(/left|right|sinistrum|dextrum/g, (word) => swapped[word]);
  const exceptions = /^lung_.*lobe|^atrial_appendage/;
  const sided = classes.filter(
    (one) => /_(left|right)/.test(one.className) && !exceptions.test(one.className),
  );
  t.is(sided.length % 2, 0);
  for (const one of sided) {
    const other = anatomyTable.get(mirror(one.className));
    const { function: ownFunction, className, ...fields } = one;
    const { function: otherFunction, className: otherName, ...otherFields } = other ?? one;
    t.not(className, otherName);
    // A heart's chamber has the names of the whole heart; only its own are mirrored.
    if (one.structure === 'heart') {
      t.deepEqual(JSON.parse(mirror(JSON.stringify(one.synonyms))), other?.synonyms);
      continue;
    }
    t.deepEqual(JSON.parse(mirror(JSON.stringify(fields))), otherFields, className);
    t.is(ownFunction, otherFunction);
  }
});

test('a class with a side in its name has that side, other than parts of the heart', (t) => {
  for (const { className, side, structure } of classes) {
    if (structure === 'heart') continue;
    const named = /_(left|right)/.exec(className)?.[1];
    if (named === undefined) t.true(side === 'midline' || side === 'unspecified', className);
    else t.is(side, named as 'left' | 'right', className);
    t.is(structure.startsWith(`${named} `), named !== undefined, className);
  }
});

/** Every owner of a name at one level, as "name: owner, owner" where there is more than one. */
function claimedTwice(level: (one: AnatomyClass) => { owner: string; names: readonly string[] }): string[] {
  const owners = new Map<string, Set<string>>();
  for (const { owner, names } of classes.map(level)) {
    for (const name of names) owners.set(name, (owners.get(name) ?? new Set()).add(owner));
  }
  return [...owners]
    .filter(([, set]) => set.size > 1)
    .map(([name, set]) => `${name}: ${[...set].join(', ')}`);
}

test('no name is claimed by two categories, structures or parts', (t) => {
  const byCategory = claimedTwice(
    ({ category, categorySynonyms, structureSynonyms, synonyms, structure }) => ({
      owner: category,
      names: [category, structure, ...categorySynonyms, ...structureSynonyms, ...synonyms],
    }),
  );
  const byStructure = claimedTwice(({ structure, structureSynonyms, synonyms }) => ({
    owner: structure,
    names: [structure, ...structureSynonyms, ...synonyms],
  }));
  const byPart = claimedTwice(({ className, displayName, synonyms, structure }) => ({
    owner: displayName === structure ? structure : className,
    names: [displayName, ...synonyms],
  }));
  t.deepEqual([byCategory, byStructure, byPart], [[], [], []]);
});

test('every function has two to five key ideas', (t) => {
  for (const { category, function: own } of classes) {
    t.true(own.keyIdeas.length >= 2 && own.keyIdeas.length <= 5, category);
    t.true(own.text.endsWith('.') && own.text.length <= 250, category);
    for (const { name, phrases } of own.keyIdeas) {
      t.is(new Set(phrases).size, phrases.length, `${category}: ${name}`);
      for (const phrase of phrases) t.regex(phrase, /^[a-z0-9]+([ -][a-z0-9]+)*$/);
    }
  }
});

test('every key idea is expressed by the text of its own function', (t) => {
  const missing = classes.flatMap(({ category, function: own }) => {
    const found = keyIdeasFound(own.text, own);
    return own.keyIdeas.filter((idea) => !found.includes(idea)).map(({ name }) => `${category}: ${name}`);
  });
  t.deepEqual([...new Set(missing)], []);
});
