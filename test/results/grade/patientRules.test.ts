import test from 'ava';
import fc from 'fast-check';
import { patientPairs } from '../../../results/grade/patientPairs.js';
import { type PatientVerdict, patientRules } from '../../../results/grade/patientRules.js';
import { labelRatio, type PatientTally } from '../../../results/grade/patientTally.js';

function tally(
  counts: readonly [number, number, number, number],
  grade: 'LGG' | 'HGG' = 'LGG',
): PatientTally {
  const [LGG, HGG, none, unreadable] = counts;
  const slices = LGG + HGG + none + unreadable;
  return { subject: `${grade} ${counts}`, grade, counts: { LGG, HGG, none, unreadable }, slices };
}

const verdictsOf = (counts: readonly [number, number, number, number]) =>
  Object.fromEntries(patientRules.map(({ name, verdictOf }) => [name, verdictOf(tally(counts))]));

/** LGG, HGG, none, unreadable; what each rule makes of them, in the order of the list. */
const cases = [
  // The tally of Figure 6: low and none are level.
  { counts: [24, 20, 24, 10], verdicts: ['LGG', 'LGG', null, 'LGG', null] },
  { counts: [10, 10, 2, 0], verdicts: [null, 'HGG', null, 'LGG', null] },
  { counts: [3, 5, 20, 0], verdicts: ['HGG', 'HGG', 'none', 'none', 'none'] },
  { counts: [3, 5, 0, 20], verdicts: ['HGG', 'HGG', 'HGG', null, null] },
  { counts: [0, 0, 0, 9], verdicts: [null, null, null, null, null] },
  { counts: [0, 0, 9, 1], verdicts: [null, null, 'none', 'none', 'none'] },
  { counts: [0, 6, 5, 0], verdicts: ['HGG', 'HGG', 'HGG', 'HGG', 'HGG'] },
  { counts: [6, 0, 0, 6], verdicts: ['LGG', 'LGG', 'LGG', 'LGG', null] },
] as const;

for (const { counts, verdicts } of cases) {
  test(`of ${counts.join(', ')} each rule makes what it says of ties, none and unreadable`, (t) => {
    t.deepEqual(Object.values(verdictsOf(counts)), [...verdicts]);
  });
}

test('the ratio says what it is a share of', (t) => {
  const figure = tally([24, 20, 24, 10]);
  t.deepEqual([labelRatio(figure, 'graded'), labelRatio(figure, 'all')], [20 / 44, 20 / 78]);
  t.deepEqual([labelRatio(tally([0, 0, 3, 1]), 'graded'), labelRatio(tally([0, 0, 3, 1]), 'all')], [null, 0]);
});

const anyCounts = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9));

test('what more than half of the slices are called, every rule calls the patient', (t) => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const verdicts = verdictsOf(counts);
      const most = verdicts['more than half'];
      if (most !== 'LGG' && most !== 'HGG') return;
      t.deepEqual(new Set(Object.values(verdicts)), new Set([most]));
    }),
  );
  t.pass();
});

test('to exchange low and high exchanges verdicts, but for rules that break ties by grade', (t) => {
  const swapped = (verdict: PatientVerdict): PatientVerdict =>
    verdict === 'LGG' ? 'HGG' : verdict === 'HGG' ? 'LGG' : verdict;
  fc.assert(
    fc.property(anyCounts, ([low, high, none, unreadable]) => {
      const [one, other] = [
        verdictsOf([low, high, none, unreadable]),
        verdictsOf([high, low, none, unreadable]),
      ];
      for (const name of ['most votes', 'grades alone', 'more than half'])
        t.is(other[name], swapped(one[name]));
    }),
  );
});

test('two readers are compared on the patients that both have, and those of one alone are counted', (t) => {
  const patient = (subject: string, isRight: boolean): PatientTally => ({
    ...tally(isRight ? [0, 3, 0, 0] : [3, 0, 0, 0], 'HGG'),
    subject,
  });
  const first = ['a', 'b', 'c', 'd', 'e'].map((name) => patient(name, name < 'd'));
  const second = ['b', 'c', 'd', 'e', 'f', 'g'].map((name) => patient(name, name === 'b'));
  const pairs = patientPairs(first, second, patientRules[0]);
  t.deepEqual(pairs, {
    ...{ patients: 4, firstAlone: 1, secondAlone: 2 },
    ...{ bothRight: 1, firstRight: 1, secondRight: 0, neitherRight: 2, p: 1 },
  });
  t.is(patientPairs(first, [], patientRules[0]).p, null);
});
