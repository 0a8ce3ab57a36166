import test from 'ava';
import { answerFromPrior } from '../../../../models/baseline/prior/answerFromPrior.js';
import { fitPrior } from '../../../../models/baseline/prior/fitPrior.js';
import { priorExample } from '../../../../models/baseline/prior/priorExample.js';
import type { Direction } from '../../../../suites/answers/directions.js';
import type { KeyedItem } from '../../../../suites/rows/readItemsWithKey.js';
import { makeItem, makeKeyRow } from '../../../support/makeSuite.js';

const options = ['liver', 'spleen', 'stomach', 'pancreas'];
const text = 'This axial CT image shows the human abdomen.\n\nWhich one?';

/** A closed item of a subject whose options start at another place each time. */
function closed(place: number, right: string): KeyedItem {
  const turned = options.map((_, index) => options[(index + place) % 4]);
  const item = { ...makeItem(0), subject: `s${place % 3}`, text };
  const choice = turned.indexOf(right);
  const wrong = turned.map((name) => (name === right ? null : ('absent' as const)));
  return {
    item: { ...item, answer: { kind: 'choice', asked: { about: 'enclosed' }, options: turned } },
    key: { ...makeKeyRow(0), reference: right, answer: { kind: 'choice', choice, wrong } },
  };
}

function open(plane: string, right: string): KeyedItem {
  return {
    item: { ...makeItem(1), text: `This ${plane} CT image.\n\nWhich one?` },
    key: { ...makeKeyRow(1), reference: right, answer: { kind: 'structures', classes: [right] } },
  };
}

function placed(target: string, reference: string, direction: Direction): KeyedItem {
  return {
    item: { ...makeItem(1), question: 'OEQ3.2', text, answer: { kind: 'direction', target, reference } },
    key: { ...makeKeyRow(1), reference: direction, answer: { kind: 'direction', direction } },
  };
}

function fitted(items: readonly KeyedItem[]) {
  return fitPrior(items.map(priorExample).filter((example) => example !== null));
}

test('a planted prevalence is found: the option that is right most is taken, whatever its letter', (t) => {
  const rights = [...Array.from({ length: 9 }, () => 'pancreas'), 'liver', 'spleen', 'stomach'];
  const prior = fitted(rights.map((right, place) => closed(place, right)));
  for (const place of [0, 1, 2, 3])
    t.regex(answerFromPrior(prior, closed(place, 'liver').item), /^[A-D]\. pancreas$/);
  const { CEQ2 } = prior;
  t.like(CEQ2, { kind: 'options', items: 12, subjects: 3 });
  t.deepEqual(CEQ2.kind === 'options' && CEQ2.frequency.pancreas, [9, 12]);
});

test('an open question has the commonest right answer of its plane, or else of all', (t) => {
  const axial = ['colon', 'colon', 'heart'].map((right) => open('axial', right));
  const coronal = ['heart', 'heart', 'heart', 'aorta'].map((right) => open('coronal', right));
  const prior = fitted([...axial, ...coronal]);
  t.is(answerFromPrior(prior, open('axial', 'aorta').item), 'colon');
  t.is(answerFromPrior(prior, open('coronal', 'aorta').item), 'heart');
  t.is(answerFromPrior(prior, open('sagittal', 'aorta').item), 'heart');
});

test('where one structure lies from another tells where the other lies from the one', (t) => {
  // No table knows these, so it is learnt here or not at all.
  const one = placed('first thing', 'second thing', 'lower-left');
  const other = placed('third thing', 'fourth thing', 'upper-right');
  const prior = fitted([one, other, one, other]);
  t.is(answerFromPrior(prior, one.item), 'lower-left');
  t.is(answerFromPrior(prior, placed('second thing', 'first thing', 'above').item), 'upper-right');
  t.is(answerFromPrior(prior, placed('fourth thing', 'third thing', 'above').item), 'lower-left');
});

test('controls and places teach nothing, and the same examples give the same prior', (t) => {
  const { item, key } = closed(0, 'liver');
  const control = { ...item, conditions: { ...item.conditions, control: 'black' } };
  t.is(priorExample({ item: control, key }), null);
  const items = [0, 1, 2, 3].map((place) => closed(place, options[place]));
  t.deepEqual(fitted(items), fitted(items));
  t.deepEqual(fitPrior([]), {});
});
