import test from 'ava';
import fc from 'fast-check';
import { consistencyTally } from '../../statistics/consistencyTally.js';

/** Ten subjects, fourteen raters, five categories: the worked example of Wikipedia's page on Fleiss' kappa. */
const example = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

const ratings = (counts: readonly number[]) =>
  counts.flatMap((count, category) => Array.from({ length: count }, () => category));

test("kappa, entropy and the commonest share of Fleiss' example", (t) => {
  const tally = consistencyTally(14);
  for (const counts of example) tally.add(ratings(counts));
  const { n, kappa, kappaN, entropy, modalShare, sameShare } = tally.result();
  t.deepEqual([n, kappaN, sameShare], [10, 10, 0.1]);
  // statsmodels 0.15.0: fleiss_kappa(m); numpy: P = ((m**2).sum(1)-14)/(14*13); e = ((m.sum(0)/m.sum())**2).sum(); (P.mean()-e)/(1-e)
  t.true(Math.abs((kappa ?? 0) - 0.20993070442195522) < 1e-12);
  // numpy: p = m/14; -(p*log2(p)).sum(1).mean(), with 0 log 0 = 0; (m.max(1)/14).mean()
  t.true(Math.abs((entropy ?? 0) - 1.5060399667819186) < 1e-12);
  t.true(Math.abs((modalShare ?? 0) - 0.5285714285714287) < 1e-12);
});

test('what is not defined is null, and things with a missing answer are in no kappa', (t) => {
  t.deepEqual(consistencyTally(3).result(), {
    n: 0,
    sameShare: null,
    modalShare: null,
    entropy: null,
    flipRate: null,
    majorityRight: { hits: 0, n: 0, value: null },
    kappa: null,
    kappaN: 0,
  });
  const tally = consistencyTally(3);
  tally.add([1]);
  tally.add([1, 1]);
  tally.add([1, 1, 1]);
  t.deepEqual(tally.result(), {
    n: 2,
    sameShare: 1,
    modalShare: 1,
    entropy: 0,
    flipRate: 0,
    majorityRight: { hits: 0, n: 0, value: null },
    kappa: null,
    kappaN: 1,
  });
  tally.add([2, 2, 2]);
  t.is(tally.result().kappa, 1);
});

test('the order of answers and the names of categories do not matter', (t) => {
  const items = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), {
    minLength: 2,
  });
  fc.assert(
    fc.property(items, (answers) => {
      const plain = consistencyTally(4);
      const renamed = consistencyTally(4);
      for (const one of answers) {
        plain.add(one);
        renamed.add(one.toReversed().map((answer) => 10 - answer));
      }
      const [a, b] = [plain.result(), renamed.result()];
      t.is(a.sameShare, b.sameShare);
      t.true(Math.abs((a.entropy ?? 0) - (b.entropy ?? 0)) < 1e-12);
      t.true((a.kappa === null) === (b.kappa === null) && Math.abs((a.kappa ?? 0) - (b.kappa ?? 0)) < 1e-9);
      t.true((a.kappa ?? 0) <= 1 + 1e-12);
    }),
  );
});

test('flips are counted from one time to the next, and a tie is no majority', (t) => {
  const tally = consistencyTally(4);
  tally.add([1, 2, 1, 2], 1);
  tally.add([1, 1, 1, 2], 1);
  tally.add([3, 3, 3, 3]);
  const { flipRate, majorityRight } = tally.result();
  t.true(Math.abs((flipRate ?? 0) - (1 + 1 / 3 + 0) / 3) < 1e-12);
  t.deepEqual(majorityRight, { hits: 1, n: 2, value: 0.5 });
});

test('a single thing has no kappa, however its answers differ', (t) => {
  const tally = consistencyTally(95);
  tally.add(ratings([18, 77]), 0);
  const { kappa, kappaN, modalShare, majorityRight } = tally.result();
  t.deepEqual([kappa, kappaN, modalShare, majorityRight.value], [null, 1, 77 / 95, 0]);
});
