import test from 'ava';
import {
  directionLikelihoods,
  nameLikelihoods,
} from '../../../../../generator/kinds/radvuqa/plan/guessers.js';
import type { Prior } from '../../../../../suites/schema/schema.js';

const hash = '0'.repeat(64);
const options = { kind: 'options', items: 8, subjects: 2, frequency: {} } as const;

/** Has learnt that gallbladders are right, and that the liver lies above. */
const prior: Prior = {
  format: 'radvuqa-prior/1',
  suite: { name: 'radvuqa-ct', version: '2', hash },
  recipeHash: hash,
  toolVersion: '0',
  split: null,
  subjects: ['a', 'b'],
  ridge: 1,
  questions: {
    CEQ1: { ...options, weights: { gallbladder: 2 } },
    'CEQ3.2': { ...options, weights: { 'liver: above, axial': 2 } },
  },
};

const told = { plane: 'axial', regions: ['abdomen'] } as const;

test('a prior that was fitted on others is held against beside what is known of people in general', (t) => {
  const asked = { question: 'CEQ1', about: 'visible' } as const;
  const general = nameLikelihoods('gallbladder', told, { ...asked, prior: null });
  t.is(general.length, 2);
  t.true(general[1] > general[0], 'the region is told');
  const [first, second, ...learnt] = nameLikelihoods('gallbladder', told, { ...asked, prior });
  t.deepEqual([first, second], general);
  t.deepEqual(learnt, [2, 2]);
  t.deepEqual(nameLikelihoods('liver', told, { ...asked, prior }).slice(2), [0, 0]);
});

test('a question that the prior does not know goes by what is known in general', (t) => {
  const asked = { question: 'CEQ2', about: 'visible' } as const;
  t.deepEqual(
    nameLikelihoods('liver', told, { ...asked, prior }),
    nameLikelihoods('liver', told, { ...asked, prior: null }),
  );
});

test('the same of directions', (t) => {
  const placed = { target: 'liver', reference: 'structure in the blue box', plane: 'axial' } as const;
  const asked = { question: 'CEQ3.2', count: 4 };
  const general = directionLikelihoods('left', placed, { ...asked, prior: null });
  t.is(general.length, 1);
  const others = directionLikelihoods('right', placed, { ...asked, prior: null });
  t.true(general[0] > others[0], 'the liver lies at the left of most images');
  t.deepEqual(directionLikelihoods('left', placed, { ...asked, prior }), [...general, 0]);
  t.is(directionLikelihoods('above', placed, { ...asked, prior }).at(-1), 2);
});
