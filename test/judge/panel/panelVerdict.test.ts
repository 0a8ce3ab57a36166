import test from 'ava';
import { type MemberVerdict, panelVerdict } from '../../../judge/panel/panelVerdict.js';
import type { Judgement } from '../../../suites/schema/schema.js';
import { makeJudgement, makeScore } from '../judgedFixture.js';

/** Members named a, b, c ... with these rows. */
function panel(...rows: readonly (Judgement | undefined)[]): MemberVerdict[] {
  return rows.map((row, place) => ({ judge: 'abcde'[place], row }));
}

const failed = makeJudgement('x', { by: 'error', reason: 'judge: call failed' });
const refused = makeJudgement('x', { reason: 'refused' });

test('mean or median of response accuracy, hallucination by majority', (t) => {
  const members = panel(makeScore('x', 5, 0), makeScore('x', 2, 1), makeScore('x', 4, 1));
  t.like(panelVerdict(members, 'open', 'median'), {
    responseAccuracy: 4,
    hallucination: 1,
    by: 'panel median',
  });
  const mean = panelVerdict(members, 'open', 'mean');
  t.true(Math.abs((mean.responseAccuracy ?? 0) - 11 / 3) < 1e-12);
  t.is(mean.analysis, 'Response accuracy: a 5, b 2, c 4. Hallucination: a 0, b 1, c 1.');
});

const ties: readonly (readonly [readonly (0 | 1 | null)[], 0 | 1 | null])[] = [
  [[0, 1], null],
  [[1, 1], 1],
  [[0, null], null],
  [[1, 1, null], 1],
  [[0, 1, null], null],
  [[0, 0, 1, 1], null],
  [[null, null], null],
];

for (const [hallucinations, expected] of ties) {
  test(`hallucination ${hallucinations.join(', ')} is ${expected}`, (t) => {
    const members = panel(...hallucinations.map((one) => makeScore('x', 3, one)));
    const verdict = panelVerdict(members, 'open', 'mean');
    t.is(verdict.hallucination, expected);
    t.is(verdict.analysis.includes('(no majority)'), expected === null);
    t.is(verdict.outcome, 'scored');
  });
}

test('an open answer that a member gave no score has none: a mean over the others would be another panel', (t) => {
  const verdict = panelVerdict(panel(makeScore('x', 5, 0), failed), 'open', 'mean');
  t.like(verdict, { outcome: 'unscored', responseAccuracy: null, by: 'error' });
  t.is(verdict.reason, '1 of 2 judges gave the score that is needed (a: scored; b: judge: call failed)');
  t.like(panelVerdict(panel(makeScore('x', 5, 0), undefined), 'open', 'mean'), {
    outcome: 'unscored',
    by: 'error',
  });
});

test('a reason that all members give is the reason of the panel', (t) => {
  t.like(panelVerdict(panel(refused, refused), 'open', 'mean'), { reason: 'refused', by: 'panel' });
  t.like(panelVerdict(panel(refused, refused), 'closed', 'mean'), { reason: 'refused', by: 'panel' });
});

test('a closed answer goes by what more than half of all members read', (t) => {
  const right = { ...makeScore('x', true), choice: 2 };
  const wrong = { ...makeScore('x', false), choice: 0 };
  const unparsed = makeJudgement('x', { reason: 'unparsed: no choice' });
  const majority = panelVerdict(panel(right, unparsed, right), 'closed', 'mean');
  t.like(majority, {
    outcome: 'scored',
    correct: true,
    choice: 2,
    by: 'panel majority',
    hallucination: null,
  });
  t.like(panelVerdict(panel(right, wrong), 'closed', 'mean'), {
    outcome: 'unscored',
    by: 'panel',
    correct: null,
  });
  t.like(panelVerdict(panel(right, unparsed), 'closed', 'mean'), { outcome: 'unscored', by: 'panel' });
  t.like(panelVerdict(panel(right, failed), 'closed', 'mean'), { outcome: 'unscored', by: 'error' });
});
