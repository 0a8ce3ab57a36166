import test from 'ava';
import { patientMetrics, ratioMetrics } from '../../../results/grade/patientMetrics.js';
import { patientRules } from '../../../results/grade/patientRules.js';
import type { PatientTally } from '../../../results/grade/patientTally.js';
import { isNear } from '../../statistics/isNear.js';
import { printed } from '../../statistics/printed.js';

const [mainRule] = patientRules;

const patient = (grade: 'LGG' | 'HGG', LGG: number, HGG: number, none = 0, unreadable = 0): PatientTally => ({
  ...{ subject: `${grade} ${LGG} ${HGG} ${none}`, grade, slices: LGG + HGG + none + unreadable },
  counts: { LGG, HGG, none, unreadable },
});
const times = (count: number, one: PatientTally) =>
  Array.from({ length: count }, (_none, place) => ({ ...one, subject: `${one.subject} ${place}` }));

/** The testing row of the network: 37 4 7 7. */
const network = [
  ...times(37, patient('HGG', 1, 9)),
  ...times(7, patient('HGG', 6, 4)),
  ...times(4, patient('LGG', 3, 7)),
  ...times(7, patient('LGG', 8, 2)),
];

test('patients that vote as the counts of a printed row give its figures, with intervals by patient', (t) => {
  const { patients, counts, metrics } = patientMetrics(network, mainRule);
  t.is(patients, 55);
  t.like(counts, { truePositive: 37, falsePositive: 4, falseNegative: 7, trueNegative: 7 });
  const five = [
    metrics.accuracy,
    metrics.positiveF1,
    metrics.positivePrecision,
    metrics.positiveRecall,
    metrics.negativeRecall,
  ];
  t.is(five.map(({ value }) => printed(value, 4)).join(' '), '0.8000 0.8706 0.9024 0.8409 0.6364');
  t.is(printed(metrics.balancedAccuracy.value, 3), '0.739');
  for (const { value, interval } of Object.values(metrics)) {
    t.true(interval !== null && value !== null && interval.lower < value && value < interval.upper);
  }
});

test('who is left open or called free of tumour is right for no class, and stays among the patients', (t) => {
  const open = [
    patient('HGG', 2, 2),
    patient('HGG', 1, 1, 5),
    patient('LGG', 0, 0, 0, 4),
    patient('LGG', 3, 1),
  ];
  const { counts, metrics } = patientMetrics(open, mainRule);
  t.like(counts, { openPositive: 2, openNegative: 1, trueNegative: 1, truePositive: 0 });
  t.deepEqual([metrics.accuracy.value, metrics.negativeRecall.value], [1 / 4, 1 / 2]);
});

test('the ratio is a score and a probability, of the patients that have one', (t) => {
  // scikit-learn 1.9.1: y = [1]*44 + [0]*11, p = [.9]*37 + [.4]*7 + [.7]*4 + [.2]*7: roc_auc_score, brier_score_loss
  const { patients, rocArea, brier, score } = ratioMetrics(network, 'graded');
  t.is(patients, 55);
  t.true(isNear(rocArea.value ?? 0, 0.9421487603305785));
  t.true(isNear(brier.value ?? 0, 0.09327272727272727, 1e-9));
  t.true(isNear(score?.skill ?? 0, 1 - 0.09327272727272727 / (0.8 * 0.2), 1e-9));
  const silent = [...network, patient('HGG', 0, 0, 3)];
  t.is(ratioMetrics(silent, 'graded').patients, 55);
  t.is(ratioMetrics(silent, 'all').patients, 56);
});

test('whoever always says high grade has an area of one half, and the Brier score of the share of the others', (t) => {
  const always = network.map((one) => ({
    ...one,
    counts: { LGG: 0, HGG: 10, none: 0, unreadable: 0 },
    slices: 10,
  }));
  for (const name of ['graded', 'all'] as const) {
    const { rocArea, brier, score } = ratioMetrics(always, name);
    t.deepEqual([rocArea.value, brier.value], [0.5, 11 / 55]);
    t.true((score?.skill ?? 1) < 0);
  }
  const { metrics } = patientMetrics(always, mainRule);
  t.is(metrics.accuracy.value, 0.8);
  t.is(metrics.kappa.value, 0);
});
