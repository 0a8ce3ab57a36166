import test from 'ava';
import fc from 'fast-check';
import { reduceRepeats } from '../../../../results/reduce/reduceRepeats.js';
import { addCounts, countItem, noCounts } from '../../../../results/summarize/groupCounts.js';
import { summarizeGroup } from '../../../../results/summarize/summarizeGroup.js';

/** Counts of open items with such response accuracies, null being none. */
function countsOf(scores: readonly (number | null)[]) {
  const told = Uint8Array.from(scores, (score) => (score === null ? 0 : 1));
  const values = Float64Array.from(scores, (score) => score ?? Number.NaN);
  const category = new Int32Array(scores.length).fill(-1);
  const rating = new Float64Array(scores.length).fill(Number.NaN);
  const repeat = { judged: told, category, rating, measures: { responseAccuracy: { values, told } } };
  const verdicts = reduceRepeats([repeat], 1);
  const counts = noCounts();
  for (const index of scores.keys())
    countItem(
      counts,
      { index, subject: (scores[index] ?? 0) % 3, kind: 'structures', outcome: 'ok' },
      verdicts,
    );
  return counts;
}

const scores = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 20 });

test('every metric of joined groups is that of all their items', (t) => {
  fc.assert(
    fc.property(scores, scores, (one, other) => {
      const joined = noCounts();
      for (const scores of [one, other]) addCounts(joined, countsOf(scores));
      const key = { form: 'open' } as const;
      t.deepEqual(summarizeGroup(key, joined), summarizeGroup(key, countsOf([...one, ...other])));
    }),
  );
});
