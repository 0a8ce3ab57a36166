import test from 'ava';
import fc from 'fast-check';
import { reduceRepeats } from '../../../../results/reduce/reduceRepeats.js';
import { addCounts, countItem, noCounts } from '../../../../results/summarize/groupCounts.js';
import { summarizeGroup } from '../../../../results/summarize/summarizeGroup.js';

/** Counts of open items with such response accuracies, null being none. */
function countsOf(scores: readonly (number | null)[]) {
  const told = Uint8Array.from(scores, (score) => (score === null ? 0 : 1));
  const values = Float64Array.from(scores, (score) => score ?? Number.NaN);
  const verdicts = reduceRepeats([{ judged: told, measures: { responseAccuracy: { values, told } } }], 1);
  const counts = noCounts();
  for (const index of scores.keys())
    countItem(counts, { index, kind: 'structures', outcome: 'ok' }, verdicts);
  return counts;
}

const scores = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 20 });

test('every metric of joined groups is that of all their items', (t) => {
  fc.assert(
    fc.property(scores, scores, (one, other) => {
      const joined = countsOf(one);
      addCounts(joined, countsOf(other));
      const key = { form: 'open' } as const;
      t.deepEqual(summarizeGroup(key, joined), summarizeGroup(key, countsOf([...one, ...other])));
    }),
  );
});
