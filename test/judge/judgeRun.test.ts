import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { hashJudge, type Judge } from '../../judge/judge.js';
import { judgeRun } from '../../judge/judgeRun.js';
import { valueTold } from '../../judge/valueTold.js';
import { runSuite } from '../../runs/runSuite.js';
import { runPaths } from '../../suites/paths.js';
import { isSealed } from '../../suites/rows/seal.js';
import {
  type Judgement,
  judgeManifestSchema,
  judgementSchema,
  type KeyRow,
  outcomes,
  type Response,
} from '../../suites/schema/schema.js';
import { keyedHash } from '../../util/keyedHash.js';
import { InputError, ModelError, UsageError } from '../../util/radvuqaError.js';
import { makeKeyRow, makeSuite } from '../support/makeSuite.js';
import { readLines } from '../support/readLines.js';
import { sealRun } from '../support/sealRun.js';
import { stubJudge, verdict } from '../support/stubJudge.js';
import { okReply, stubModel } from '../support/stubModel.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { reasonOf } from './fixtures.js';

const truthful = stubModel(({ id }) => okReply(makeKeyRow(Number(id.slice(5))).reference));

/** A run of the truthful model on a suite of so many items. */
async function makeRun(t: ExecutionContext, items: number): Promise<{ suite: string; run: string }> {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), items);
  const run = join(folder, 'run');
  await runSuite({ suite, model: truthful, out: run, concurrency: 4 });
  return { suite, run };
}

async function judgements(run: string, judge = 'stub'): Promise<Judgement[]> {
  const rows = await readLines<Judgement>(runPaths(run).judgementRows(judge));
  return rows.map((row) => judgementSchema.parse(row));
}

test('every response is judged with its item and key, in the order of the suite', async (t) => {
  const { suite, run } = await makeRun(t, 50);
  const result = await judgeRun({ run, suite, judge: stubJudge });
  t.deepEqual(result, { stopped: null, scored: 50, unscored: 0, missing: 0, unjudged: 0 });
  const rows = await judgements(run);
  t.deepEqual(
    rows.map(({ id }) => id),
    Array.from({ length: 50 }, (_, place) => `item-${place}`),
  );
  t.true(rows.every((row) => valueTold(row, 'accuracy') === 1));
  const manifest = judgeManifestSchema.parse(
    JSON.parse(await readFile(runPaths(run).judgementManifest('stub'), 'utf8')),
  );
  t.deepEqual(manifest.counts, { items: 50, scored: 50, unscored: 0, missing: 0 });
  t.true(rows.every(({ judge }) => judge === manifest.judge));
});

test('responses in any order give the same judgements, byte for byte', async (t) => {
  const { suite, run } = await makeRun(t, 300);
  await judgeRun({ run, suite, judge: stubJudge });
  const inOrder = await readFile(runPaths(run).judgementRows('stub'), 'utf8');
  const { responses, judgements: folder } = runPaths(run);
  const lines = (await readFile(responses, 'utf8')).trimEnd().split('\n');
  await writeFile(responses, `${lines.reverse().join('\r\n')}`);
  await rm(folder, { recursive: true });
  await judgeRun({ run, suite, judge: stubJudge });
  t.is(await readFile(runPaths(run).judgementRows('stub'), 'utf8'), inOrder);
});

test('a response without an answer is unscored with its outcome as the reason, and no judge sees it', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), outcomes.length + 1);
  const run = join(folder, 'run');
  const model = stubModel(({ id }) => ({
    ...okReply('words'),
    outcome: outcomes[Number(id.slice(5))] ?? 'ok',
  }));
  await runSuite({ suite, model, out: run, concurrency: 1, limit: outcomes.length });
  const seen: string[] = [];
  const judge: Judge = {
    ...stubJudge,
    async judge(item) {
      seen.push(item.id);
      return verdict(true);
    },
  };
  const result = await judgeRun({ run, suite, judge });
  t.deepEqual(result, { stopped: null, scored: 2, unscored: 5, missing: 1, unjudged: 0 });
  const rows = await judgements(run);
  t.deepEqual(
    rows.map((row) => [valueTold(row, 'accuracy'), reasonOf(row)]),
    [
      [1, ''],
      [undefined, 'empty'],
      [undefined, 'reasoned'],
      [undefined, 'refused'],
      [undefined, 'filtered'],
      [1, ''],
      [undefined, 'failed'],
    ],
  );
  t.deepEqual(seen, ['item-0', 'item-5']);
});

const brokenVerdicts: readonly (readonly [string, () => unknown, RegExp])[] = [
  ['throws', () => Promise.reject(new Error('no such rule')), /^judge failed: no such rule$/],
  ['nothing', () => undefined, /^judge failed: /],
  [
    'score 7',
    () => ({ ...verdict(true), values: { responseAccuracy: 7 } }),
    /^judge failed: .*responseAccuracy/,
  ],
  ['NaN', () => ({ ...verdict(true), values: { responseAccuracy: Number.NaN } }), /responseAccuracy/],
  ['no such measure', () => ({ ...verdict(true), values: { beauty: 1 } }), /^judge failed: /],
  ['extra members', () => ({ ...verdict(true), grade: 'A' }), /^judge failed: /],
];

for (const [name, broken, reason] of brokenVerdicts) {
  test(`a verdict that cannot be used is unscored and the rest is judged: ${name}`, async (t) => {
    const { suite, run } = await makeRun(t, 3);
    const judge = {
      ...stubJudge,
      judge: async (item: { id: string }) =>
        (item.id === 'item-1' ? await broken() : verdict(true)) as ReturnType<typeof verdict>,
    };
    t.deepEqual(await judgeRun({ run, suite, judge }), {
      stopped: null,
      unjudged: 0,
      scored: 2,
      unscored: 1,
      missing: 0,
    });
    const row = (await judgements(run))[1];
    t.is(row.id, 'item-1');
    t.regex(reasonOf(row), reason);
  });
}

test('a judge that makes calls goes on where it stopped and judges nothing twice', async (t) => {
  const { suite, run } = await makeRun(t, 20);
  const stop = new AbortController();
  let calls = 0;
  const judge: Judge = {
    ...stubJudge,
    isRemote: true,
    judge(...given) {
      if (++calls === 8) stop.abort();
      return stubJudge.judge(...given);
    },
  };
  const first = await judgeRun({ run, suite, judge, signal: stop.signal });
  t.deepEqual([first.stopped, first.scored, calls], ['interrupt', 8, 8]);
  const path = runPaths(run).judgementRows('stub');
  await appendFile(path, '{"id":"item-8","outcome":"sco');
  const notices: string[] = [];
  const second = await judgeRun({ run, suite, judge, onNotice: (text) => notices.push(text) });
  t.deepEqual([second.stopped, second.scored, calls], [null, 20, 20]);
  t.regex(notices[0], /line 9: dropped/);
  const whole = await readFile(path, 'utf8');
  await judgeRun({ run, suite, judge });
  t.is(calls, 20);
  t.is(await readFile(path, 'utf8'), whole);
});

test('bad and unknown responses are told of and skipped', async (t) => {
  const { suite, run } = await makeRun(t, 4);
  const { responses } = runPaths(run);
  const [first, ...rest] = (await readFile(responses, 'utf8')).trimEnd().split('\n').sort();
  const stranger = first.replace('item-0', 'item-99');
  await writeFile(responses, `${[first, 'not json', stranger, ...rest.slice(0, 2)].join('\n')}\n`);
  const notices: string[] = [];
  const result = await judgeRun({ run, suite, judge: stubJudge, onNotice: (text) => notices.push(text) });
  t.deepEqual(result, { stopped: null, scored: 3, unscored: 0, missing: 1, unjudged: 0 });
  t.regex(notices[0], /responses\.jsonl line 2: skipped: not JSON/);
  t.is(notices[1], '1 response to no item of the suite');
});

test('after failed calls were made again, their judgements are made again', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 6);
  const run = join(folder, 'run');
  const failing = stubModel(({ id }) => (id === 'item-3' ? undefined : okReply('liver')));
  await runSuite({ suite, model: failing, out: run, concurrency: 1 });
  t.is((await judgeRun({ run, suite, judge: stubJudge })).unscored, 1);
  const working = stubModel(() => okReply('liver'));
  await runSuite({ suite, model: working, out: run, concurrency: 1, retryFailed: true });
  t.is((await judgeRun({ run, suite, judge: stubJudge })).unscored, 0);
  const ids = (await judgements(run)).map(({ id }) => id);
  t.is(ids.length, 6);
  t.is(new Set(ids).size, 6);
});

test('judgements of another identity under the same name are not mixed', async (t) => {
  const { suite, run } = await makeRun(t, 4);
  await judgeRun({ run, suite, judge: remote });
  const path = runPaths(run).judgementRows('stub');
  const before = await readFile(path, 'utf8');
  const changed = { ...remote, identity: { ...stubJudge.identity, instructions: 'b'.repeat(64) } };
  const message = /those of another.*not mixed/;
  await t.throwsAsync(judgeRun({ run, suite, judge: changed }), { instanceOf: UsageError, message });
  await rm(runPaths(run).judgementManifest('stub'));
  await t.throwsAsync(judgeRun({ run, suite, judge: changed }), { instanceOf: UsageError, message });
  t.is(await readFile(path, 'utf8'), before);
  await judgeRun({ run, suite, judge: { ...changed, name: 'second' } });
  t.is((await judgements(run, 'second')).length, 4);
});

test('a judge that cannot be asked any more ends the judging, which can be continued', async (t) => {
  const { suite, run } = await makeRun(t, 6);
  const details = { subject: 'judge', expected: 'a valid key', found: 'status 401' };
  const judge: Judge = {
    ...stubJudge,
    judge(item, ...given) {
      if (item.id === 'item-3') throw new ModelError(details);
      return stubJudge.judge(item, ...given);
    },
  };
  await t.throwsAsync(judgeRun({ run, suite, judge }), { instanceOf: ModelError });
  t.is((await judgements(run)).length, 3);
  t.is((await judgeRun({ run, suite, judge: stubJudge })).scored, 6);
});

test('what cannot be judged is refused before anything is written', async (t) => {
  const { suite, run } = await makeRun(t, 4);
  const other = await makeSuite(join(suite, '..', 'other'), 5);
  const judged = (part: object) => judgeRun({ run, suite, judge: stubJudge, ...part });
  await t.throwsAsync(judged({ suite: other }), { instanceOf: InputError, message: /a run of suite/ });
  const named = { ...stubJudge, name: '../escape' };
  await t.throwsAsync(judged({ judge: named }), { instanceOf: UsageError, message: /judge name/ });
  await t.throwsAsync(judged({ run: join(run, 'nothing') }), { instanceOf: InputError });
  await rm(join(suite, 'key.jsonl'));
  await t.throwsAsync(judged({}), { instanceOf: InputError, message: /no key\.jsonl: it is a public copy/ });
  await t.throwsAsync(readFile(runPaths(run).judgements), { code: 'ENOENT' });
});

test('a key in another order than the items is refused', async (t) => {
  const { suite, run } = await makeRun(t, 2);
  const swapped = [1, 0].map((place) => `${JSON.stringify(makeKeyRow(place))}\n`).join('');
  await writeFile(join(suite, 'key.jsonl'), swapped);
  const manifest = JSON.parse(await readFile(join(suite, 'suite.json'), 'utf8'));
  await writeFile(
    join(suite, 'suite.json'),
    JSON.stringify({ ...manifest, keyHash: keyedHash(manifest.seed, swapped) }),
  );
  await t.throwsAsync(judgeRun({ run, suite, judge: stubJudge }), {
    instanceOf: InputError,
    message: /the answer to item item-0.*found item item-1/,
  });
});

test('a folder that cannot be made is an output error', async (t) => {
  const { suite, run } = await makeRun(t, 2);
  await writeFile(join(run, 'judgements'), 'in the way');
  await t.throwsAsync(judgeRun({ run, suite, judge: stubJudge }), { name: 'OutputError' });
});

const remote: Judge = { ...stubJudge, isRemote: true };

/** A judge that counts how often it is asked. */
function counted(judge: Judge): { readonly judge: Judge; readonly asked: string[] } {
  const asked: string[] = [];
  const counting: Judge = {
    ...judge,
    judge(item, ...given) {
      asked.push(item.id);
      return judge.judge(item, ...given);
    },
  };
  return { judge: counting, asked };
}

/** Rewrites a file of rows. */
async function changeRows<Row>(path: string, change: (row: Row, place: number) => Row): Promise<void> {
  const rows = await readLines<Row>(path);
  await writeFile(path, rows.map((row, place) => `${JSON.stringify(change(row, place))}\n`).join(''));
}

/** A run of wrong answers, and a verdict of "right" on each of them that its maker wrote himself. */
async function makeForgedRun(t: ExecutionContext, hasSeals: boolean) {
  const { suite, run } = await makeRun(t, 6);
  await changeRows<Response>(runPaths(run).responses, (row) => ({ ...row, response: 'a nonsense' }));
  await mkdir(runPaths(run).judgements);
  const judge = hashJudge(stubJudge.identity);
  const rows = Array.from({ length: 6 }, (_, place) => ({ id: `item-${place}`, ...verdict(true), judge }));
  const path = runPaths(run).judgementRows('stub');
  await writeFile(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  if (hasSeals) {
    await sealRun(suite, run, 'stub');
    const wrong = '0'.repeat(64);
    await changeRows<Judgement>(path, (row) => ({ ...row, seal: wrong }));
  }
  return { suite, run };
}

test('rules judge from scratch: a verdict that was in the folder counts for nothing', async (t) => {
  const { suite, run } = await makeForgedRun(t, false);
  const { judge, asked } = counted(stubJudge);
  await judgeRun({ run, suite, judge });
  t.is(asked.length, 6);
  t.true((await judgements(run)).every((row) => valueTold(row, 'accuracy') === 0));
  await judgeRun({ run, suite, judge });
  t.is(asked.length, 12);
});

for (const [made, hasSeals] of [
  ['without a seal', false],
  ['with a wrong seal', true],
] as const) {
  test(`verdicts of a judge that makes calls are dropped and given again ${made}, and that is told`, async (t) => {
    const { suite, run } = await makeForgedRun(t, hasSeals);
    const { judge, asked } = counted(remote);
    const notices: string[] = [];
    await judgeRun({ run, suite, judge, onNotice: (text) => notices.push(text) });
    t.is(asked.length, 6);
    t.regex(notices[0], /dropped 6 verdicts that were not written with this suite's seed, and 0 /);
    t.true((await judgements(run)).every((row) => valueTold(row, 'accuracy') === 0));
  });
}

test('an answer that is replaced after judging is judged again, and no other', async (t) => {
  const { suite, run } = await makeRun(t, 6);
  const { judge, asked } = counted(remote);
  await judgeRun({ run, suite, judge });
  await changeRows<Response>(runPaths(run).responses, (row) => {
    const usage = { inputTokens: 5 };
    return row.id === 'item-2' ? { ...row, response: 'other words' } : { ...row, latencyMs: 5, usage };
  });
  const notices: string[] = [];
  await judgeRun({ run, suite, judge, onNotice: (text) => notices.push(text) });
  t.deepEqual(asked.slice(6), ['item-2']);
  t.regex(notices[0], /dropped 0 verdicts .*, and 1 whose response, key or item has changed since/);
});

test('where one key row is mended, its item is judged again, and no other', async (t) => {
  const { suite, run } = await makeRun(t, 6);
  const { judge, asked } = counted(remote);
  await judgeRun({ run, suite, judge });
  const path = join(suite, 'key.jsonl');
  await changeRows<KeyRow>(path, (row) => (row.id === 'item-3' ? { ...row, reference: 'mended' } : row));
  const manifest = JSON.parse(await readFile(join(suite, 'suite.json'), 'utf8'));
  const keyHash = keyedHash(manifest.seed, await readFile(path, 'utf8'));
  await writeFile(join(suite, 'suite.json'), JSON.stringify({ ...manifest, keyHash }));
  await judgeRun({ run, suite, judge });
  t.deepEqual(asked.slice(6), ['item-3']);
});

test('a seal holds for the row alone that it was made for, in whatever order its members stand', async (t) => {
  const { suite, run } = await makeRun(t, 4);
  await judgeRun({ run, suite, judge: remote });
  const [row, other] = await judgements(run);
  t.true(isSealed(row, 1));
  const turned = Object.fromEntries(Object.entries(row).reverse());
  t.true(isSealed(judgementSchema.parse(turned), 1));
  t.false(isSealed(row, 2));
  for (const change of [
    { values: { accuracy: 0 } },
    { id: other.id },
    { of: other.of },
    { repeat: 1 },
    { judge: 'x' },
    { seal: other.seal },
    { seal: undefined },
  ]) {
    t.false(isSealed({ ...row, ...change }, 1), JSON.stringify(change));
  }
});
