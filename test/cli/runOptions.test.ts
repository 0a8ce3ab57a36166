import { readFileSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { runPaths } from '../../suites/paths.js';
import type { RunManifest } from '../../suites/schema/schema.js';
import { callRadvuqaIn } from '../support/callRadvuqa.js';
import { openAiBatchRoutes } from '../support/loopback/openAiBatchRoutes.js';
import { openAiLoopback } from '../support/loopback/openAiLoopback.js';
import { loopback, type Script } from '../support/loopback/startLoopback.js';
import { makeSuite } from '../support/makeSuite.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { testKey } from '../support/testKey.js';

const good: Script = () => ({ kind: 'answer', body: openAiLoopback.answer('A. liver') });

async function setUp(t: ExecutionContext) {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 12);
  const out = join(folder, 'run');
  const run = (...words: string[]) =>
    callRadvuqaIn({}, 'run', suite, '--model', 'openai:m', '--out', out, ...words);
  const manifest = () => JSON.parse(readFileSync(runPaths(out).manifest, 'utf8')) as RunManifest;
  return { folder, run, manifest };
}

test('run: endpoints, members of the body, and the detail of images reach the servers and run.json', async (t) => {
  const { run, manifest } = await setUp(t);
  const servers = [await loopback(t, good), await loopback(t, good)];
  const addresses = servers.map(({ url }) => `${url}/v1`);
  const ways = addresses.flatMap((address) => ['--base-url', address]);
  const { code, err } = await run(...ways, '--body', 'reasoning_effort="low"', '--no-image-detail');
  t.is(code, 0, err);
  t.deepEqual(
    servers.map(({ calls }) => calls.length),
    [6, 6],
  );
  for (const { calls } of servers) {
    t.is(calls[0].body.reasoning_effort, 'low');
    t.false(JSON.stringify(calls[0].body).includes('detail'));
  }
  t.like(manifest(), {
    parameters: { baseUrl: addresses.join(' '), body: { reasoning_effort: 'low' }, imageDetail: null },
    served: ['served-model'],
  });
});

test('run: a sample, and the items of a file', async (t) => {
  const { folder, run } = await setUp(t);
  const server = await loopback(t, good);
  const at = ['--base-url', `${server.url}/v1`];
  t.regex((await run(...at, '--sample', '4')).out, /^4 responses, 4 asked now/);
  t.regex((await run(...at, '--sample', '6')).out, /^6 responses, 2 asked now/);
  const file = join(folder, 'ids');
  writeFileSync(file, 'item-1\n{"id": "item-2"}\n');
  const listed = await run(...at, '--items', file, '--out', join(folder, 'listed'));
  t.regex(listed.out, /^2 responses, 2 asked now/);
});

test('run: a run that is mostly cut off says so, and one more time helps where replies came empty', async (t) => {
  const { folder, run } = await setUp(t);
  const cut = await loopback(t, () => ({ kind: 'answer', body: openAiLoopback.answer('A', 'truncated') }));
  const { err } = await run('--base-url', `${cut.url}/v1`);
  t.regex(err, /WARNING: 12 of 12 answers are cut off/);
  const seen = new Set<string>();
  const empty: Script = ({ body }) => {
    const asked = JSON.stringify(body);
    const text = seen.has(asked) ? 'A. liver' : '';
    seen.add(asked);
    return { kind: 'answer', body: openAiLoopback.answer(text) };
  };
  const server = await loopback(t, empty);
  const out = join(folder, 'empty');
  const again = await run(
    '--base-url',
    `${server.url}/v1`,
    '--out',
    out,
    '--retry-empty',
    '--concurrency',
    '1',
  );
  t.regex(again.out, /12 responses, 24 asked now: 12 ok/);
});

test('run: an Azure deployment is asked by its address, with the key in its own header, one by one and in batches', async (t) => {
  const { folder, run, manifest } = await setUp(t);
  const headers: IncomingHttpHeaders[] = [];
  const routes = openAiBatchRoutes({
    looksUntilDone: 0,
    answer: () => ({ status: 200, body: openAiLoopback.answer('A. liver') }),
  });
  const server = await loopback(t, good, async (incoming, body, reply) => {
    headers.push(incoming.headers);
    const [path, version] = (incoming.url ?? '').split('?');
    t.is(version.replace(/limit=100&?|&/g, ''), 'api-version=2024-10-21');
    incoming.url = path.replace('/openai/deployments/mine', '/v1');
    return routes(incoming, body, reply);
  });
  const address = `${server.url}/openai/deployments/mine?api-version=2024-10-21`;
  const key = { AZURE_OPENAI_API_KEY: testKey };
  const single = await run('--base-url', address, '--limit', '2');
  t.is(single.code, 0, single.err);
  t.is(manifest().parameters.baseUrl, address);
  const suite = join(folder, 'suite');
  const asked = ['run', suite, '--model', 'openai:m', '--base-url', address, '--batch'];
  const batch = () => callRadvuqaIn(key, ...asked, '--out', join(folder, 'batch'));
  t.is((await batch()).code, 0);
  const collected = await batch();
  t.regex(collected.out, /^12 responses.*: 12 ok/);
  t.true(headers.length > 4);
  const keyed = headers.filter((one) => one['api-key'] === testKey && one.authorization === undefined);
  t.true(keyed.length >= headers.length - 2);
});
