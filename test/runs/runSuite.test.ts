import { spawn } from 'node:child_process';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import test from 'ava';
import { createModel } from '../../models/createModel.js';
import { askItem } from '../../runs/asking/askItem.js';
import { estimateRun } from '../../runs/estimateRun.js';
import { runSuite } from '../../runs/runSuite.js';
import { runPaths } from '../../suites/paths.js';
import { lookUpRows } from '../../suites/rows/lookUpRows.js';
import {
  type Response,
  type RunManifest,
  responseSchema,
  runManifestSchema,
} from '../../suites/schema/schema.js';
import { systemClock } from '../../util/clock.js';
import { packagePath } from '../../util/packagePath.js';
import { InputError, ModelError, OutputError, UsageError } from '../../util/radvuqaError.js';
import { makeItem, makeSuite } from '../support/makeSuite.js';
import { readLines } from '../support/readLines.js';
import { okReply, stubModel } from '../support/stubModel.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const answering = () => stubModel(({ id }) => okReply(`answer to ${id}`));

async function readRun(run: string): Promise<RunManifest> {
  return runManifestSchema.parse(JSON.parse(await readFile(runPaths(run).manifest, 'utf8')));
}

async function ids(run: string): Promise<string[]> {
  return (await readLines<Response>(runPaths(run).responses)).map(({ id }) => id);
}

test('coordinates cannot be declared of a baseline', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 1);
  const model = await createModel('baseline:random', { suite, seed: 1 });
  const run = runSuite({ suite, model, out: join(folder, 'run'), concurrency: 1, coordinates: 'x-y pixels' });
  await t.throwsAsync(run, {
    instanceOf: UsageError,
    message: /--coordinates: expected none with a baseline/,
  });
});

test('every item is asked once, with its text, options and absolute image paths', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 10);
  const out = join(folder, 'run');
  const model = answering();
  const times = ['2020-01-01T00:00:00.000Z', '2020-01-01T00:01:00.000Z'];
  let milliseconds = 0;
  const clock = { timestamp: () => times.shift() ?? '', milliseconds: () => (milliseconds += 7) };
  const result = await runSuite({ suite, model, out, concurrency: 1, clock });
  t.deepEqual(result.asked, 10);
  t.true(result.finished);
  t.deepEqual(model.asked[0], {
    id: 'item-0',
    text: makeItem(0).text,
    answer: makeItem(0).answer,
    images: [join(suite, 'images/00/tiny.png')],
  });
  const rows = await readLines<Response>(runPaths(out).responses);
  t.deepEqual(rows[3], {
    id: 'item-3',
    response: 'answer to item-3',
    outcome: 'ok',
    error: null,
    usage: null,
    latencyMs: 7,
    attempts: 1,
  });
  const manifest = await readRun(out);
  t.is(manifest.started, '2020-01-01T00:00:00.000Z');
  t.is(manifest.finished, '2020-01-01T00:01:00.000Z');
  t.is(manifest.counts.ok, 10);
  t.deepEqual((await readdir(out)).sort(), ['responses.jsonl', 'run.json']);
});

test('no more calls than allowed are in flight, and as many as allowed', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 40);
  let inFlight = 0;
  let most = 0;
  let release = () => {};
  const allThere = new Promise<void>((resolve) => {
    release = resolve;
  });
  // The first calls wait for each other, however slow the disk; where too few are allowed, for ever.
  const model = stubModel(async () => {
    most = Math.max(most, ++inFlight);
    if (most === 5) release();
    await allThere;
    await setTimeout(2);
    inFlight--;
    return okReply('x');
  });
  await runSuite({ suite, model, out: join(folder, 'run'), concurrency: 5 });
  t.is(most, 5);
});

test('a run goes on where it stopped and a finished one asks nothing', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 30);
  const out = join(folder, 'run');
  await runSuite({ suite, model: answering(), out, concurrency: 3, limit: 12 });
  t.is((await ids(out)).length, 12);
  const second = answering();
  await runSuite({ suite, model: second, out, concurrency: 3 });
  t.is(second.asked.length, 18);
  t.is(new Set(await ids(out)).size, 30);
  const before = await readFile(runPaths(out).manifest, 'utf8');
  const third = answering();
  await runSuite({ suite, model: third, out, concurrency: 3 });
  t.is(third.asked.length, 0);
  t.is(await readFile(runPaths(out).manifest, 'utf8'), before);
});

test('only the items that are named are asked, each as often as the others, and ids that no item has are refused', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 9);
  const out = join(folder, 'run');
  const model = answering();
  const options = { suite, out, concurrency: 1, only: ['item-7', 'item-2'], repeats: 3 };
  t.like(await runSuite({ ...options, model }), { finished: true, asked: 6 });
  t.deepEqual(
    model.asked.map(({ id }) => id),
    ['item-2', 'item-7', 'item-2', 'item-7', 'item-2', 'item-7'],
  );
  const wrong = runSuite({ ...options, model, only: ['item-7', 'item-70'] });
  await t.throwsAsync(wrong, { instanceOf: UsageError, message: /ids of items of .*found item-70/ });
});

test('a sample is drawn by its seed, of the items that are named, and goes on when it grows', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 40);
  const out = join(folder, 'run');
  const options = { suite, out, concurrency: 1, model: answering() };
  t.like(await runSuite({ ...options, sample: { size: 6, seed: 1 } }), { finished: true, asked: 6 });
  const closed = (await ids(out)).filter((id) => Number(id.slice(5)) % 2 === 0);
  t.is(closed.length, 3, 'both questions are asked equally often');
  t.is((await estimateRun({ ...options, sample: { size: 10, seed: 1 } })).requests, 4);
  t.like(await runSuite({ ...options, sample: { size: 10, seed: 1 } }), { asked: 4 });
  const both = runSuite({ ...options, sample: { size: 6, seed: 1 }, limit: 3 });
  await t.throwsAsync(both, { instanceOf: UsageError, message: /--sample/ });
  const named = { ...options, out: join(folder, 'named'), only: ['item-3', 'item-4', 'item-5'] };
  await runSuite({ ...named, sample: { size: 2, seed: 1 } });
  t.true((await ids(named.out)).every((id) => named.only.includes(id)));
});

test('a limit says what it is', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 9);
  const said = async (limit: number) => {
    const notices: string[] = [];
    const onNotice = (text: string) => notices.push(text);
    await runSuite({
      suite,
      out: join(folder, `${limit}`),
      concurrency: 1,
      model: answering(),
      limit,
      onNotice,
    });
    return notices;
  };
  t.deepEqual(await said(3), [
    'a limit of 3 asks the first items of 9, of 1 subject and 2 questions, which is no sample: --sample 3 draws one',
  ]);
  t.deepEqual(await said(9), []);
});

test('a server that has moved is asked on, after saying so, and both addresses are recorded', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 4);
  const out = join(folder, 'run');
  const at = (baseUrl: string | null, seed = 1) => ({ ...answering(), parameters: { seed, baseUrl } });
  await runSuite({ suite, model: at('http://a/v1'), out, concurrency: 1, limit: 2 });
  const notices: string[] = [];
  const onNotice = (text: string) => notices.push(text);
  t.is((await runSuite({ suite, model: at('http://b/v1'), out, concurrency: 1, onNotice })).asked, 2);
  t.deepEqual(notices, [`${out}: the server has moved from http://a/v1 to http://b/v1`]);
  t.like(await readRun(out), { parameters: { baseUrl: 'http://b/v1' }, earlierBaseUrls: ['http://a/v1'] });
  for (const [model, message] of [
    [at(null), /differs in parameters: baseUrl was "http:\/\/b\/v1" and is null/],
    [at('http://c/v1', 2), /differs in parameters: baseUrl was .*, seed was 1 and is 2/],
  ] as const) {
    await t.throwsAsync(runSuite({ suite, model, out, concurrency: 1 }), { instanceOf: UsageError, message });
  }
});

test('a torn last line is cut off, noticed and asked again, and a bad row is asked again', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 6);
  const out = join(folder, 'run');
  await runSuite({ suite, model: answering(), out, concurrency: 1, limit: 4 });
  await appendFile(runPaths(out).responses, '{"id":"item-4","response":7}\n{"id":"item-5","respo');
  const notices: string[] = [];
  const model = answering();
  await runSuite({ suite, model, out, concurrency: 1, onNotice: (text) => notices.push(text) });
  t.deepEqual(
    model.asked.map(({ id }) => id),
    ['item-4', 'item-5'],
  );
  t.regex(notices[0], /torn \(21 bytes\)/);
  t.regex(notices[1], /line 5: skipped.*response/);
});

const oddReplies: readonly (readonly [string, () => unknown, Response['outcome'], RegExp | null])[] = [
  ['undefined', () => undefined, 'failed', /cannot be used/],
  ['null', () => null, 'failed', /cannot be used/],
  ['text', () => 'B', 'failed', /cannot be used/],
  ['no outcome', () => ({ response: 'B' }), 'failed', /outcome/],
  ['unknown outcome', () => ({ ...okReply('B'), outcome: 'great' }), 'failed', /outcome/],
  ['number for text', () => ({ ...okReply('B'), response: 5 }), 'failed', /response/],
  ['too long', () => okReply('x'.repeat(1_000_001)), 'failed', /response/],
  ['blank', () => okReply(' \n\t'), 'empty', null],
  ['bad usage', () => ({ ...okReply('B'), usage: { inputTokens: Number.NaN } }), 'ok', null],
  ['refusal', () => ({ ...okReply('no'), outcome: 'refused' }), 'refused', null],
  ['failed without reason', () => ({ ...okReply(''), outcome: 'failed' }), 'failed', /no reason/],
  ['throws', () => Promise.reject(new TypeError('socket closed')), 'failed', /^socket closed$/],
  ['throws text', () => Promise.reject('plain text'), 'failed', /^plain text$/],
  ['lone surrogate', () => okReply('\ud800'), 'ok', null],
  [
    'getter that throws',
    () => ({
      get response() {
        throw new Error('trap');
      },
    }),
    'failed',
    /trap/,
  ],
];

for (const [name, reply, outcome, error] of oddReplies) {
  test(`a reply of any shape is a row and the run goes on: ${name}`, async (t) => {
    const folder = await temporaryFolder(t);
    const suite = await makeSuite(join(folder, 'suite'), 3);
    const out = join(folder, 'run');
    const model = stubModel(({ id }) => (id === 'item-1' ? reply() : okReply('fine')));
    await runSuite({ suite, model, out, concurrency: 1 });
    const rows = await readLines<Response>(runPaths(out).responses);
    t.is(rows.length, 3);
    t.is(rows[1].outcome, outcome);
    if (error === null) t.is(rows[1].error, null);
    else t.regex(rows[1].error ?? '', error);
  });
}

test('a model that cannot be asked any more ends the run, which can be continued', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 20);
  const out = join(folder, 'run');
  const details = { subject: 'test:stub', expected: 'a valid key', found: 'status 401' };
  const model = stubModel(({ id }) => {
    if (id === 'item-7') throw new ModelError(details);
    return okReply('x');
  });
  await t.throwsAsync(runSuite({ suite, model, out, concurrency: 4 }), { instanceOf: ModelError });
  const manifest = await readRun(out);
  t.is(manifest.finished, null);
  t.false((await ids(out)).includes('item-7'));
  t.is(manifest.counts.responses, (await ids(out)).length);
  await runSuite({ suite, model: answering(), out, concurrency: 4 });
  t.is(new Set(await ids(out)).size, 20);
  t.is((await ids(out)).length, 20);
});

test('a stop finishes the calls in flight and begins no others', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 20);
  const out = join(folder, 'run');
  const stop = new AbortController();
  const model = stubModel(async ({ id }) => {
    if (id === 'item-5') stop.abort();
    await setTimeout(5);
    return okReply('x');
  });
  const result = await runSuite({ suite, model, out, concurrency: 3, signal: stop.signal });
  t.false(result.finished);
  t.deepEqual((await ids(out)).sort(), model.asked.map(({ id }) => id).sort());
  t.true(model.asked.length < 12);
  t.is((await readRun(out)).finished, null);
});

test('failed calls are asked again only when told to, and the last row counts', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 4);
  const out = join(folder, 'run');
  const failing = stubModel(({ id }) => {
    if (id === 'item-2') throw new Error('reset');
    return okReply('x');
  });
  await runSuite({ suite, model: failing, out, concurrency: 1 });
  const plain = answering();
  await runSuite({ suite, model: plain, out, concurrency: 1 });
  t.is(plain.asked.length, 0);
  const retrying = answering();
  await runSuite({ suite, model: retrying, out, concurrency: 1, retryFailed: true });
  t.deepEqual(
    retrying.asked.map(({ id }) => id),
    ['item-2'],
  );
  const counted = await lookUpRows({ path: runPaths(out).responses, schema: responseSchema });
  t.is(counted.size, 4);
  t.is((await counted.find({ id: 'item-2' }))?.outcome, 'ok');
  t.deepEqual((await readRun(out)).counts.failed, 0);
});

test('what failed in an outage is asked again by the same command, and nothing else that failed', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 4);
  const out = join(folder, 'run');
  const down = stubModel(({ id }) => {
    const failed = { response: '', outcome: 'failed', error: 'no', usage: null };
    if (id === 'item-1') return { ...failed, isOutage: true };
    return id === 'item-2' ? failed : okReply('x');
  });
  t.like((await runSuite({ suite, model: down, out, concurrency: 1 })).counts, { ok: 2, failed: 2 });
  const model = answering();
  t.is((await estimateRun({ suite, model, out, concurrency: 1 })).requests, 1);
  t.like((await runSuite({ suite, model, out, concurrency: 1 })).counts, { ok: 3, failed: 1 });
  t.deepEqual(
    model.asked.map(({ id }) => id),
    ['item-1'],
  );
});

test('a reply without an answer is asked for once again when told to, and not a third time', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 3);
  const out = join(folder, 'run');
  const times = new Map<string, number>();
  const model = stubModel(({ id }) => {
    times.set(id, (times.get(id) ?? 0) + 1);
    if (id === 'item-0') return okReply('B');
    if (id === 'item-1' && times.get(id) === 2) return okReply('A');
    return { ...okReply(''), outcome: 'reasoned', reasoning: 'Hm.' };
  });
  const options = { suite, model, out, concurrency: 1 };
  t.like((await runSuite({ ...options, limit: 2 })).counts, { ok: 1, reasoned: 1 });
  t.like((await runSuite({ ...options, limit: 2 })).counts, { ok: 1, reasoned: 1 });
  t.like((await runSuite({ ...options, retryEmpty: true })).counts, { ok: 2, reasoned: 1 });
  await runSuite({ ...options, retryEmpty: true });
  t.deepEqual(
    [...times.entries()],
    [
      ['item-0', 1],
      ['item-1', 2],
      ['item-2', 2],
    ],
  );
  const rows = await readLines<Response>(runPaths(out).responses);
  t.like(rows.at(-1), { id: 'item-2', outcome: 'reasoned', response: '', reasoning: 'Hm.' });
});

test('every name of the model that replies had is recorded, from earlier sessions too', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 3);
  const out = join(folder, 'run');
  const named = (served: string) => stubModel(() => ({ ...okReply('B'), served }));
  await runSuite({ suite, model: named('stub-2'), out, concurrency: 1, limit: 2 });
  await runSuite({ suite, model: named('stub-1'), out, concurrency: 1 });
  t.deepEqual((await readRun(out)).served, ['stub-1', 'stub-2']);
});

test('a missing image is a failed call that was never made', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 2);
  await rm(join(suite, 'images/00/tiny.png'));
  const model = answering();
  const out = join(folder, 'run');
  await runSuite({ suite, model, out, concurrency: 1 });
  const rows = await readLines<Response>(runPaths(out).responses);
  t.is(model.asked.length, 0);
  t.deepEqual(
    rows.map(({ outcome, error, attempts }) => [outcome, error, attempts]),
    [0, 1].map(() => ['failed', 'image images/00/tiny.png: missing', 0]),
  );
});

test('a fault of the machine stops the asking, and is no failed answer', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 3);
  const out = join(folder, 'run');
  const fault = Object.assign(new Error('EMFILE: too many open files, open'), { code: 'EMFILE' });
  const model = { ...answering(), ask: () => Promise.reject(fault) };
  await t.throwsAsync(runSuite({ suite, model, out, concurrency: 1 }), {
    message: /found too many open files \(EMFILE\)\. Hint: raise the limit/,
  });
  t.deepEqual(await readLines<Response>(runPaths(out).responses), []);
});

for (const image of ['../secret.png', '/etc/hostname', 'images/../../secret.png', '.']) {
  test(`a suite cannot send files from outside its folder: ${image}`, async (t) => {
    const folder = await temporaryFolder(t);
    await mkdir(join(folder, 'suite'));
    await writeFile(join(folder, 'secret.png'), 'private');
    const model = answering();
    const signal = new AbortController().signal;
    const item = { ...makeItem(0), images: [image] };
    const admit = () => Promise.resolve('too much' as const);
    const context = { suite: join(folder, 'suite'), model, clock: systemClock, signal, admit };
    const row = await askItem({ item, repeat: 0 }, context);
    t.like(row, { outcome: 'failed', attempts: 0 });
    t.regex((row as Response).error ?? '', /outside the suite folder/);
    t.is(model.asked.length, 0);
  });
}

test('a run folder of another suite, model or parameters is refused and left as it is', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 4);
  const other = await makeSuite(join(folder, 'other'), 5);
  const out = join(folder, 'run');
  await runSuite({ suite, model: answering(), out, concurrency: 1 });
  const before = await readFile(runPaths(out).manifest, 'utf8');
  const refused = [
    [{ suite: other, model: answering() }, /differs in suite/],
    [{ suite, model: stubModel(() => okReply(''), 'else') }, /differs in model/],
    [{ suite, model: { ...answering(), parameters: { seed: 2 } } }, /differs in parameters/],
  ] as const;
  for (const [changed, message] of refused) {
    await t.throwsAsync(runSuite({ ...changed, out, concurrency: 1 }), { instanceOf: UsageError, message });
  }
  t.is(await readFile(runPaths(out).manifest, 'utf8'), before);
});

test('a folder with other files, a suite that was changed and a silly concurrency are refused', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 4);
  const out = join(folder, 'full');
  await mkdir(out);
  await writeFile(join(out, 'thesis.txt'), 'mine');
  const model = answering();
  await t.throwsAsync(runSuite({ suite, model, out, concurrency: 1 }), { message: /thesis\.txt/ });
  t.deepEqual(await readdir(out), ['thesis.txt']);
  const fresh = join(folder, 'fresh');
  for (const concurrency of [0, -1, 1.5, Number.NaN]) {
    await t.throwsAsync(runSuite({ suite, model, out: fresh, concurrency }), { instanceOf: UsageError });
  }
  await appendFile(join(suite, 'items.jsonl'), '\n');
  await t.throwsAsync(runSuite({ suite, model, out: fresh, concurrency: 1 }), { instanceOf: InputError });
  t.false((await readdir(folder)).includes('fresh'));
});

test('a second process on the same run is told and stops', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 4);
  const out = join(folder, 'run');
  let second: Promise<unknown> = Promise.resolve();
  const model = stubModel(async ({ id }) => {
    if (id === 'item-0') {
      second = t.throwsAsync(runSuite({ suite, model: answering(), out, concurrency: 1 }), {
        instanceOf: OutputError,
        message: /run\.lock: expected a folder that no other process is writing to/,
      });
      await second;
    }
    return okReply('x');
  });
  await runSuite({ suite, model, out, concurrency: 1 });
  await second;
  t.is((await ids(out)).length, 4);
});

test('a write that fails ends the run with a named error, tells calls in flight, and frees the folder', async (t) => {
  if (process.platform === 'win32') {
    t.log('skipped: this system has no ulimit');
    t.pass();
    return;
  }
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 200);
  const out = join(folder, 'run');
  const driver = packagePath('dist', 'test', 'support', 'killDriver.js');
  // No file may become longer than 16 blocks of 512 bytes, which stands for a full disk.
  const command = 'ulimit -f 16; exec "$0" "$@"';
  const child = spawn('sh', ['-c', command, process.execPath, driver, 'run with a hanging call', suite, out]);
  const messages = await text(child.stderr);
  t.regex(messages, /OutputError: .*responses\.jsonl: expected a file that can be written, found EFBIG/);
  const model = await createModel('baseline:random', { suite, seed: 1 });
  const { asked } = await runSuite({ suite, model, out, concurrency: 8 });
  t.true(asked > 0 && asked < 200);
  t.is((await ids(out)).length, 200);
  t.is(new Set(await ids(out)).size, 200);
});

test('how far a run is is said before the first answer too', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 3);
  const said: number[] = [];
  let saidBefore = 0;
  const model = stubModel(() => {
    saidBefore ||= said.length;
    return okReply('A');
  });
  const onProgress = ({ done }: { readonly done: number }) => said.push(done);
  await runSuite({ suite, model, out: join(folder, 'run'), concurrency: 1, onProgress });
  t.is(saidBefore, 1);
  t.deepEqual(said, [0, 1, 2, 3]);
});
