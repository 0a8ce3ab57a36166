import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { runPaths } from '../../../suites/paths.js';
import type { Attempt, PipelineAnswer, Response } from '../../../suites/schema/schema.js';
import { createRandom } from '../../../util/random.js';
import { otsuProgram, otsuWith, pipelineSuite, replyOf } from '../../support/builtPipelines.js';
import { openAiLoopback } from '../../support/loopback/openAiLoopback.js';
import { loopback } from '../../support/loopback/startLoopback.js';
import { openTestSandbox } from '../../support/openTestSandbox.js';
import { readLines } from '../../support/readLines.js';
import { spawnCli } from '../../support/spawnCli.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';
import { testKey } from '../../support/testKey.js';

const repeats = 2;
const kills = 3;

/** A server that says first a program with a mistake, then a good one, and tells of each call. */
async function programServer(t: ExecutionContext) {
  const broken = otsuWith('main.py', 'run()\n', 'run(1)\n');
  let calls = 0;
  let onCall = () => {};
  const server = await loopback(t, ({ body }) => {
    calls++;
    onCall();
    const isFirst = Array.isArray(body.messages) && body.messages.length === 1;
    return {
      kind: 'answer',
      body: openAiLoopback.answer(isFirst ? broken : replyOf(otsuProgram)),
      latencyMs: 20,
    };
  });
  return {
    url: server.url,
    calls: () => calls,
    listen(listener: () => void) {
      onCall = listener;
    },
  };
}

function start(suite: string, out: string, url: string) {
  const model = ['--model', 'openai:served', '--base-url', `${url}/v1`];
  const limits = ['--wall-time', '60', '--memory', '512', '--output-size', '32', '--file-size', '16'];
  return spawnCli(['build', suite, ...model, '--out', out, '--repeats', `${repeats}`, ...limits], {
    OPENAI_API_KEY: testKey,
  });
}

async function built(out: string) {
  const rows = await readLines<Response>(runPaths(out).responses);
  const attempts = await readLines<Attempt>(runPaths(out).attempts);
  const answers = rows.map(
    ({ response, repeat = 0 }) => [repeat, JSON.parse(response) as PipelineAnswer] as const,
  );
  const order = (one: Attempt) => 100 * (one.repeat ?? 0) + one.round;
  return {
    answers: answers.sort(([a], [b]) => a - b),
    attempts: attempts
      .sort((a, b) => order(a) - order(b))
      .map(({ seconds: _s, cpuSeconds: _c, memoryMb: _m, ...row }) => row),
  };
}

test('a build that is killed at random moments ends like an undisturbed one, and asks for no reply twice that it has', async (t) => {
  if ((await openTestSandbox(t)) === null) return;
  const folder = temporaryFolder(t);
  const suite = await pipelineSuite();
  const calm = await programServer(t);
  const undisturbed = join(folder, 'undisturbed');
  const calmly = await start(suite, undisturbed, calm.url).ended;
  t.is(calmly.code, 0, calmly.stderr);
  t.is(calm.calls(), 2 * repeats);

  const server = await programServer(t);
  const out = join(folder, 'killed');
  const random = createRandom('kill the build');
  for (let kill = 0; kill < kills; kill++) {
    const { child, ended } = start(suite, out, server.url);
    const wait = random.integer(1500);
    server.listen(() => setTimeout(() => child.kill('SIGKILL'), wait));
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await ended;
    clearTimeout(timer);
    server.listen(() => {});
  }
  t.is((await start(suite, out, server.url).ended).code, 0);
  t.true(server.calls() <= 2 * repeats + kills, `${server.calls()} calls`);
  t.deepEqual(await built(out), await built(undisturbed));
});
