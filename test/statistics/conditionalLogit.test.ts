import test from 'ava';
import {
  type ChoiceSet,
  choiceProbabilities,
  fitConditionalLogit,
} from '../../statistics/conditionalLogit.js';

const sets: readonly ChoiceSet[] = Array.from({ length: 12 }, (_, set) => ({
  options: [0, 1, 2, 3].map((option) => [
    [(set * 3 + option * 2) % 5, 1],
    [5, ((set * 7 + option * 3) % 4) / 2],
  ]),
  chosen: (set * set + 1) % 4,
}));

/**
 * By scipy 1.17.1: minimize(f, zeros(6), method='BFGS', options={'gtol': 1e-10}).x with
 * f = -(chosen score - logsumexp of scores).sum() + ridge / 2 * w @ w, of the sets above.
 */
const oracle = [
  { ridge: 1, weights: [-0.1183, -0.05113, 0.34865, -0.06358, -0.11565, 0.60703] },
  { ridge: 0.05, weights: [-0.15478, -0.05723, 0.44815, -0.08811, -0.14804, 0.76515] },
];

for (const { ridge, weights } of oracle) {
  test(`weights are those of scipy with a ridge of ${ridge}`, (t) => {
    const fitted = fitConditionalLogit(sets, 6, ridge);
    for (const [place, weight] of weights.entries())
      t.true(Math.abs(fitted[place] - weight) < 2e-5, `${place}`);
  });
}

test('one choice between a feature and nothing is w = 1 / (1 + exp(w))', (t) => {
  const [weight] = fitConditionalLogit([{ options: [[[0, 1]], []], chosen: 0 }], 1, 1);
  t.true(Math.abs(weight - 1 / (1 + Math.exp(weight))) < 1e-6);
});

test('a strict ridge keeps weights at 0, and probabilities sum to 1', (t) => {
  const [weight] = fitConditionalLogit(sets, 6, 1e9);
  t.true(Math.abs(weight) < 1e-6);
  const shares = choiceProbabilities(sets[0].options, new Float64Array(6).fill(800));
  t.true(Math.abs(shares.reduce((one, other) => one + other) - 1) < 1e-12);
});
