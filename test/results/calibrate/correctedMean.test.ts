import test from 'ava';
import { correctedMean } from '../../../results/calibrate/correctedMean.js';
import { isNear } from '../../statistics/isNear.js';

test('a share is corrected by how often the judge is right where yes is right, and where no is', (t) => {
  // Sensitivity 3 / 4, specificity 4 / 5: (0.5 + 0.8 - 1) / (0.75 + 0.8 - 1)
  const known = [
    { right: 1, told: 1, n: 3 },
    { right: 1, told: 0, n: 1 },
    { right: 0, told: 1, n: 1 },
    { right: 0, told: 0, n: 4 },
  ];
  t.true(isNear(correctedMean(0.5, known, 'hallucination') ?? 0, 0.3 / 0.55));
});

test('a score is corrected by the line of what the judge told on what is right', (t) => {
  // scipy 1.17: stats.linregress([1, 1, 3, 5], [2, 2, 2, 4]): slope 5 / 11, intercept 15 / 11
  const known = [
    { right: 1, told: 2, n: 2 },
    { right: 3, told: 2, n: 1 },
    { right: 5, told: 4, n: 1 },
  ];
  t.true(isNear(correctedMean(3, known, 'responseAccuracy') ?? 0, 3.6));
});

test('nothing is corrected where one kind of answer is known alone, or none', (t) => {
  t.is(correctedMean(0.5, [{ right: 1, told: 1, n: 2 }], 'hallucination'), null);
  t.is(correctedMean(3, [{ right: 5, told: 5, n: 9 }], 'responseAccuracy'), null);
  t.is(correctedMean(3, [], 'responseAccuracy'), null);
});
