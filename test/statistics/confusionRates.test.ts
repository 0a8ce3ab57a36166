import test from 'ava';
import fc from 'fast-check';
import { cohenKappa } from '../../statistics/cohenKappa.js';
import { confusionRates } from '../../statistics/confusionRates.js';
import { matthewsCorrelation } from '../../statistics/matthewsCorrelation.js';
import { proportion, wilsonInterval } from '../../statistics/proportion.js';
import { UsageError } from '../../util/radvuqaError.js';
import { isNear } from './isNear.js';

const near = (found: number | null, expected: number) => isNear(found ?? Number.NaN, expected);

test('the rates of both classes are those of scikit-learn', (t) => {
  // scikit-learn 1.9.1: y = [1]*50 + [0]*13 + [1]*8 + [0]*25; p = [1]*63 + [0]*33
  // precision_recall_fscore_support(y, p), balanced_accuracy_score(y, p), cohen_kappa_score(y, p), matthews_corrcoef(y, p)
  const counts = { truePositive: 50, falsePositive: 13, falseNegative: 8, trueNegative: 25 };
  const { accuracy, positive, negative, balancedAccuracy, kappa, matthews } = confusionRates(counts);
  t.deepEqual(accuracy, { hits: 75, n: 96, value: 0.78125 });
  t.true(near(positive.precision.value, 0.7936507936507936));
  t.true(near(positive.recall.value, 0.8620689655172413));
  t.true(near(positive.f1.value, 0.8264462809917356));
  t.true(near(negative.precision.value, 0.7575757575757576));
  t.true(near(negative.recall.value, 0.6578947368421053));
  t.true(near(negative.f1.value, 0.704225352112676));
  t.true(near(balancedAccuracy, 0.7599818511796733));
  t.true(near(kappa, 0.532033426183844));
  t.true(near(matthews, 0.5353669754612546));
});

test('what was left open is a third category, which is never right', (t) => {
  // scikit-learn 1.9.1: y = [0]*20 + [1]*30; p = [0]*12 + [1]*5 + [2]*3 + [1]*21 + [0]*4 + [2]*5
  // cohen_kappa_score(y, p), matthews_corrcoef(y, p)
  const answered = { truePositive: 21, falsePositive: 5, falseNegative: 4, trueNegative: 12 };
  const { accuracy, positive, negative, kappa, matthews } = confusionRates({
    ...answered,
    openPositive: 5,
    openNegative: 3,
  });
  t.true(near(kappa, 0.3928571428571429));
  t.true(near(matthews, 0.4094002922455969));
  t.deepEqual(accuracy, proportion(33, 50));
  t.deepEqual([positive.recall, negative.recall], [proportion(21, 30), proportion(12, 20)]);
  t.deepEqual(positive.precision, confusionRates(answered).positive.precision);
});

test('a rate of nothing is null, and so are kappa and the correlation of one category', (t) => {
  const alwaysYes = { truePositive: 58, falsePositive: 38, falseNegative: 0, trueNegative: 0 };
  const { positive, negative, balancedAccuracy, kappa, matthews } = confusionRates(alwaysYes);
  t.is(negative.precision.value, null);
  t.is(negative.f1.value, 0);
  t.is(balancedAccuracy, 0.5);
  t.is(kappa, 0);
  t.is(matthews, null);
  t.true(near(positive.f1.value, 116 / 154));
  const onlyYes = confusionRates({ ...alwaysYes, falsePositive: 0 });
  t.is(onlyYes.balancedAccuracy, null);
  t.is(onlyYes.kappa, null);
  t.is(onlyYes.negative.f1.value, null);
  t.is(confusionRates({ ...alwaysYes, truePositive: 0, falsePositive: 0 }).accuracy.value, null);
});

const count = fc.integer({ min: 0, max: 30 });

test('to swap the classes swaps their rates, and leaves kappa and the correlation', (t) => {
  fc.assert(
    fc.property(count, count, count, count, (truePositive, falsePositive, falseNegative, trueNegative) => {
      const rates = confusionRates({ truePositive, falsePositive, falseNegative, trueNegative });
      const swapped = confusionRates({
        truePositive: trueNegative,
        falsePositive: falseNegative,
        falseNegative: falsePositive,
        trueNegative: truePositive,
      });
      t.deepEqual([rates.positive, rates.negative], [swapped.negative, swapped.positive]);
      t.deepEqual(
        [rates.accuracy, rates.balancedAccuracy, rates.kappa, rates.matthews],
        [swapped.accuracy, swapped.balancedAccuracy, swapped.kappa, swapped.matthews],
      );
    }),
  );
});

test('kappa and the correlation are 1 of the diagonal alone, and no larger otherwise', (t) => {
  const table = fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(table, (counts) => {
      for (const statistic of [cohenKappa, matthewsCorrelation])
        t.true((statistic(counts) ?? 0) <= 1 + 1e-12);
    }),
  );
  const diagonal = [
    [3, 0, 0],
    [0, 5, 0],
    [0, 0, 1],
  ];
  t.is(cohenKappa(diagonal), 1);
  t.true(near(matthewsCorrelation(diagonal), 1));
});

test("Wilson's interval is that of statsmodels", (t) => {
  // statsmodels 0.15.0: proportion_confint(75, 96, method='wilson'); of (70, 96); of (0, 10)
  for (const [hits, n, lower, upper] of [
    [75, 96, 0.6886209326388328, 0.8522365491912245],
    [70, 96, 0.6327365269279845, 0.8079621619705806],
    [0, 10, 0, 0.27753279986288926],
  ]) {
    const found = wilsonInterval(proportion(hits, n));
    t.true(near(found?.lower ?? null, lower) && near(found?.upper ?? null, upper));
  }
  t.is(wilsonInterval(proportion(0, 0)), null);
  t.throws(() => wilsonInterval(proportion(1, 2), 1), { instanceOf: UsageError });
});
