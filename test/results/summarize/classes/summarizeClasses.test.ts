import test from 'ava';
import fc from 'fast-check';
import { compareRuns } from '../../../../results/compare/compareRuns.js';
import { reduceRepeats } from '../../../../results/reduce/reduceRepeats.js';
import { summarizeClasses } from '../../../../results/summarize/classes/summarizeClasses.js';
import { addCounts, countItem, noCounts } from '../../../../results/summarize/groupCounts.js';
import { rollUp } from '../../../../results/summarize/rollUp.js';
import { summarizeRun } from '../../../../results/summarize/summarizeRun.js';
import { isNear } from '../../../statistics/isNear.js';
import { type AssessedMask, makeAssessedRuns } from '../../../support/makeAssessedRuns.js';

/** 96 masks of 12 patients, 58 of them good, of which one model accepts 50 and 13 of the bad ones, another 34 and 5, as in the paper. */
const masks = Array.from({ length: 96 }, (_none, place): AssessedMask => {
  const accept = place < 58;
  const bad = place - 58;
  const scoreOf = (good: number, alarms: number) => {
    const isAccepted = accept ? place < good : bad < alarms;
    return isAccepted ? 4 + (place % 2) : 1 + (place % 3);
  };
  return {
    subject: `s${place % 12}`,
    accept,
    rating: accept ? 5 - (place % 2) : 1 + (place % 2),
    scores: [scoreOf(50, 13), scoreOf(34, 5)],
  };
});

test('both classes are told from a judged run, with intervals by patient', async (t) => {
  const { suite, runs } = await makeAssessedRuns(masks, ['one', 'other']);
  const { judges } = await summarizeRun({ suite, run: runs[0] });
  const [group] = rollUp(judges[0].groups, []);
  const [{ counts, metrics, ...rest }] = summarizeClasses(group.counts);
  t.deepEqual(rest, {
    kind: 'assessment',
    classes: { positive: 'accept', negative: 'reject' },
    subjects: 12,
  });
  t.like(counts, {
    truePositive: 50,
    falsePositive: 13,
    falseNegative: 8,
    trueNegative: 25,
    openPositive: 0,
  });
  // scikit-learn 1.9.1 and scipy 1.17.1: i = np.arange(96); y = i < 58; p = np.where(y, i < 50, i < 71); s = np.where(p, 4 + i%2, 1 + i%3)
  // r = np.where(y, 5 - i%2, 1 + i%2); recall_score(~y, ~p), balanced_accuracy_score(y, p), cohen_kappa_score(y, p)
  // matthews_corrcoef(y, p), roc_auc_score(y, s), cohen_kappa_score(s, r, weights='quadratic'), spearmanr(s, r).statistic
  const expected = {
    negativeRecall: 0.6578947368421053,
    balancedAccuracy: 0.7599818511796733,
    kappa: 0.532033426183844,
    matthews: 0.5353669754612546,
    rocArea: 0.764519056261343,
    weightedKappa: 0.3872340425531915,
    spearman: 0.2701394445962343,
  } as const;
  for (const [name, value] of Object.entries(expected)) {
    const found = metrics[name as keyof typeof expected];
    t.true(isNear(found.value ?? Number.NaN, value), name);
    t.true(found.interval !== null && found.interval.lower < value && found.interval.upper > value, name);
  }
  t.is(metrics.accuracy.value, group.measures.accuracy?.metrics.mean.value ?? null);
  t.deepEqual(metrics.accuracy.interval, group.measures.accuracy?.metrics.mean.interval ?? null);
});

test('models are compared by McNemar, over patients and over masks', async (t) => {
  const { suite, runs } = await makeAssessedRuns(masks, ['one', 'other']);
  const { rows } = await compareRuns({ suite, runs, by: 'model' });
  const row = rows.find(({ aspect, measure }) => aspect === 'all' && measure === 'accuracy');
  t.is(row?.compared, 96);
  // Right by the second alone: 8 bad masks; by the first alone: 16 good ones. scipy 1.17.1: binomtest(8, 24).pvalue
  t.like(row?.mcNemar, { firstOnly: 8, secondOnly: 16 });
  t.true(isNear(row?.mcNemar?.p ?? Number.NaN, 0.15158963203430176));
  t.is(row?.subjectMcNemar?.kind, 'tested');
});

const category = fc.constantFrom('accept', 'reject', null);
const rating = fc.constantFrom(1, 2, 3, 4, 5, Number.NaN);
const drawn = fc.array(
  fc.record({
    subject: fc.integer({ min: 0, max: 3 }),
    reference: fc.constantFrom('accept', 'reject'),
    category,
    rating,
    referenceRating: rating,
  }),
  { maxLength: 20 },
);
type Drawn = typeof drawn extends fc.Arbitrary<infer Items> ? Items : never;

function countsOf(items: Drawn) {
  const told = new Uint8Array(items.length).fill(1);
  const values = Float64Array.from(items, (item) => Number(item.category === item.reference));
  const repeat = {
    judged: told,
    category: new Int32Array(items.length).fill(-1),
    rating: new Float64Array(items.length).fill(Number.NaN),
    measures: { accuracy: { values, told } },
  };
  const verdicts = reduceRepeats([repeat], 1);
  const counts = noCounts();
  for (const [index, { subject, ...classified }] of items.entries()) {
    countItem(counts, { index, subject, kind: 'assessment', outcome: 'ok', classified }, verdicts);
  }
  return counts;
}

test('metrics of joined groups are those of all their items', (t) => {
  fc.assert(
    fc.property(drawn, drawn, (one, other) => {
      const joined = noCounts();
      for (const items of [one, other]) addCounts(joined, countsOf(items));
      t.deepEqual(summarizeClasses(joined), summarizeClasses(countsOf([...one, ...other])));
    }),
  );
});

test('one patient has no intervals, and intervals hold their values', (t) => {
  fc.assert(
    fc.property(drawn, (items) => {
      for (const { subjects, metrics } of summarizeClasses(countsOf(items))) {
        for (const { value, interval } of Object.values(metrics)) {
          if (subjects === 1) t.is(interval, null);
          if (value === null) t.is(interval, null);
          if (value === null || interval === null) continue;
          t.true(interval.lower <= value + 1e-9 && interval.upper >= value - 1e-9);
        }
      }
    }),
  );
});

test('what was left open is right for no class; what nobody judged, and kinds without classes, are in no table', (t) => {
  const item = {
    subject: 0,
    reference: 'accept',
    category: null,
    rating: Number.NaN,
    referenceRating: 5,
  } as const;
  const [{ counts, metrics }] = summarizeClasses(countsOf([item, { ...item, category: 'accept' }]));
  t.like(counts, { truePositive: 1, openPositive: 1 });
  t.is(metrics.positiveRecall.value, 0.5);
  t.is(metrics.positivePrecision.value, 1);
  t.is(metrics.rocArea.value, null);
  const counted = noCounts();
  const nothing = reduceRepeats(
    [
      {
        judged: Uint8Array.of(0),
        category: Int32Array.of(-1),
        rating: Float64Array.of(Number.NaN),
        measures: {},
      },
    ],
    1,
  );
  const { subject, ...classified } = item;
  countItem(counted, { index: 0, subject, kind: 'assessment', outcome: 'ok', classified }, nothing);
  countItem(counted, { index: 0, subject, kind: 'choice', outcome: 'ok', classified }, nothing);
  t.deepEqual(summarizeClasses(counted), []);
});
