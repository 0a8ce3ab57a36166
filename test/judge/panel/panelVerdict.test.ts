import test from 'ava';
import { type MemberVerdict, panelVerdict } from '../../../judge/panel/panelVerdict.js';
import { valueTold } from '../../../judge/valueTold.js';
import type { Judgement } from '../../../suites/schema/schema.js';
import { reasonOf } from '../fixtures.js';
import { closedForm, makeJudgement, makeScore, openForm } from '../judgedFixture.js';

/** Members named a, b, c ... with these rows. */
function panel(...rows: readonly (Judgement | undefined)[]): MemberVerdict[] {
  return rows.map((row, place) => ({ judge: 'abcde'[place], row }));
}

const failed = makeJudgement('x', { by: 'error', reason: 'judge: call failed' });
const refused = makeJudgement('x', { reason: 'refused' });

test('mean or median of response accuracy, hallucination by majority', (t) => {
  const members = panel(makeScore('x', 5, 0), makeScore('x', 2, 1), makeScore('x', 4, 1));
  t.like(panelVerdict(members, openForm, 'median'), {
    values: { responseAccuracy: 4, hallucination: 1 },
    by: 'panel median',
  });
  const mean = panelVerdict(members, openForm, 'mean');
  t.true(Math.abs((valueTold(mean, 'responseAccuracy') ?? 0) - 11 / 3) < 1e-12);
  t.is(mean.analysis, 'response accuracy: a 5, b 2, c 4; hallucination: a 0, b 1, c 1.');
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
    const verdict = panelVerdict(members, openForm, 'mean');
    t.is(valueTold(verdict, 'hallucination') ?? null, expected);
    t.is(verdict.analysis.includes('(no majority)'), expected === null);
    t.is(verdict.outcome, 'scored');
  });
}

test('an open answer that a member gave no score has none: a mean over the others would be another panel', (t) => {
  const verdict = panelVerdict(panel(makeScore('x', 5, 0), failed), openForm, 'mean');
  t.like(verdict, { outcome: 'unscored', by: 'error' });
  t.is(reasonOf(verdict), '1 of 2 judges gave the score that is needed (a: scored; b: judge: call failed)');
  t.like(panelVerdict(panel(makeScore('x', 5, 0), undefined), openForm, 'mean'), {
    outcome: 'unscored',
    by: 'error',
  });
});

test('a reason that all members give is the reason of the panel', (t) => {
  t.like(panelVerdict(panel(refused, refused), openForm, 'mean'), { reason: 'refused', by: 'panel' });
  t.like(panelVerdict(panel(refused, refused), closedForm, 'mean'), { reason: 'refused', by: 'panel' });
});

test('a closed answer goes by what more than half of all members read', (t) => {
  const chose = (choice: number, had: 'as asked' | 'leniently' = 'as asked'): Judgement => {
    const score = {
      values: { accuracy: choice === 1 ? 1 : 0 },
      reading: { kind: 'choice', had, choice },
    } as const;
    return { id: 'x', outcome: 'scored', ...score, by: 'rule', analysis: '', judge: 'judge-1' };
  };
  const right = chose(1);
  const unparsed = makeJudgement('x', { reason: 'unparsed: no choice' });
  const majority = panelVerdict(panel(right, unparsed, chose(1, 'leniently')), closedForm, 'mean');
  t.like(majority, {
    reading: { kind: 'choice', had: 'as asked', choice: 1 },
    values: { accuracy: 1 },
    by: 'panel majority',
    analysis: 'Read: a choice 1, b -, c choice 1.',
  });
  t.like(panelVerdict(panel(right, chose(0)), closedForm, 'mean'), { outcome: 'unscored', by: 'panel' });
  t.like(panelVerdict(panel(chose(0), chose(2), chose(3)), closedForm, 'mean'), { outcome: 'unscored' });
  t.like(panelVerdict(panel(right, unparsed), closedForm, 'mean'), { outcome: 'unscored', by: 'panel' });
  t.like(panelVerdict(panel(right, failed), closedForm, 'mean'), { outcome: 'unscored', by: 'error' });
});

test('an answer that attacked one member is flagged by the panel, whatever became of the others', (t) => {
  const flagged: Judgement = {
    ...makeJudgement('x', { by: 'llm', reason: 'attack' }),
    flagged: 'unreadable',
  } as Judgement;
  for (const other of [makeScore('x', 5, 0), failed, undefined, flagged]) {
    const verdict = panelVerdict(panel(other, flagged), openForm, 'mean');
    t.like(verdict, { outcome: 'unscored', by: 'panel', flagged: 'unreadable' });
  }
});
