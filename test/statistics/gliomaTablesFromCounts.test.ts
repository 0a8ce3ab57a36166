import test from 'ava';
import { answerConsistency } from '../../statistics/answerConsistency.js';
import { confusionRates } from '../../statistics/confusionRates.js';
import { consistencyTally } from '../../statistics/consistencyTally.js';
import { proportion, wilsonInterval } from '../../statistics/proportion.js';
import { isNear } from './isNear.js';
import { printed } from './printed.js';

/**
 * Tables 1 to 3 of the comparison of convolutional networks with language models for gliomas: the counts of patients (true and false
 * positives, false and true negatives; high grade is positive) that give the printed accuracy, F1, precision, recall and specificity, and
 * what follows of them, by scikit-learn 1.9.1: balanced_accuracy_score, cohen_kappa_score, matthews_corrcoef.
 */
const rows = [
  ['Table 1, training', [235, 0, 10, 65], '0.9677 0.9792 1.0000 0.9592 1.0000', null],
  ['Table 1, validation', [42, 8, 7, 5], '0.7581 0.8485 0.8400 0.8571 0.3846', null],
  ['Table 1, testing', [37, 4, 7, 7], '0.8000 0.8706 0.9024 0.8409 0.6364', '0.739 0.433 0.438'],
  ['Table 2, axial', [43, 11, 1, 0], '0.7818 0.8776 0.7963 0.9773 0.0000', '0.489 -0.034 -0.068'],
  ['Table 2, coronal', [44, 11, 0, 0], '0.8000 0.8889 0.8000 1.0000 0.0000', '0.500 0.000 NaN'],
  ['Table 2, sagittal', [42, 10, 1, 1], '0.7963 0.8842 0.8077 0.9767 0.0909', '0.534 0.097 0.144'],
  ['Table 3, general (small)', [40, 9, 4, 2], '0.7636 0.8602 0.8163 0.9091 0.1818', '0.545 0.110 0.117'],
  ['Table 3, 100 steps', [35, 7, 5, 3], '0.7600 0.8537 0.8333 0.8750 0.3000', '0.588 0.189 0.191'],
  ['Table 3, full epoch', [29, 5, 12, 5], '0.6667 0.7733 0.8529 0.7073 0.5000', '0.604 0.164 0.175'],
] as const;

const ratesOf = ([truePositive, falsePositive, falseNegative, trueNegative]: readonly number[]) =>
  confusionRates({ truePositive, falsePositive, falseNegative, trueNegative });

function figuresOf(counts: readonly number[]): string {
  const { accuracy, positive, negative } = ratesOf(counts);
  const five = [accuracy, positive.f1, positive.precision, positive.recall, negative.recall];
  return five.map(({ value }) => printed(value, 4)).join(' ');
}

const patientsOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** Every table of so many patients that gives the figures. */
function tablesWith(figures: string, patients: number): number[][] {
  const [, , , recall, specificity] = figures.split(' ');
  const found: number[][] = [];
  for (let positives = 1; positives < patients; positives++) {
    const negatives = patients - positives;
    for (let hits = 0; hits <= positives; hits++) {
      if (printed(hits / positives, 4) !== recall) continue;
      for (let right = 0; right <= negatives; right++) {
        if (printed(right / negatives, 4) !== specificity) continue;
        const tried = [hits, negatives - right, positives - hits, right];
        if (figuresOf(tried) === figures) found.push(tried);
      }
    }
  }
  return found;
}

for (const [row, counts, paper, derived] of rows) {
  test(`the row "${row}" follows from its counts, and from no others of as many patients`, (t) => {
    t.is(figuresOf(counts), paper);
    t.deepEqual(tablesWith(paper, patientsOf(counts)), [[...counts]]);
    if (derived === null) return;
    const { balancedAccuracy, kappa, matthews } = ratesOf(counts);
    t.is([balancedAccuracy, kappa, matthews].map((value) => printed(value, 3)).join(' '), derived);
  });
}

test('rows that are compared have 50, 51, 54 and 55 patients: none but these sizes fits up to 62', (t) => {
  const tested = rows.slice(2).filter(([row]) => row !== 'Table 2, coronal');
  const sizes = tested.map(([, , paper]) =>
    Array.from({ length: 62 }, (_none, place) => place + 1).filter(
      (patients) => tablesWith(paper, patients).length > 0,
    ),
  );
  t.deepEqual(sizes, [[55], [55], [54], [55], [50], [51]]);
});

test('the training row fits 62, 248 and 310 patients, and the coronal one any fives of them', (t) => {
  const fitting = (paper: string, sizes: readonly number[]) =>
    sizes.filter((patients) => tablesWith(paper, patients).length > 0);
  t.deepEqual(fitting(rows[0][2], [61, 62, 63, 248, 310]), [62, 248, 310]);
  t.deepEqual(fitting(rows[4][2], [50, 51, 54, 55]), [50, 55]);
});

test('whoever says high grade of all 55 has the accuracy of the network, more F1, and no specificity', (t) => {
  const always = ratesOf([44, 11, 0, 0]);
  const network = ratesOf(rows[2][1]);
  t.deepEqual(always.accuracy, network.accuracy);
  t.is(always.accuracy.value, 0.8);
  t.true((always.positive.f1.value ?? 0) > (network.positive.f1.value ?? 1));
  t.deepEqual([always.negative.recall.value, network.negative.recall.value], [0, 7 / 11]);
  t.is(figuresOf([44, 11, 0, 0]), rows[4][2]);
});

test('no table of 51 or 55 patients, nor of the 50 of the row, has the 72 % and 55 % of the abstract', (t) => {
  const fits = (patients: number, isMeant: (negatives: number) => boolean) => {
    let found = 0;
    for (let negatives = 1; negatives < patients; negatives++) {
      for (let right = 0; right <= negatives && isMeant(negatives); right++) {
        for (let hits = 0; hits <= patients - negatives; hits++) {
          const [accuracy, specificity] = [(hits + right) / patients, right / negatives];
          if (printed(accuracy, 2) === '0.72' && printed(specificity, 2) === '0.55') found++;
        }
      }
    }
    return found;
  };
  const any = () => true;
  t.deepEqual([fits(51, any), fits(55, any), fits(50, (negatives) => negatives === 10)], [0, 0, 0]);
});

test('the intervals of the accuracies overlap with each other and with that of always high grade', (t) => {
  // statsmodels 0.15.0: proportion_confint(44, 55, method='wilson'), of 42 and 55, 38 and 50, 34 and 51
  const expected = [
    [0.6763512084273606, 0.8844778509023876],
    [0.6365163381083228, 0.8563334413026682],
    [0.6258731624205707, 0.8570260860300827],
    [0.5296837785697079, 0.7803006814641149],
  ];
  const shares = [
    [44, 55],
    [42, 55],
    [38, 50],
    [34, 51],
  ] as const;
  const intervals = shares.map(([hits, n]) => wilsonInterval(proportion(hits, n)));
  for (const [place, interval] of intervals.entries()) {
    t.true(isNear(interval?.lower ?? Number.NaN, expected[place][0]));
    t.true(isNear(interval?.upper ?? Number.NaN, expected[place][1]));
  }
  const highestLower = Math.max(...intervals.map((interval) => interval?.lower ?? 1));
  t.true(intervals.every((interval) => (interval?.upper ?? 0) > highestLower));
});

/** Answers to one image: so many low grade (0) and high grade (1); how they took turns is not told. */
const repeated = (low: number, high: number) => [
  ...Array.from({ length: low }, () => 0),
  ...Array.from({ length: high }, () => 1),
];

test('95 repeats of an image: stable says nothing of right', (t) => {
  // The low-grade image: 77 of 95 wrong before tuning, 53 of 95 after it. numpy: p = c/c.sum(); -(p*log2(p)).sum()
  const [general, tuned] = [repeated(18, 77), repeated(42, 53)].map(answerConsistency);
  t.true(isNear(general?.modalShare ?? Number.NaN, 0.8105263157894737));
  t.true(isNear(general?.entropy ?? Number.NaN, 0.7003691487575896));
  t.true(isNear(tuned?.modalShare ?? Number.NaN, 0.5578947368421052));
  t.true(isNear(tuned?.entropy ?? Number.NaN, 0.9903070204513953));
  t.deepEqual([general?.majority, tuned?.majority], [1, 1]);
});

test('over both images of 95 repeats, kappa is near nothing before and after tuning', (t) => {
  const kappaOf = (images: readonly (readonly number[])[]) => {
    const tally = consistencyTally(95);
    for (const [right, answers] of images.entries()) tally.add(answers, right);
    const { kappa, majorityRight } = tally.result();
    return { kappa, majorityRight };
  };
  const general = kappaOf([repeated(18, 77), repeated(0, 95)]);
  const tuned = kappaOf([repeated(42, 53), repeated(23, 72)]);
  // statsmodels 0.15.0: fleiss_kappa([[18, 77], [0, 95]]), fleiss_kappa([[42, 53], [23, 72]])
  t.true(isNear(general.kappa ?? Number.NaN, 0.09512617516081073));
  t.true(isNear(tuned.kappa ?? Number.NaN, 0.03426513911620285));
  t.deepEqual([general.majorityRight.value, tuned.majorityRight.value], [0.5, 0.5]);
});
