import test from 'ava';
import fc from 'fast-check';
import { reduceRepeats } from '../../../../results/reduce/reduceRepeats.js';
import { addCounts, countItem, noCounts } from '../../../../results/summarize/groupCounts.js';
import type { Metric } from '../../../../results/summarize/metrics/metric.js';
import { summarizeGroup } from '../../../../results/summarize/summarizeGroup.js';

/** Counts of open items with such response accuracies, null being none. */
function countsOf(scores: readonly (number | null)[]) {
  const told = Uint8Array.from(scores, (score) => (score === null ? 0 : 1));
  const values = Float64Array.from(scores, (score) => score ?? Number.NaN);
  const category = new Int32Array(scores.length).fill(-1);
  const repeat = { judged: told, category, measures: { responseAccuracy: { values, told } } };
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
      const joined = countsOf(one);
      addCounts(joined, countsOf(other));
      const key = { form: 'open' } as const;
      t.deepEqual(summarizeGroup(key, joined), summarizeGroup(key, countsOf([...one, ...other])));
    }),
  );
});

/** Cohen's kappa of what was read and what the key has: cells of their table are summed up by name. */
const cohenKappa: Metric<Record<string, number>> = {
  label: 'Kappa',
  format: 'coefficient',
  start: () => ({}),
  add(sums, { category, reference }) {
    if (category === undefined || reference === undefined) return;
    const cell = JSON.stringify([category, reference]);
    sums[cell] = (sums[cell] ?? 0) + 1;
  },
  result(sums) {
    const cells = Object.entries(sums).map(([name, count]) => ({
      pair: JSON.parse(name) as string[],
      count,
    }));
    const sumOf = (holds: (pair: string[]) => boolean) =>
      cells.reduce((sum, { pair, count }) => sum + (holds(pair) ? count : 0), 0);
    const n = sumOf(() => true);
    const names = new Set(cells.flatMap(({ pair }) => pair));
    const byChance = [...names].reduce(
      (sum, name) => sum + (sumOf(([read]) => read === name) * sumOf(([, right]) => right === name)) / n ** 2,
      0,
    );
    const observed = sumOf(([read, right]) => read === right) / n;
    return { value: n === 0 ? null : (observed - byChance) / (1 - byChance), interval: null };
  },
};

test('a metric may go by what was read and what the key has', (t) => {
  // python3 -c 'n=96; o=(35+34)/n; e=(58*39+38*57)/n**2; print((o-e)/(1-e))': 0.4586
  const cells = [
    ['malignant', 'malignant', 35],
    ['malignant', 'benign', 23],
    ['benign', 'malignant', 4],
    ['benign', 'benign', 34],
  ] as const;
  const sums = cohenKappa.start();
  for (const [category, reference, count] of cells) {
    for (let item = 0; item < count; item++) {
      const value = category === reference ? 1 : 0;
      cohenKappa.add(sums, { value, answered: value, subject: 0, category, reference });
    }
  }
  t.is(cohenKappa.result(sums, 'accuracy').value?.toFixed(3), '0.459');
});
