import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { runPaths } from '../../suites/paths.js';
import { type RunManifest, runManifestSchema } from '../../suites/schema/schema.js';
import { otsuProgram, pipelineSuite, replyOf } from '../support/builtPipelines.js';
import { type Called, callRadvuqaIn } from '../support/callRadvuqa.js';
import { openAiLoopback } from '../support/loopback/openAiLoopback.js';
import { type Loopback, loopback, type Script } from '../support/loopback/startLoopback.js';
import { openTestSandbox } from '../support/openTestSandbox.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { testKey } from '../support/testKey.js';

/** 11 tokens in and 7 out: with these prices 0.000081 a call. */
const written = openAiLoopback.answer(replyOf(otsuProgram));
const prices = {
  format: 'radvuqa-prices/1',
  date: '2026-01-01',
  currency: 'USD',
  models: { 'openai:served': { input: 1, output: 10 } },
};

interface Build {
  readonly addresses: readonly string[];
  readonly words?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Where an earlier one was. */
  readonly folder?: string;
}

interface Built extends Called {
  readonly folder: string;
  manifest(): RunManifest;
}

/** Builds the suite of one data set by the real command; null where there is no sandbox. */
async function build(
  t: ExecutionContext,
  { addresses, words = [], environment = {}, folder = temporaryFolder(t) }: Build,
): Promise<Built | null> {
  if ((await openTestSandbox(t)) === null) return null;
  writeFileSync(join(folder, 'prices.json'), JSON.stringify(prices));
  const out = join(folder, 'run');
  const model = ['--model', 'openai:served', ...addresses.flatMap((address) => ['--base-url', address])];
  const told = words.map((word) => (word === 'PRICES' ? join(folder, 'prices.json') : word));
  const called = await callRadvuqaIn(
    environment,
    ...['build', await pipelineSuite(), ...model, '--out', out, ...told],
  );
  const manifest = () => runManifestSchema.parse(JSON.parse(readFileSync(runPaths(out).manifest, 'utf8')));
  return { ...called, folder, manifest };
}

const good: Script = () => ({ kind: 'answer', body: written });
const addressOf = ({ url }: Loopback) => openAiLoopback.baseUrl(url);

test('build spreads its calls over endpoints, adds members to bodies, and records them with names, tokens and cost', async (t) => {
  const servers = [await loopback(t, good), await loopback(t, good)];
  const words = ['--repeats', '2', '--body', 'reasoning_effort="low"', '--prices', 'PRICES'];
  const built = await build(t, { addresses: servers.map(addressOf), words });
  if (built === null) return;
  t.is(built.code, 0, built.err);
  t.deepEqual(
    servers.map(({ calls }) => calls.map(({ body }) => body.reasoning_effort)),
    [['low'], ['low']],
  );
  const { parameters, served, cost, usage } = built.manifest();
  t.like(parameters, { baseUrl: servers.map(addressOf).join(' '), body: { reasoning_effort: 'low' } });
  t.deepEqual(served, ['served-model']);
  t.like(usage, { inputTokens: 22, outputTokens: 14 });
  t.is(cost?.amount.toFixed(6), '0.000162');
});

test('build asks an Azure deployment by its version, with the key in a header of its own', async (t) => {
  const server = await loopback(t, good);
  const address = `${server.url}/openai/deployments/D?api-version=2024-10-21`;
  const built = await build(t, { addresses: [address], environment: { AZURE_OPENAI_API_KEY: testKey } });
  if (built === null) return;
  t.is(built.code, 0, built.err);
  const [{ path, headers }] = server.calls;
  t.is(path, '/openai/deployments/D/chat/completions?api-version=2024-10-21');
  t.is(headers['api-key'], testKey);
  t.is(headers.authorization, undefined);
});

test('build records the parameters that the model does not take', async (t) => {
  const script: Script = ({ body }) =>
    'temperature' in body
      ? {
          kind: 'status',
          status: 400,
          body: openAiLoopback.error(400, "Unsupported parameter: 'temperature'"),
        }
      : { kind: 'answer', body: written };
  const server = await loopback(t, script);
  const built = await build(t, { addresses: [addressOf(server)], words: ['--temperature', '0.5'] });
  if (built === null) return;
  t.is(built.code, 0, built.err);
  t.deepEqual(built.manifest().dropped, ['temperature']);
});

test('build stops before it costs more than was allowed, and goes on with more', async (t) => {
  const usage = { prompt_tokens: 2000, completion_tokens: 100 };
  const server = await loopback(t, () => ({ kind: 'answer', body: { ...(written as object), usage } }));
  // A call costs 0.003, and the next may cost half as much or more.
  const words = ['--prices', 'PRICES', '--max-tokens', '100', '--repeats', '2', '--max-cost', '0.004'];
  const first = await build(t, { addresses: [addressOf(server)], words });
  if (first === null) return;
  t.is(first.code, 1);
  t.regex(first.out, /cost: 0\.0030 USD.*\nstopped before --max-cost; raise it to continue/);
  t.is(server.calls.length, 1);
  const { folder } = first;
  const second = await build(t, {
    addresses: [addressOf(server)],
    words: [...words, '--max-cost', '1'],
    folder,
  });
  t.is(second?.code, 0);
  t.regex(second?.out ?? '', /cost: 0\.0060 USD/);
  t.is(server.calls.length, 2);
});

test('a limit of cost that cannot be kept is refused before anybody is asked', async (t) => {
  const server = await loopback(t, good);
  const built = await build(t, { addresses: [addressOf(server)], words: ['--max-cost', '1'] });
  if (built === null) return;
  t.is(built.code, 2);
  t.regex(built.err, /--max-cost: expected a price for openai:served, found none/);
  t.false(existsSync(join(built.folder, 'run')));
  t.is(server.calls.length, 0);
});

test('build goes by the proxy of the environment, and says why a model could not be asked', async (t) => {
  const built = await build(t, {
    addresses: ['http://model.test/v1'],
    words: ['--retries', '0'],
    environment: { HTTP_PROXY: 'http://127.0.0.1:9' },
  });
  if (built === null) return;
  t.is(built.code, 3);
  t.regex(built.out, /0 pipelines with masks, 0 without, 1 whose model could not be asked/);
  t.regex(built.err, /note: 1 failed: network, 1 calls: ECONNREFUSED: connect ECONNREFUSED 127\.0\.0\.1:9/);
  t.regex(built.err, /the same command asks again what failed in an outage/);
});
