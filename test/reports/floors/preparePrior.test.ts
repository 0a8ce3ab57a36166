import test from 'ava';
import { preparePrior } from '../../../reports/floors/preparePrior.js';
import type { KeyedItem } from '../../../suites/rows/readItemsWithKey.js';
import { makeItem, makeKeyRow } from '../../support/makeSuite.js';

/** An open item of a subject, about the same as all others. */
function open(subject: string, right: string): KeyedItem {
  return {
    item: { ...makeItem(1), subject, pair: `${subject} ${right}` },
    key: { ...makeKeyRow(1), reference: right, answer: { kind: 'structures', classes: [right] } },
  };
}

test('an item is answered by what is right of other subjects, never of its own', async (t) => {
  const items = [open('a', 'liver'), open('b', 'spleen')];
  const prior = await preparePrior(undefined, items);
  if (prior.by === 'nothing') return t.fail(prior.reason);
  t.deepEqual(
    items.map(({ item }) => prior.answers(item)),
    ['spleen', 'liver'],
  );
  const changed = await preparePrior(undefined, [open('a', 'stomach'), items[1]]);
  if (changed.by === 'nothing') return t.fail(changed.reason);
  t.is(changed.answers(items[0].item), 'spleen', 'its own key changes nothing');
});

test('more subjects than folds are fitted by folds', async (t) => {
  const items = Array.from({ length: 23 }, (_, place) =>
    open(`s${place}`, place % 10 === 0 ? 'liver' : 'spleen'),
  );
  const prior = await preparePrior(undefined, items);
  if (prior.by === 'nothing') return t.fail(prior.reason);
  t.true(items.every(({ item }) => prior.answers(item) === 'spleen'));
});

test('one subject has no others to learn from', async (t) => {
  t.like(await preparePrior(undefined, [open('a', 'liver')]), { by: 'nothing' });
});
