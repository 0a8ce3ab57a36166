import { rm } from 'node:fs/promises';
import test from 'ava';
import { rollUp } from '../../../results/summarize/rollUp.js';
import type { GroupSummary } from '../../../results/summarize/runSummary.js';
import { summarizeRun } from '../../../results/summarize/summarizeRun.js';
import { imageLabel } from '../../../suites/conditions.js';
import type { MeasureName } from '../../../suites/measures.js';
import { runPaths } from '../../../suites/paths.js';
import type { Outcome } from '../../../suites/schema/schema.js';
import { InputError } from '../../../util/radvuqaError.js';
import {
  closedForm,
  makeItem,
  makeJudgement,
  makeResponse,
  makeScore,
  type RunFixture,
  writeJudgements,
  writeRun,
  writeSuite,
} from '../../judge/judgedFixture.js';

const openIds = ['o1', 'o2', 'o3', 'o4', 'o5'];
const closedIds = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'];
const items = [
  ...openIds.map((id) => makeItem(id)),
  ...closedIds.map((id) => makeItem(id, { answer: closedForm, question: 'CEQ1' })),
];

const usual = makeItem('').conditions;

function meanOf({ measures }: GroupSummary, measure: MeasureName): number | null | undefined {
  return measures[measure]?.metrics.mean.value;
}

async function summarize(fixture: RunFixture, suiteItems: readonly unknown[] = items) {
  const suite = await writeSuite(suiteItems);
  const run = await writeRun(fixture);
  return summarizeRun({ run, suite });
}

async function groupsOf(fixture: RunFixture): Promise<readonly GroupSummary[]> {
  return (await summarize(fixture)).judges[0].groups;
}

test('open items: mean of the scored, coverage, and bounds over all', async (t) => {
  const [open] = await groupsOf({
    responses: ['o1', 'o2', 'o3'].map((id) => makeResponse(id)).concat(makeResponse('o4', 'failed')),
    judgements: [
      makeScore('o1', 5, 0),
      makeScore('o2', 2, 1),
      { ...makeScore('o3', 1), values: { hallucination: 1 } },
      makeJudgement('o4', { reason: 'failed' }),
    ],
  });
  t.deepEqual(open.key, {
    aspect: 'anatomy',
    form: 'open',
    prompt: 'basic',
    question: 'OEQ1.1',
    shown: {
      window: 'window',
      perturbation: 'unperturbed',
      control: 'none',
      overlay: 'none',
      context: 'as asked',
      channel: 'the only one',
    },
  });
  t.like(open.counts, { items: 5, unjudged: 1 });
  t.like(open.counts.measures.responseAccuracy, { asked: 5, told: 2, counted: 2, unread: 0 });
  t.deepEqual(open.counts.outcomes, {
    ok: 3,
    empty: 0,
    reasoned: 0,
    refused: 0,
    filtered: 0,
    truncated: 0,
    failed: 1,
    missing: 1,
  });
  const { responseAccuracy, hallucination } = open.measures;
  t.like(responseAccuracy, { measure: 'responseAccuracy', n: 2, coverage: 0.4 });
  t.is(responseAccuracy?.metrics.mean.value, 3.5);
  t.deepEqual(responseAccuracy?.bounds, { worst: (7 + 3 * 1) / 5, best: (7 + 3 * 5) / 5 });
  t.like(hallucination, { n: 3, coverage: 0.6 });
  t.is(hallucination?.metrics.mean.value, 2 / 3);
  t.deepEqual(hallucination?.bounds, { worst: (2 + 2) / 5, best: 2 / 5 });
});

test('closed items: refused, filtered and unparseable answers are not correct, failed calls are no answers', async (t) => {
  const [, closed] = await groupsOf({
    responses: [
      ...['c1', 'c2', 'c3', 'c4'].map((id) => makeResponse(id)),
      makeResponse('c5', 'refused'),
      makeResponse('c6', 'failed'),
      makeResponse('c7', 'filtered'),
    ],
    judgements: [
      makeScore('c1', true),
      makeScore('c2', false),
      makeJudgement('c3', { reason: 'several choices' }),
      makeJudgement('c4', { reason: 'judge failed: no memory', by: 'error' }),
      makeJudgement('c5', { reason: 'refused' }),
      makeJudgement('c6', { reason: 'failed' }),
      makeJudgement('c7', { reason: 'filtered' }),
    ],
  });
  t.like(closed.counts, { items: 8, unjudged: 1 });
  t.like(closed.counts.measures.accuracy, { told: 2, unread: 3, counted: 5 });
  const { accuracy, hallucination } = closed.measures;
  t.like(accuracy, { measure: 'accuracy', n: 5, coverage: 0.25 });
  t.is(accuracy?.metrics.mean.value, 0.2);
  t.is(accuracy?.metrics.answeredMean.value, 0.5);
  t.deepEqual(accuracy?.bounds, { worst: 1 / 8, best: 4 / 8 });
  t.like(hallucination, { n: 0, coverage: 0, metrics: { mean: { value: null, interval: null } } });
  t.deepEqual(hallucination?.bounds, { worst: 1, best: 0 });
});

test('what a model leaves open is the worst score and no hallucination: silence raises nothing', async (t) => {
  const judged = (last: unknown, outcome: Outcome) =>
    groupsOf({
      responses: ['o1', 'o2'].map((id) => makeResponse(id)).concat(makeResponse('o3', outcome)),
      judgements: [makeScore('o1', 5, 0), makeScore('o2', 3, 0), last],
    });
  const wrong = await judged(makeScore('o3', 1, 1), 'ok');
  for (const outcome of ['refused', 'filtered', 'empty', 'ok'] as const) {
    const reason = outcome === 'ok' ? 'unparsed: no structure' : outcome;
    const [open] = await judged(makeJudgement('o3', { reason }), outcome);
    t.is(meanOf(open, 'responseAccuracy'), meanOf(wrong[0], 'responseAccuracy'));
    t.is(open.measures.responseAccuracy?.metrics.answeredMean.value, 4);
    t.is(open.measures.responseAccuracy?.coverage, 2 / 5);
    t.like(open.measures.hallucination, { n: 2, coverage: 2 / 5 });
  }
});

test('in a run that was handed in, absent and failed rows are not answered', async (t) => {
  const fixture = {
    responses: [makeResponse('c1'), makeResponse('c2', 'failed')],
    judgements: [makeScore('c1', true), makeJudgement('c2', { reason: 'failed' })],
  };
  const [, own] = await groupsOf(fixture);
  t.like(own.measures.accuracy, { n: 1, metrics: { mean: { value: 1 } } });
  const [open, handedIn] = await groupsOf({ ...fixture, provider: 'submitted' });
  t.like(handedIn.measures.accuracy, { n: 8, metrics: { mean: { value: 1 / 8 } } });
  t.like(open.measures.responseAccuracy, { n: 5, metrics: { mean: { value: 1 } } });
});

test('a judgement from before a failed call was repeated says nothing of the new answer', async (t) => {
  const [, closed] = await groupsOf({
    responses: [makeResponse('c1', 'failed'), makeResponse('c1')],
    judgements: [makeJudgement('c1', { reason: 'failed' })],
  });
  t.like(closed.counts.measures.accuracy, { counted: 0, unread: 0 });
  t.is(closed.counts.outcomes.ok, 1);
});

test('rows that cannot be used are counted, the last row of an id counts, and the rest is summarised', async (t) => {
  const summary = await summarize({
    responses: [makeResponse('o1', 'failed'), makeResponse('o1'), 'not JSON', makeResponse('nobody')],
    judgements: [
      makeScore('o1', 1),
      makeScore('o1', 4),
      makeScore('nobody', 5),
      { id: 'o2', outcome: 'scored' },
      '{"id": ',
      { ...makeScore('o3', 5), judge: 'judge-0' },
      makeScore('o4', 9),
    ],
  });
  t.like(summary.responses, { rows: 2, duplicates: 1, unknown: 1, bad: 1, otherJudge: 0 });
  const [judge] = summary.judges;
  t.like(judge.rows, { rows: 2, duplicates: 1, unknown: 1, bad: 3, otherJudge: 1 });
  t.deepEqual(
    judge.rows.firstBad.map(({ line }) => line),
    [4, 5, 7],
  );
  t.like(judge.groups[0].measures.responseAccuracy, { n: 1 });
  t.is(meanOf(judge.groups[0], 'responseAccuracy'), 4);
  t.is(judge.groups[0].counts.outcomes.ok, 1);
});

test('of many bad rows only the first few are kept', async (t) => {
  const summary = await summarize({ responses: [], judgements: Array.from({ length: 50 }, () => '{') });
  t.is(summary.judges[0].rows.bad, 50);
  t.is(summary.judges[0].rows.firstBad.length, 5);
});

test('bad items are counted, and an id that comes twice is refused', async (t) => {
  const summary = await summarize({ responses: [], judgements: [] }, [makeItem('o1'), { id: 'o2' }]);
  t.like(summary.items, { rows: 1, bad: 1 });
  const twice = [makeItem('o1'), makeItem('o1', { conditions: { ...usual, prompt: 'advanced' } })];
  await t.throwsAsync(summarize({ responses: [], judgements: [] }, twice), {
    instanceOf: InputError,
    message: /expected each id once, found a second row of item o1/,
  });
});

test('groups are told apart by aspect, form, prompt, question and condition, and roll up to their sum', async (t) => {
  const noise = { name: 'noise', severity: 2, parameters: {}, seed: 1 };
  const suiteItems = [
    makeItem('1'),
    makeItem('2', { aspect: 'spatial' }),
    makeItem('3', { answer: closedForm }),
    makeItem('4', { conditions: { ...usual, prompt: 'advanced' } }),
    makeItem('5', { question: 'OEQ1.2' }),
    makeItem('6', { conditions: { ...usual, window: 'min-max' } }),
    makeItem('7', { conditions: { ...usual, perturbation: noise, control: 'blank' } }),
  ];
  const judgements = suiteItems.map(({ id, answer }) =>
    makeScore(id, answer.kind === 'choice' ? true : Number(id) % 5 || 1, 0),
  );
  const responses = suiteItems.map(({ id }) => makeResponse(id));
  const [{ groups }] = (await summarize({ responses, judgements }, suiteItems)).judges;
  t.is(groups.length, 7);
  t.deepEqual(
    groups.map(({ key }) => key.shown && imageLabel(key.shown)),
    [...Array.from({ length: 5 }, () => 'window'), 'no window', 'window, noise 2, blank'],
  );
  const byAspect = rollUp(groups, ['aspect']);
  t.deepEqual(
    byAspect.map(({ key, counts }) => [key, counts.items]),
    [
      // Item 7 is of a control, which is pooled with nothing.
      [{ form: 'open', aspect: 'anatomy' }, 4],
      [{ form: 'open', aspect: 'spatial' }, 1],
      [{ form: 'closed', aspect: 'anatomy' }, 1],
    ],
  );
  const [open, closed] = rollUp(groups, []);
  t.like(open.measures.responseAccuracy, { n: 5, coverage: 1 });
  t.is(meanOf(open, 'responseAccuracy'), (1 + 2 + 4 + 1 + 1) / 5);
  t.is(open.counts.outcomes.ok, 5);
  t.like(closed.measures.accuracy, { n: 1 });
  t.is(meanOf(closed, 'accuracy'), 1);
});

test('each judge is summarised by itself, in order of name', async (t) => {
  const suite = await writeSuite(items);
  const run = await writeRun({ responses: [makeResponse('o1')], judgements: [makeScore('o1', 5)] });
  const rows = [{ ...makeScore('o1', 3), judge: 'judge-2' }];
  await writeJudgements(run, 'model', { judgements: rows, judge: 'judge-2' });
  const { judges } = await summarizeRun({ run, suite });
  t.deepEqual(
    judges.map(({ name, judge, groups }) => [name, judge, meanOf(groups[0], 'responseAccuracy')]),
    [
      ['model', 'judge-2', 3],
      ['rules', 'judge-1', 5],
    ],
  );
});

test('a run that is not judged has no judges', async (t) => {
  const suite = await writeSuite(items);
  const run = await writeRun({ responses: [], judgements: [] });
  await rm(runPaths(run).judgements, { recursive: true });
  t.deepEqual((await summarizeRun({ run, suite })).judges, []);
});

test('a run of other items is an error with a hint', async (t) => {
  const suite = await writeSuite(items);
  const run = await writeRun({ responses: [], judgements: [], suiteHash: 'c'.repeat(64) });
  await t.throwsAsync(summarizeRun({ run, suite }), {
    instanceOf: InputError,
    message:
      /run\.json: expected a run of suite "tiny" whose items have the hash a+, found .* hash c+\. Hint: /,
  });
});

test('missing files are named', async (t) => {
  const suite = await writeSuite(items);
  const run = await writeRun({ responses: [], judgements: [] });
  await rm(runPaths(run).judgementManifest('rules'));
  await t.throwsAsync(summarizeRun({ run, suite }), { instanceOf: InputError, message: /rules\.json/ });
  await rm(runPaths(run).responses);
  await t.throwsAsync(summarizeRun({ run, suite }), { instanceOf: InputError, message: /responses\.jsonl/ });
});

test('the interval is by subject, and that of response accuracy ends where the scale ends', async (t) => {
  const fixture = {
    responses: openIds.map((id) => makeResponse(id)),
    judgements: openIds.map((id, index) => makeScore(id, index === 0 ? 4 : 5)),
  };
  const ofOne = await groupsOf(fixture);
  t.is(ofOne[0].measures.responseAccuracy?.metrics.mean.interval, null);
  const subjects = openIds.map((id) => makeItem(id, { subject: id }));
  const { judges } = await summarize(fixture, subjects);
  const { value, interval } = judges[0].groups[0].measures.responseAccuracy?.metrics.mean ?? {};
  t.is(value, 4.8);
  // R: t.test(c(4, 5, 5, 5, 5))$conf.int is 4.244711 to 5.355289
  t.true(Math.abs((interval?.lower ?? 0) - 4.244711) < 1e-6);
  t.is(interval?.upper, 5);
});

test('the levels that items were asked with are told, also when nothing is judged', async (t) => {
  const conditions = { ...usual, prompt: 'advanced', window: 'min-max' } as const;
  const suite = await writeSuite([makeItem('o1'), makeItem('o2', { conditions })]);
  const run = await writeRun({ responses: [], judgements: [] });
  await rm(runPaths(run).judgements, { recursive: true });
  const { levels } = await summarizeRun({ run, suite });
  t.deepEqual(levels, {
    prompt: ['basic', 'advanced'],
    window: ['window', 'no window'],
    perturbation: ['unperturbed'],
    control: ['none'],
    overlay: ['none'],
    context: ['as asked'],
    channel: ['the only one'],
  });
});
