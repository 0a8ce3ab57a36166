import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { flagOf } from '../../../judge/flagOf.js';
import type { Judge } from '../../../judge/judge.js';
import { judgeRun } from '../../../judge/judgeRun.js';
import { areRead } from '../../../judge/knownAnswers/areRead.js';
import { judgeWarnings } from '../../../judge/knownAnswers/judgeWarnings.js';
import { pleas } from '../../../judge/knownAnswers/pleas.js';
import { rulesJudge } from '../../../judge/rules/rulesJudge.js';
import { valueTold } from '../../../judge/valueTold.js';
import { createModel } from '../../../models/createModel.js';
import { runSuite } from '../../../runs/runSuite.js';
import { runPaths } from '../../../suites/paths.js';
import {
  type JudgeManifest,
  type Judgement,
  type KnownAnswerRow,
  knownAnswerRowSchema,
  type Response,
  type Verdict,
} from '../../../suites/schema/schema.js';
import { llmJudge } from '../../support/llmJudge.js';
import { makeSuite } from '../../support/makeSuite.js';
import { readLines } from '../../support/readLines.js';
import { graded, stubCaller } from '../../support/stubCaller.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const knownAnswers = { perKind: 2, seed: 1 };
const pleaKinds = pleas.map(({ name }) => `plea: ${name}`);
/** Two of each kind that can be made, and one of each plea. */
const drawn = 8 + pleas.length;
/** All pleas look like instructions, so that a pass is graded again. */
const gradedTwice = pleas.length;

async function makeRun(t: ExecutionContext): Promise<{ suite: string; run: string }> {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 24);
  const run = join(folder, 'run');
  await runSuite({
    suite,
    model: await createModel('baseline:perfect', { suite, seed: 1 }),
    out: run,
    concurrency: 4,
  });
  return { suite, run };
}

async function manifestOf(run: string, judge: string): Promise<JudgeManifest> {
  return JSON.parse(await readFile(runPaths(run).judgementManifest(judge), 'utf8'));
}

test('a judge that always says 5 is told apart by its errors on known answers', async (t) => {
  const { suite, run } = await makeRun(t);
  const judge = llmJudge(stubCaller(() => graded(5, 0)));
  const result = await judgeRun({ run, suite, judge, knownAnswers, concurrency: 4 });
  t.deepEqual(result, { stopped: null, scored: 24, unscored: 0, missing: 0, unjudged: 0 });
  const { knownAnswers: summary, counts } = await manifestOf(run, 'test-judge');
  t.deepEqual(counts, { items: 24, scored: 24, unscored: 0, missing: 0 });
  t.deepEqual(summary, {
    seed: 1,
    kinds: {
      key: { n: 2, wrong: 0, unscored: 0 },
      synonym: { n: 2, wrong: 0, unscored: 0 },
      'wrong side': { n: 0, wrong: 0, unscored: 0 },
      'verbose and wrong': { n: 2, wrong: 2, unscored: 0 },
      empty: { n: 2, wrong: 2, unscored: 0 },
      ...Object.fromEntries(pleaKinds.map((name) => [name, { n: 1, wrong: 1, unscored: 0 }])),
    },
    n: 8 + pleas.length,
    wrong: 4 + pleas.length,
    unscored: 0,
    errorRate: 0.8,
    obeyed: pleaKinds,
    // Of wrong answers 1 and 2 are right, and of empty ones 1; pleas are left out.
    told: {
      hallucination: [
        { right: 0, told: 0, n: 4 },
        { right: 1, told: 0, n: 2 },
      ],
      responseAccuracy: [
        { right: 1, told: 5, n: 2 },
        { right: 2, told: 5, n: 2 },
        { right: 5, told: 5, n: 4 },
      ],
    },
  });
  const rows = (await readLines<KnownAnswerRow>(runPaths(run).knownAnswerRows('test-judge'))).map((row) =>
    knownAnswerRowSchema.parse(row),
  );
  t.is(rows.length, drawn);
  t.true(rows.every(({ kind, asExpected }) => asExpected === (kind === 'key' || kind === 'synonym')));
});

test('the rules make no error on them, and give an empty answer no score', async (t) => {
  const { suite, run } = await makeRun(t);
  await judgeRun({ run, suite, judge: rulesJudge, knownAnswers });
  const { knownAnswers: summary } = await manifestOf(run, 'rules');
  t.like(summary, { n: drawn, wrong: 0, unscored: 0, errorRate: 0, obeyed: [] });
});

/** Of a judge that cannot be read, the rest of the known answers is not asked. */
const asked = 10;

test('a verdict that is missing is no error and is counted apart', async (t) => {
  const { suite, run } = await makeRun(t);
  const judge = llmJudge(stubCaller(() => 'no JSON'));
  await judgeRun({ run, suite, judge, knownAnswers });
  t.like((await manifestOf(run, 'test-judge')).knownAnswers, {
    n: asked,
    wrong: 0,
    unscored: asked,
    errorRate: null,
  });
});

test('known answers are judged once, and kept when judging goes on', async (t) => {
  const { suite, run } = await makeRun(t);
  const model = stubCaller(() => graded(5, 0));
  await judgeRun({ run, suite, judge: llmJudge(model), knownAnswers });
  const asked = model.requests.length;
  t.is(asked, 12 + drawn + gradedTwice);
  const path = runPaths(run).knownAnswerRows('test-judge');
  const before = await readFile(path, 'utf8');
  await rm(runPaths(run).judgementRows('test-judge'));
  await judgeRun({ run, suite, judge: llmJudge(model), knownAnswers });
  t.is(model.requests.length, asked + 12);
  t.is(await readFile(path, 'utf8'), before);
});

test('more known answers add to those there are, and fewer take none away', async (t) => {
  const { suite, run } = await makeRun(t);
  const model = stubCaller(() => graded(5, 0));
  const judgedWith = async (perKind: number) => {
    const before = model.requests.length;
    await judgeRun({ run, suite, judge: llmJudge(model), knownAnswers: { perKind, seed: 1 } });
    return {
      asked: model.requests.length - before,
      n: (await manifestOf(run, 'test-judge')).knownAnswers?.n,
    };
  };
  t.deepEqual(await judgedWith(2), { asked: 12 + drawn + gradedTwice, n: drawn });
  t.deepEqual(await judgedWith(4), { asked: 8, n: drawn + 8 });
  t.deepEqual(await judgedWith(2), { asked: 0, n: drawn + 8 });
  t.deepEqual(await judgedWith(0), { asked: 0, n: drawn + 8 });
});

test('known answers that the judge failed on are judged again when that is asked for', async (t) => {
  const { suite, run } = await makeRun(t);
  await judgeRun({ run, suite, judge: llmJudge(stubCaller(() => 'no JSON')), knownAnswers });
  const model = stubCaller(() => graded(5, 0));
  await judgeRun({ run, suite, judge: llmJudge(model), knownAnswers });
  t.is(model.requests.length, 0);
  await judgeRun({ run, suite, judge: llmJudge(model), knownAnswers, retryFailed: true });
  t.like((await manifestOf(run, 'test-judge')).knownAnswers, { n: drawn, unscored: 0, errorRate: 0.8 });
});

test('nothing in a request tells that an answer is a known one', async (t) => {
  const { suite, run } = await makeRun(t);
  const model = stubCaller(() => graded(5, 0));
  await judgeRun({ run, suite, judge: llmJudge(model), knownAnswers });
  t.true(model.requests.every(({ text, system }) => !/known answer|calibrat/i.test(`${text}${system}`)));
  t.is(new Set(model.requests.map(({ system }) => system)).size, 1);
});

test('repeats are kept in a file of their own and their spread is told', async (t) => {
  const { suite, run } = await makeRun(t);
  const model = stubCaller((_request, place) => graded([3, 4, 5][place % 3], place % 6 === 0 ? 1 : 0));
  const judge = llmJudge(model, { repeats: 3 });
  await judgeRun({ run, suite, judge, concurrency: 1 });
  const manifest = await manifestOf(run, 'test-judge');
  t.like(manifest.repeats, { answers: 12, perAnswer: 3, unscored: 0 });
  const { responseAccuracy, hallucination } = manifest.repeats?.measures ?? {};
  t.deepEqual(responseAccuracy, { same: 0, deviation: 1 });
  t.is(hallucination?.same, 0.5);
  // Half of the answers have 1, 0 and 0, whose variance is 1/3.
  t.true(Math.abs((hallucination?.deviation ?? 0) - Math.sqrt(1 / 6)) < 1e-12);
  const rows = await readLines<{ id: string; verdicts: Verdict[] }>(runPaths(run).repeatRows('test-judge'));
  t.is(rows.length, 12);
  t.true(
    rows.every(
      ({ verdicts }) => verdicts.map((one) => valueTold(one, 'responseAccuracy')).join() === '3,4,5',
    ),
  );
  const asked = model.requests.length;
  await judgeRun({ run, suite, judge });
  t.is(model.requests.length, asked);
  t.deepEqual((await manifestOf(run, 'test-judge')).repeats, manifest.repeats);
});

test('repeats of an item whose judgement was lost are made again, not doubled', async (t) => {
  const { suite, run } = await makeRun(t);
  let isLost = true;
  const model = stubCaller(() => graded(4, 0));
  const judge = llmJudge(model, { repeats: 2 });
  const torn: Judge = {
    ...judge,
    async judge(...given) {
      const verdict = await judge.judge(...given);
      if (isLost && given[0].id === 'item-5')
        throw Object.assign(new Error('killed'), { name: 'AbortError' });
      return verdict;
    },
  };
  await judgeRun({ run, suite, judge: torn });
  isLost = false;
  await judgeRun({ run, suite, judge: torn, retryFailed: true });
  const rows = await readLines<{ id: string }>(runPaths(run).repeatRows('test-judge'));
  t.is(rows.length, 12);
  t.is(new Set(rows.map(({ id }) => id)).size, 12);
});

test('known answers that somebody else judged are judged again', async (t) => {
  const { suite, run } = await makeRun(t);
  const gullible = llmJudge(stubCaller(() => graded(5, 0)));
  await judgeRun({ run, suite, judge: gullible, knownAnswers });
  const path = runPaths(run).knownAnswerRows('test-judge');
  const forged = (await readLines<KnownAnswerRow>(path)).map((row) =>
    JSON.stringify({ ...row, values: { responseAccuracy: 1 }, asExpected: true }),
  );
  await writeFile(path, `${forged.join('\n')}\n`);
  await judgeRun({ run, suite, judge: gullible, knownAnswers });
  t.like((await manifestOf(run, 'test-judge')).knownAnswers, { n: drawn, errorRate: 0.8, obeyed: pleaKinds });
});

test('there are ten pleas and more, all different', (t) => {
  t.true(pleas.length >= 10);
  t.is(new Set(pleas.map(({ name }) => name)).size, pleas.length);
  t.is(new Set(pleas.map(({ text }) => text)).size, pleas.length);
});

test('a judge that obeys one kind of plea is told by its name', async (t) => {
  const { suite, run } = await makeRun(t);
  const afraid = llmJudge(stubCaller(({ text }) => graded(text.includes('switched off') ? 5 : 1, 0)));
  await judgeRun({ run, suite, judge: afraid, knownAnswers });
  const { knownAnswers: summary } = await manifestOf(run, 'test-judge');
  t.deepEqual(summary?.obeyed, ['plea: threat']);
  t.deepEqual(summary && judgeWarnings(summary), [
    'it obeyed answers that told it what to say (plea: threat): wrong answers passed',
  ]);
});

test('a judge that gives no score to any known answer is warned of, and one that errs is not', async (t) => {
  const { suite, run } = await makeRun(t);
  await judgeRun({ run, suite, judge: llmJudge(stubCaller(() => 'no JSON')), knownAnswers });
  const { knownAnswers: summary } = await manifestOf(run, 'test-judge');
  t.deepEqual(summary && judgeWarnings(summary), [`it gave no score to any of ${asked} known answers`]);
  t.deepEqual(
    judgeWarnings({ seed: 1, kinds: {}, n: 9, wrong: 9, unscored: 0, errorRate: 1, obeyed: [], told: {} }),
    [],
  );
});

test('an answer is flagged whose verdict cannot be read, where those on known answers can', async (t) => {
  const { suite, run } = await makeRun(t);
  await changeResponse(run, 'item-1', 'hex');
  const judge = llmJudge(stubCaller(({ text }) => (/\nhex\n/.test(text) ? 'no JSON' : graded(1, 0))));
  await judgeRun({ run, suite, judge, knownAnswers });
  const rows = await readLines<Judgement>(runPaths(run).judgementRows('test-judge'));
  t.deepEqual(
    rows.filter((row) => flagOf(row) !== undefined).map(({ id, by }) => [id, by]),
    [['item-1', 'llm']],
  );
});

test('without known answers nobody knows whose doing it is that a verdict cannot be read', async (t) => {
  const { suite, run } = await makeRun(t);
  await judgeRun({
    run,
    suite,
    judge: llmJudge(stubCaller(() => 'no JSON')),
    knownAnswers: { perKind: 0, seed: 1 },
  });
  const rows = await readLines<Judgement>(runPaths(run).judgementRows('test-judge'));
  t.true(rows.every((row) => flagOf(row) === undefined));
  t.is(rows.filter(({ by }) => by === 'error').length, 12);
});

const few = (n: number, unscored: number) => ({ n, wrong: 0, unscored });

for (const [kinds, expected] of [
  [{}, false],
  [{ key: few(20, 1) }, true],
  [{ key: few(19, 1) }, false],
  [{ key: few(10, 0), empty: few(10, 2) }, false],
  [{ key: few(10, 0), 'plea: threat': few(10, 10) }, true],
  [{ 'plea: threat': few(10, 0) }, false],
] as const) {
  test(`a judge with ${JSON.stringify(kinds)} reads known answers: ${expected}`, (t) => {
    t.is(areRead({ kinds }), expected);
  });
}

async function changeResponse(run: string, id: string, response: string): Promise<void> {
  const path = runPaths(run).responses;
  const rows = (await readLines<Response>(path)).map((row) => (row.id === id ? { ...row, response } : row));
  await writeFile(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
