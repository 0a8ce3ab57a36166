import test from 'ava';
import { correctedMean } from '../../../results/calibrate/correctedMean.js';
import { isNear } from '../../statistics/isNear.js';

const none = Number.NaN;

test('a share is corrected by how often the judge is right where the human says yes, and where no', (t) => {
  // Sensitivity 3 / 4, specificity 4 / 5; the judge says yes in 6 of 12: (0.5 + 0.8 - 1) / (0.75 + 0.8 - 1)
  const human = [1, 1, 1, 1, 0, 0, 0, 0, 0, none, none, none];
  const judge = [1, 1, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0];
  const { judged, corrected } = correctedMean({ human, judge }, 'hallucination');
  t.is(judged, 0.5);
  t.true(isNear(corrected ?? 0, 0.3 / 0.55));
});

test('a score is corrected by the line of the judge on the human', (t) => {
  const human = [1, 3, 5, none];
  const judge = [2, 3, 4, 4];
  t.deepEqual(correctedMean({ human, judge }, 'responseAccuracy'), { judged: 3.25, corrected: 3.5 });
});

test('nothing is corrected where a human saw one kind alone, or the judge told nothing', (t) => {
  t.deepEqual(correctedMean({ human: [1, 1], judge: [1, 0] }, 'hallucination'), {
    judged: 0.5,
    corrected: null,
  });
  t.deepEqual(correctedMean({ human: [1], judge: [none] }, 'hallucination'), {
    judged: null,
    corrected: null,
  });
});
