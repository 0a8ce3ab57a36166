import test from 'ava';
import { assessmentRule } from '../../../../judge/rules/assessment/assessmentRule.js';
import type { AnsweredItem } from '../../../../judge/rules/rule.js';
import type { FaultName } from '../../../../suites/answers/assessment.js';

function judge(
  response: string,
  { staged = false, accept = true, fault = null as FaultName | null, acceptFrom = 4 } = {},
) {
  const answer = { kind: 'assessment', target: 'liver', staged, acceptFrom };
  const planted = fault === null ? null : { name: fault, severity: 2 };
  const key = { answer: { kind: 'assessment', accept, rating: accept ? 5 : 2, fault: planted } };
  return assessmentRule.judge({ item: { answer }, key, response } as unknown as AnsweredItem<'assessment'>);
}

const scores: readonly (readonly [reply: string, rating: number])[] = [
  ['Score: 4', 4],
  ['score: 5.', 5],
  ['**Score:** 3', 3],
  ['**Score: 2/5**', 2],
  ['4', 4],
  ['4/5', 4],
  ['I would rate this segmentation 4 out of 5.', 4],
  ['I give this segmentation a score of 2.', 2],
  ['Overall score: 4\nBoundary precision: 3/5\nReliability: 5/5', 4],
  ['Anatomical accuracy: 4/5\nBoundary: 3/5\nReliability: 3/5\n\nFinal score: 3', 3],
  ['On a scale from 1 to 5, the score is 2.', 2],
  ['{"score": 1}', 1],
  ['```json\n{"overall": "4/5", "recommendation": "Accept"}\n```', 4],
  ['<think>It could be 2 or 3.</think>Score: 3', 3],
];
for (const [reply, rating] of scores) {
  test(`the score of ${JSON.stringify(reply)} is ${rating}`, (t) => {
    const verdict = judge(reply);
    t.like(verdict, { outcome: 'scored', reading: { rating, accept: rating >= 4 } }, JSON.stringify(verdict));
  });
}

const failures: readonly (readonly [reply: string, reason: string])[] = [
  ['The contour follows the liver closely.', 'no score'],
  ['Score: 3 or 4? Score: 4, or rather score: 2', 'several scores'],
  ['Score: 85', 'score out of range'],
  ['Score: 3.5', 'score out of range'],
  ['Score: 0', 'score out of range'],
  ['Score: 2\nRecommendation: accept', 'contradicts itself'],
  ['{"overall": 5, "recommendation": "reject"}', 'contradicts itself'],
  ['', 'empty'],
  ["I'm sorry, but I can't assess medical images.", 'refused'],
];
for (const [reply, reason] of failures) {
  test(`${JSON.stringify(reply)} is no verdict but: ${reason}`, (t) => {
    t.like(judge(reply), { outcome: 'unscored', reason });
  });
}

const whole = {
  recall:
    'The liver is homogeneous and lies under the right diaphragm; a leak into the stomach would be atypical.',
  'low-level features': 'The border is a closed line that follows an edge.',
  'anatomical inference': 'The contour runs over into the stomach.',
  synthesis: { strengths: ['no holes'], weaknesses: ['spills into the stomach'] },
  scores: { 'anatomical accuracy': 2, boundary: 3, reliability: 2 },
  overall: 2,
  category: 'serious faults',
  recommendation: 'reject',
};

test('a staged reply is read whole: scores of parts, the recommendation, and the fault that the reasoning names', (t) => {
  const verdict = judge(JSON.stringify(whole), { staged: true, accept: false, fault: 'leak' });
  t.like(verdict, {
    outcome: 'scored',
    reading: {
      had: 'as asked',
      rating: 2,
      recommendation: 'reject',
      parts: { 'anatomical accuracy': 2, boundary: 3, reliability: 2 },
      faults: ['leak'],
    },
    values: { accuracy: 1, faultNamed: 1 },
  });
});

test('a fault that is not planted is named without credit, and of an untouched mask nothing is told of faults', (t) => {
  const told = (fault: FaultName | null) => {
    const verdict = judge(JSON.stringify(whole), { staged: true, accept: false, fault });
    return verdict.outcome === 'scored' ? verdict.values.faultNamed : 'unscored';
  };
  t.is(told('holes'), 0);
  t.is(told(null), undefined);
});

for (const stage of ['recall', 'low-level features', 'anatomical inference', 'synthesis'] as const) {
  test(`a staged reply without ${stage} lacks a stage`, (t) => {
    const { [stage]: _left, ...rest } = whole;
    t.like(judge(JSON.stringify(rest), { staged: true }), { outcome: 'unscored', reason: 'lacks a stage' });
  });
}

test('a staged reply in free text is read by its headings', (t) => {
  const reply = [
    '**Stage 1: Recall**\nThe prostate is an oval gland below the bladder.',
    '**Stage 2: Low-level features**\nThe contour is closed; its edge is weak on the left.',
    '**Stage 3: Anatomical inference**\nThe left half is missing.',
    '**Stage 4: Synthesis**\nStrengths: smooth border.\nWeaknesses: part of the gland is not included.',
    '**Anatomical accuracy:** 2/5\n**Boundary precision:** 3/5\n**Overall score:** 2/5\n**Recommendation:** Reject',
  ].join('\n\n');
  t.like(judge(reply, { staged: true, accept: false, fault: 'missing part' }), {
    outcome: 'scored',
    reading: {
      had: 'leniently',
      rating: 2,
      parts: { 'anatomical accuracy': 2, boundary: 3 },
      faults: ['missing part'],
    },
    values: { accuracy: 1, faultNamed: 1 },
  });
});

test("the score from which a mask is accepted is the item's", (t) => {
  t.like(judge('Score: 3', { acceptFrom: 3 }), { reading: { accept: true }, values: { accuracy: 1 } });
  t.like(judge('Score: 3', { acceptFrom: 5 }), { reading: { accept: false }, values: { accuracy: 0 } });
});

test('a classifier says accept or reject without a score', (t) => {
  t.like(judge('accept'), {
    outcome: 'scored',
    reading: { rating: null, accept: true },
    values: { accuracy: 1 },
  });
  t.like(judge('Reject.'), {
    outcome: 'scored',
    reading: { rating: null, accept: false },
    values: { accuracy: 0 },
  });
});
