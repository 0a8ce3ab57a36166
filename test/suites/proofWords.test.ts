import test from 'ava';
import { proofWords } from '../../suites/proofWords.js';
import type { KeyRow } from '../../suites/schema/schema.js';

const against = {
  dice: 0.8264,
  hd95Mm: 7.25,
  areaError: 0.312,
  strayPieces: 0,
  holes: 1,
  equivalentRadiusMm: 30,
};

function keyOf(change: { readonly ratings?: readonly object[]; readonly fault?: object | null }): KeyRow {
  const { ratings = [], fault = null } = change;
  const proof = { kind: 'overlay', against: ratings.length > 0 ? null : against, ratings };
  return { answer: { kind: 'assessment', accept: false, rating: 2, fault }, proof } as unknown as KeyRow;
}
const mask = { control: null };

test('a planted fault is told with its severity and what it measures', (t) => {
  t.is(
    proofWords(keyOf({ fault: { name: 'leak', severity: 3 } }), mask),
    'reject; leak, severity 3; Dice 0.826; HD95 7.3 mm; area +31 %; 1 hole',
  );
  t.regex(proofWords(keyOf({}), mask) ?? '', /^reject; as it came; Dice 0\.826/);
});

test('of a rated mask the readers and their ratings are told', (t) => {
  const ratings = [
    { reader: 'rad1', rating: 3 },
    { reader: 'rad2', rating: 2 },
  ];
  t.is(proofWords(keyOf({ ratings }), mask), 'reject; rated rad1 3, rad2 2');
});

test('a control is no mask as it came, and nobody rated it', (t) => {
  const ratings = [{ reader: 'rad1', rating: 5 }];
  const control = 'blank overlay';
  t.is(proofWords(keyOf({}), { control }), 'reject; control: blank overlay');
  t.is(proofWords(keyOf({ ratings }), { control }), 'reject; control: blank overlay');
});

test('of a glioma the grade and how much of it is on the slice are told', (t) => {
  const wordsOf = (proof: object) =>
    proofWords({ answer: { kind: 'grade' }, proof: { kind: 'glioma', ...proof } } as unknown as KeyRow, mask);
  t.is(wordsOf({ grade: 'HGG', areaMm2: 325.4, pieces: 2 }), 'HGG; tumour 325 mm2 in 2 pieces');
  t.is(wordsOf({ grade: null, areaMm2: 12, pieces: 1 }), 'no grade; tumour 12 mm2');
  t.is(wordsOf({ grade: 'LGG', areaMm2: 0, pieces: 0 }), 'LGG; no tumour');
});

test('other items have no such words', (t) => {
  t.is(proofWords({ answer: { kind: 'choice' }, proof: { kind: 'slice' } } as unknown as KeyRow, mask), null);
});
