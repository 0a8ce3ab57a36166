import test from 'ava';
import { confusionRates } from '../../statistics/confusionRates.js';
import { proportion, wilsonInterval } from '../../statistics/proportion.js';
import { printed } from './printed.js';

/**
 * Table 2 of the Hierarchical Clinical Reasoner: the printed accuracy, precision, recall and F1 of 96 samples, the only integers (true
 * and false positives, false and true negatives) that give them, and what follows: balanced accuracy and kappa by scikit-learn 1.9.1
 * (balanced_accuracy_score, cohen_kappa_score).
 */
const rows = [
  ['EfficientNet-B0', [35, 23, 4, 34], '0.7188 0.6034 0.8974 0.7216', '0.747 0.459'],
  ['ResNet50', [26, 13, 13, 44], '0.7292 0.6667 0.6667 0.6667', '0.719 0.439'],
  ['ViT-Base', [17, 7, 22, 50], '0.6979 0.7083 0.4359 0.5397', '0.657 0.333'],
  ['Llama-4-Maverick', [22, 1, 36, 37], '0.6146 0.9565 0.3793 0.5432', '0.676 0.305'],
  ['GPT-4o', [34, 5, 24, 33], '0.6979 0.8718 0.5862 0.7010', '0.727 0.419'],
  ['Qwen2.5-VL-32B', [46, 18, 12, 20], '0.6875 0.7188 0.7931 0.7541', '0.660 0.328'],
  ['Gemini 2.5 Flash', [50, 13, 8, 25], '0.7812 0.7937 0.8621 0.8264', '0.760 0.532'],
] as const;

const ratesOf = ([truePositive, falsePositive, falseNegative, trueNegative]: readonly number[]) =>
  confusionRates({ truePositive, falsePositive, falseNegative, trueNegative });

for (const [model, counts, paper, derived] of rows) {
  test(`the row of ${model} follows from its counts`, (t) => {
    const { accuracy, positive, balancedAccuracy, kappa } = ratesOf(counts);
    const four = [accuracy, positive.precision, positive.recall, positive.f1];
    t.is(four.map(({ value }) => printed(value, 4)).join(' '), paper);
    t.is([balancedAccuracy, kappa].map((value) => printed(value, 3)).join(' '), derived);
  });

  test(`no other counts of 96 give the row of ${model}`, (t) => {
    const found: number[][] = [];
    for (let positives = 0; positives <= 96; positives++) {
      for (let hits = 0; hits <= positives; hits++) {
        if (printed(hits / positives, 4) !== paper.split(' ')[2]) continue;
        for (let alarms = 0; alarms <= 96 - positives; alarms++) {
          const tried = [hits, alarms, positives - hits, 96 - positives - alarms];
          const { accuracy, positive } = ratesOf(tried);
          const four = [accuracy, positive.precision, positive.recall, positive.f1];
          if (four.map(({ value }) => printed(value, 4)).join(' ') === paper) found.push(tried);
        }
      }
    }
    t.deepEqual(found, [[...counts]]);
  });
}

test('the trained models were scored on other labels than the language models', (t) => {
  const positives = rows.map(([, [hits, , misses]]) => hits + misses);
  t.deepEqual(positives, [39, 39, 39, 58, 58, 58, 58]);
});

test('whoever accepts everything has the F1 of Qwen, and more than Llama and GPT-4o', (t) => {
  const always = ratesOf([58, 38, 0, 0]);
  t.is(always.positive.f1.value?.toFixed(4), '0.7532');
  t.is(always.accuracy.value?.toFixed(4), '0.6042');
  t.deepEqual([always.negative.recall.value, always.balancedAccuracy], [0, 0.5]);
});

test('the best model and the best baseline have intervals that overlap', (t) => {
  // The checklist's, by hand: Gemini 0.689-0.852, ResNet50 0.633-0.808
  const [gemini, resNet] = [75, 70].map((hits) => wilsonInterval(proportion(hits, 96)));
  t.deepEqual([gemini?.lower.toFixed(3), gemini?.upper.toFixed(3)], ['0.689', '0.852']);
  t.deepEqual([resNet?.lower.toFixed(3), resNet?.upper.toFixed(3)], ['0.633', '0.808']);
});
