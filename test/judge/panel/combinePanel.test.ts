import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import test from 'ava';
import { combinePanel } from '../../../judge/panel/combinePanel.js';
import { valueTold } from '../../../judge/valueTold.js';
import { compareRuns } from '../../../results/compare/compareRuns.js';
import { summarizeRun } from '../../../results/summarize/summarizeRun.js';
import { runPaths, suitePaths } from '../../../suites/paths.js';
import { repeatMember } from '../../../suites/rows/rowKey.js';
import {
  type Judgement,
  judgeManifestSchema,
  judgementSchema,
  type Response,
} from '../../../suites/schema/schema.js';
import { keyedHash } from '../../../util/keyedHash.js';
import { InputError, UsageError } from '../../../util/radvuqaError.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import { keyOf, writeRows } from '../../support/makeJudgedRuns.js';
import { readLines } from '../../support/readLines.js';
import { sealRun } from '../../support/sealRun.js';
import {
  makeItem,
  makeJudgement,
  makeResponse,
  makeScore,
  writeJudgements,
  writeRun,
  writeSuite,
} from '../judgedFixture.js';

const ids = ['a', 'b', 'c', 'd', 'e'];

/** A run judged by "rules" and by "second", with their rows in different orders. */
async function judgedTwice(items = ids.map((id) => makeItem(id))) {
  const suite = await writeSuite(items);
  const itemsHash = sha256Hex(await readFile(suitePaths(suite).items));
  await writeRows(suitePaths(suite).key, items.map(keyOf));
  const keyHash = keyedHash(1, await readFile(suitePaths(suite).key, 'utf8'));
  const manifest = JSON.parse(await readFile(suitePaths(suite).manifest, 'utf8'));
  const keyed = { ...manifest, itemsHash, seed: 1, keyHash, public: false };
  await writeFile(suitePaths(suite).manifest, JSON.stringify(keyed));
  const run = await writeRun({
    suiteHash: itemsHash,
    responses: ids.map((id) => makeResponse(id)),
    judgements: [makeScore('a', 5, 0), makeScore('b', 4, 0), makeScore('c', 1, 1), makeJudgement('d')],
  });
  const second = [makeScore('c', 2, 1), makeScore('b', 4, 1), makeScore('a', 4, 0), makeScore('d', 3, 0)];
  const judgements = second.map((row) => ({ ...row, judge: 'judge-2' }));
  await writeJudgements(run, 'second', { judgements, judge: 'judge-2' });
  await sealRun(suite, run);
  await sealRun(suite, run, 'second');
  return { suite, run };
}

const panel = { judges: ['rules', 'second'], name: 'panel', combination: 'mean' } as const;

test('a panel has one row an item, in the order of the suite, and leaves the members alone', async (t) => {
  const { suite, run } = await judgedTwice();
  const before = await readFile(runPaths(run).judgementRows('second'), 'utf8');
  const { counts, agreement } = await combinePanel({ ...panel, run, suite });
  t.deepEqual(counts, { items: 5, scored: 3, unscored: 1, missing: 1 });
  const rows = (await readLines<Judgement>(runPaths(run).judgementRows('panel'))).map((row) =>
    judgementSchema.parse(row),
  );
  t.deepEqual(
    rows.map((row) => [row.id, valueTold(row, 'responseAccuracy'), valueTold(row, 'hallucination')]),
    [
      ['a', 4.5, 0],
      ['b', 4, undefined],
      ['c', 1.5, 1],
      ['d', undefined, undefined],
    ],
  );
  t.is(await readFile(runPaths(run).judgementRows('second'), 'utf8'), before);
  t.is(agreement?.responseAccuracy?.n, 3);
  t.deepEqual(agreement?.responseAccuracy?.pairs[0].raters, ['rules', 'second']);
  // scikit-learn 1.9.1: cohen_kappa_score([5, 4, 1], [4, 4, 2], weights='quadratic', labels=[1, 2, 3, 4, 5])
  t.true(Math.abs((agreement?.responseAccuracy?.pairs[0].kappa ?? 0) - 0.8235294117647058) < 1e-12);
  // krippendorff 0.9.0: alpha([[5, 4, 1], [4, 4, 2]], level_of_measurement='ordinal')
  t.true(Math.abs((agreement?.responseAccuracy?.alpha ?? 0) - 0.7311827956989247) < 1e-12);
  t.is(agreement?.responseAccuracy?.alphaInterval, null, 'one subject');
  const manifest = judgeManifestSchema.parse(
    JSON.parse(await readFile(runPaths(run).judgementManifest('panel'), 'utf8')),
  );
  t.is(manifest.model, 'mean of rules, second');
  t.true(rows.every(({ judge }) => judge === manifest.judge));
  t.deepEqual((await readdir(runPaths(run).judgements)).sort(), [
    'panel.json',
    'panel.jsonl',
    'rules.json',
    'rules.jsonl',
    'second.json',
    'second.jsonl',
  ]);
});

test('each repeat of a run is a case of its own for the panel, whatever the order of the rows', async (t) => {
  const { suite, run } = await judgedTwice();
  const members = [
    { name: 'rules', judge: 'judge-1', scores: [5, 3] },
    { name: 'second', judge: 'judge-2', scores: [4, 1] },
  ];
  for (const { name, judge, scores } of members) {
    const rows = scores.map((score, repeat) => ({
      ...makeScore('a', score, 0),
      judge,
      ...repeatMember(repeat),
    }));
    await rm(runPaths(run).judgementRows(name));
    await writeJudgements(run, name, { judgements: name === 'rules' ? rows : rows.reverse(), judge });
  }
  const again = ids.map((id) => makeResponse(id)).map((row) => ({ ...row, repeat: 1 }));
  await writeRows(runPaths(run).responses, [...ids.map((id) => makeResponse(id)), ...again]);
  for (const { name } of members) await sealRun(suite, run, name);
  const { counts, agreement } = await combinePanel({ ...panel, run, suite });
  t.deepEqual(counts, { items: 10, scored: 2, unscored: 0, missing: 8 });
  const rows = await readLines<Judgement>(runPaths(run).judgementRows('panel'));
  t.deepEqual(
    rows.map((row) => [row.id, row.repeat, valueTold(row, 'responseAccuracy')]),
    [
      ['a', undefined, 4.5],
      ['a', 1, 2],
    ],
  );
  t.is(agreement?.responseAccuracy?.n, 2);
});

test('the agreement of a panel has intervals by subject', async (t) => {
  const items = ids.map((id, place) => makeItem(id, { subject: `s${place % 3}` }));
  const { suite, run } = await judgedTwice(items);
  const { agreement } = await combinePanel({ ...panel, run, suite });
  const { alpha, alphaInterval, pairs } = agreement?.responseAccuracy ?? {};
  if (alpha == null || alphaInterval == null) return t.fail('no interval');
  t.true(alphaInterval.lower < alpha && alpha < alphaInterval.upper);
  t.is(pairs?.[0].kappaInterval?.confidence, 0.95);
});

test('a panel is made again from the same members, and read like any judge', async (t) => {
  const { suite, run } = await judgedTwice();
  await combinePanel({ ...panel, run, suite });
  const first = await readFile(runPaths(run).judgementRows('panel'), 'utf8');
  await combinePanel({ ...panel, run, suite });
  t.is(await readFile(runPaths(run).judgementRows('panel'), 'utf8'), first);
  const summary = await summarizeRun({ run, suite });
  t.deepEqual(
    summary.judges.map(({ name }) => name),
    ['panel', 'rules', 'second'],
  );
});

test('what is no panel is refused', async (t) => {
  const { suite, run } = await judgedTwice();
  const combined = (part: object) => combinePanel({ ...panel, run, suite, ...part });
  await t.throwsAsync(combined({ judges: ['rules'] }), { instanceOf: UsageError, message: /two or more/ });
  await t.throwsAsync(combined({ judges: ['rules', 'rules'] }), { instanceOf: UsageError });
  await t.throwsAsync(combined({ name: 'rules' }), { instanceOf: UsageError });
  await t.throwsAsync(combined({ name: '../x' }), { instanceOf: UsageError, message: /judge name/ });
  await t.throwsAsync(combined({ judges: ['rules', 'nobody'] }), { instanceOf: InputError });
  await combined({});
  await t.throwsAsync(combined({ combination: 'median' }), {
    instanceOf: UsageError,
    message: /another judge or panel/,
  });
});

test('a panel counts no row that a member did not write, or wrote on another answer', async (t) => {
  const { suite, run } = await judgedTwice();
  const path = runPaths(run).judgementRows('second');
  const rows = await readLines<Judgement>(path);
  await writeRows(
    path,
    rows.map((row) => (row.id === 'a' ? { ...row, values: { responseAccuracy: 5 } } : row)),
  );
  const responses = await readLines<Response>(runPaths(run).responses);
  await writeRows(
    runPaths(run).responses,
    responses.map((row) => (row.id === 'b' ? { ...row, response: 'spleen' } : row)),
  );
  await combinePanel({ ...panel, run, suite });
  const combined = await readLines<Judgement>(runPaths(run).judgementRows('panel'));
  t.deepEqual(
    combined.map(({ id, outcome, by }) => [id, outcome, by]),
    [
      ['a', 'unscored', 'error'],
      ['c', 'scored', 'panel mean'],
      ['d', 'unscored', 'panel'],
    ],
  );
  const { judges } = await summarizeRun({ run, suite });
  t.deepEqual(
    judges.map(({ name, rows: { rows: used, stale, foreign } }) => [name, used, stale, foreign]),
    [
      ['panel', 3, 0, 0],
      ['rules', 3, 1, 0],
      ['second', 2, 1, 1],
    ],
  );
});

test('rows of several judges in one file are never combined', async (t) => {
  const { suite, run } = await judgedTwice();
  await writeJudgements(run, 'second', { judgements: [makeScore('e', 5, 0)], judge: 'judge-2' });
  await t.throwsAsync(combinePanel({ ...panel, run, suite }), {
    instanceOf: UsageError,
    message: /never mixed/,
  });
});

test('across judges, each run may have a judge of another name, if it has one alone', async (t) => {
  const suite = await writeSuite(ids.map((id) => makeItem(id)));
  const responses = ids.map((id) => makeResponse(id));
  const judgements = ids.map((id) => makeScore(id, 3));
  const one = await writeRun({ name: 'one', responses, judgements });
  const two = await writeRun({ name: 'two', responses, judgements: [] });
  await rm(runPaths(two).judgementRows('rules'));
  const changed = judgements.map((row) => ({ ...row, judge: 'judge-2' }));
  await writeJudgements(two, 'second', { judgements: changed, judge: 'judge-2' });
  const options = { runs: [one, two], suite, by: 'model' } as const;
  await t.throwsAsync(compareRuns(options), {
    instanceOf: UsageError,
    message: /one judge that judged all runs/,
  });
  const { notes } = await compareRuns({ ...options, acrossJudges: true });
  t.regex(notes[0], /one: rules \(judge-1\), two: second \(judge-2\)\.$/);
  const named = { ...options, acrossJudges: true, judge: 'rules' };
  await t.throwsAsync(compareRuns(named), {
    instanceOf: UsageError,
    message: /"rules" to have judged all runs/,
  });
});

test('models judged by different judges are compared only when asked to, and the result says so', async (t) => {
  const items = ids.map((id) => makeItem(id));
  const suite = await writeSuite(items);
  const judgements = ids.map((id, place) => makeScore(id, 1 + place));
  const responses = ids.map((id) => makeResponse(id));
  const one = await writeRun({ name: 'one', responses, judgements });
  const changed = judgements.map((row) => ({ ...row, judge: 'judge-2' }));
  const two = await writeRun({ name: 'two', responses, judgements: changed, judge: 'judge-2' });
  const options = { runs: [one, two], suite, by: 'model' } as const;
  await t.throwsAsync(compareRuns(options), { instanceOf: UsageError, message: /never mixed/ });
  const { notes, rows } = await compareRuns({ ...options, acrossJudges: true });
  t.deepEqual(notes, [
    'The judges differ, so differences are those of models and judges together: one: rules (judge-1), two: rules (judge-2).',
  ]);
  t.true(rows.length > 0);
  t.deepEqual((await compareRuns({ runs: [one, one], suite, by: 'model', acrossJudges: true })).notes, []);
});
