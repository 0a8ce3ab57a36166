import test from 'ava';
import { categoryEntries } from '../../../data/anatomy/categoryEntries.js';
import { nameRanges } from '../../../data/anatomy/nameRanges.js';
import { depthOf, vertebraNames } from '../../../data/anatomy/spineLevels.js';

test('every range is of categories of the table, begins above its end and says from where', (t) => {
  const categories = categoryEntries.map(({ category }) => category);
  for (const { categories: own, from = 'C1 upper', to = 'S5 lower', beyond, source } of nameRanges) {
    for (const category of own) t.true(categories.includes(category), category);
    t.true(depthOf(from) < depthOf(to), own.join());
    t.true(beyond.length > 3 && source.length > 10, own.join());
  }
});

test('no category has two ranges', (t) => {
  const all = nameRanges.flatMap(({ categories }) => categories);
  t.is(new Set(all).size, all.length);
});

test('levels follow each other from the head down, one ending where the next begins', (t) => {
  vertebraNames.forEach((name, place) => {
    const next = vertebraNames[place + 1];
    t.true(depthOf(`${name} upper`) < depthOf(`${name} middle`));
    if (next !== undefined) t.is(depthOf(`${name} lower`), depthOf(`${next} upper`));
  });
});
