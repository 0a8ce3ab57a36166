import test from 'ava';
import type { AssessmentFailure, FaultName } from '../../../../suites/answers/assessment.js';
import type { Item, KeyRow } from '../../../../suites/schema/schema.js';
import { llmJudge, noCall } from '../../../support/llmJudge.js';
import { makeItem, makeKeyRow } from '../../../support/makeSuite.js';
import { stubCaller } from '../../../support/stubCaller.js';

const item: Item = {
  ...makeItem(0),
  answer: { kind: 'assessment', target: 'liver', staged: true, acceptFrom: 4 },
};

function keyOf(fault: FaultName | null): KeyRow {
  const planted = fault === null ? null : { name: fault, severity: 2 };
  const answer = { kind: 'assessment', accept: fault === null, rating: 5, fault: planted } as const;
  return { ...makeKeyRow(0), answer };
}

/** Rules know no such words for a leak. */
const reply = JSON.stringify({
  recall: 'The liver is bright.',
  low_level: 'Closed contour.',
  anatomical_inference: 'The stomach is taken for liver along the left border.',
  synthesis: 'Not usable.',
  overall: 2,
  recommendation: 'reject',
});
const named = (...faults: readonly string[]) => JSON.stringify({ analysis: 'It says so.', faults });

test('rules alone decide which fault is named, unless the model is asked for', async (t) => {
  const model = stubCaller(() => named('leak'));
  const verdict = await llmJudge(model).judge(item, keyOf('leak'), reply, noCall);
  t.like(verdict, { outcome: 'scored', values: { accuracy: 1, faultNamed: 0 }, by: 'assessment: score' });
  t.is(model.requests.length, 0);
});

test('the model says which faults are named; score and verdict stay as rules read them', async (t) => {
  const model = stubCaller(() => named('leak', 'leak', 'dilate'));
  const verdict = await llmJudge(model, { extract: true }).judge(item, keyOf('leak'), reply, noCall);
  t.like(verdict, {
    outcome: 'scored',
    reading: { rating: 2, accept: false, faults: ['leak', 'dilate'] },
    values: { accuracy: 1, faultNamed: 1 },
    by: 'llm extract',
    analysis: 'It says so.',
  });
});

test('the request holds the answer and what the mask is of, and nothing of the key', async (t) => {
  const requests = [];
  for (const fault of ['leak', 'holes'] as const) {
    const model = stubCaller(() => named());
    const verdict = await llmJudge(model, { extract: true }).judge(item, keyOf(fault), reply, noCall);
    t.like(verdict, { outcome: 'scored', values: { faultNamed: 0 } });
    requests.push(model.requests[0]);
  }
  t.deepEqual(requests[0], requests[1]);
  t.true(requests[0].text.includes('The stomach is taken for liver'));
  t.regex(requests[0].text, /meant to be of: liver/);
});

test('of a mask without a planted fault, and of an answer without a verdict, the model is not asked', async (t) => {
  const model = stubCaller(() => named('leak'));
  const judge = llmJudge(model, { extract: true });
  t.like(await judge.judge(item, keyOf(null), reply, noCall), { outcome: 'scored', by: 'assessment: score' });
  const reason: AssessmentFailure = 'no score';
  t.like(await judge.judge(item, keyOf('leak'), 'It looks well.', noCall), { outcome: 'unscored', reason });
  t.is(model.requests.length, 0);
});

test('a name that is no fault is unreadable, and the judge is at fault, not the answer', async (t) => {
  const model = stubCaller(() => named('blurred'));
  const verdict = await llmJudge(model, { extract: true }).judge(item, keyOf('leak'), reply, noCall);
  t.like(verdict, { outcome: 'unscored', by: 'error' });
  t.is(model.requests.length, 3);
});
