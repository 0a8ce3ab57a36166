import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { runPaths } from '../../suites/paths.js';
import type { Response } from '../../suites/schema/schema.js';
import { createRandom } from '../../util/random.js';
import { openAiLoopback } from '../support/loopback/openAiLoopback.js';
import { loopback } from '../support/loopback/startLoopback.js';
import { makeSuite } from '../support/makeSuite.js';
import { readLines, readWholeLines } from '../support/readLines.js';
import { type CliProcess, spawnCli } from '../support/spawnCli.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { testKey } from '../support/testKey.js';

const items = 240;
const concurrency = 8;
/** One more than are called at once waits for its turn, which it has while the row of another is being written. */
const atOnce = concurrency + 1;
const kills = 4;

/** A server that answers each item differently, remembers which items it was asked, and tells of each call. */
async function itemServer(t: ExecutionContext) {
  const asked: string[] = [];
  let onCall = () => {};
  const server = await loopback(t, ({ body }) => {
    const [, place] = /green box (\d+)/.exec(JSON.stringify(body)) ?? [];
    asked.push(`item-${place}`);
    onCall();
    const latencyMs = 4 + (Number(place) % 7) * 3;
    return { kind: 'answer', body: openAiLoopback.answer(`box ${place} shows the liver`), latencyMs };
  });
  const listen = (listener: () => void) => {
    onCall = listener;
  };
  return { url: server.url, asked, listen };
}

function start(suite: string, out: string, url: string): CliProcess {
  const model = ['--model', 'openai:served', '--base-url', `${url}/v1`];
  const call = ['run', suite, ...model, '--out', out, '--concurrency', String(concurrency), '--repeats', '2'];
  return spawnCli(call, { OPENAI_API_KEY: testKey });
}

/** What a run says, whatever the order and the time it took. */
async function said(out: string) {
  const rows = await readLines<Response>(runPaths(out).responses);
  const key = ({ id, repeat = 0 }: Response) => `${id} ${repeat}`;
  return rows
    .map(({ latencyMs: _, ...row }) => row)
    .sort((one, other) => (key(one as Response) < key(other as Response) ? -1 : 1));
}

test('a run that is killed at random moments ends like an undisturbed one, and asks nothing twice that it has', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), items);
  const calm = await itemServer(t);
  const undisturbed = join(folder, 'undisturbed');
  t.is((await start(suite, undisturbed, calm.url).ended).code, 0);
  t.is(calm.asked.length, 2 * items);

  const server = await itemServer(t);
  const out = join(folder, 'killed');
  const random = createRandom('kill the program');
  let killed = 0;
  for (let round = 0; round < kills; round++) {
    const process = start(suite, out, server.url);
    const calls = 1 + random.integer(50);
    let seen = 0;
    server.listen(() => {
      if (++seen === calls) setTimeout(() => process.child.kill('SIGKILL'), random.integer(12));
    });
    await process.ended;
    server.listen(() => {});
    if (process.child.signalCode === 'SIGKILL') killed++;
    const kept = await readWholeLines<Response>(runPaths(out).responses);
    t.is(new Set(kept.map(({ id, repeat = 0 }) => `${id} ${repeat}`)).size, kept.length);
    t.true(
      server.asked.length - kept.length <= killed * atOnce,
      `${server.asked.length} calls, ${kept.length} rows`,
    );
  }
  t.true(killed >= kills - 2, `only ${killed} kills`);
  t.is((await start(suite, out, server.url).ended).code, 0);
  t.deepEqual(await said(out), await said(undisturbed));
  t.true(server.asked.length <= 2 * items + killed * atOnce);
});

test('an interrupt finishes the calls in flight and begins no others; the same command resumes', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 60);
  const server = await itemServer(t);
  const out = join(folder, 'run');
  const first = start(suite, out, server.url);
  server.listen(() => {
    if (server.asked.length === 20) first.child.kill('SIGINT');
  });
  const { code, stdout } = await first.ended;
  t.is(code, 1);
  t.regex(stdout, /stopped before the end; run the same command again to resume/);
  const rows = await readLines<Response>(runPaths(out).responses);
  t.is(rows.length, server.asked.length);
  t.true(rows.every(({ outcome }) => outcome === 'ok'));
  t.true(rows.length < 60);
  t.is((await start(suite, out, server.url).ended).code, 0);
  t.is(server.asked.length, 120);
});

test('a second interrupt stops at once, whatever is in flight', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 4);
  let interrupt = () => {};
  const server = await loopback(t, () => {
    interrupt();
    return { kind: 'hang' };
  });
  const run = join(folder, 'run');
  const { child, ended } = start(suite, run, server.url);
  interrupt = () => child.kill('SIGINT');
  child.stderr?.on('data', (text: Buffer) => {
    if (text.toString().includes('interrupt again')) child.kill('SIGINT');
  });
  await ended;
  // By the signal itself, as whoever sent it expects.
  t.is(child.signalCode, 'SIGINT');
  // Whoever waits for calls in flight writes what became of them.
  t.deepEqual(await readLines(runPaths(run).responses), []);
});
