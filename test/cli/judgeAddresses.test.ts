import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { judgeAddresses } from '../../cli/judgeAddresses.js';
import { runPaths } from '../../suites/paths.js';
import { UsageError } from '../../util/radvuqaError.js';
import { openAiLoopback } from '../support/loopback/openAiLoopback.js';
import { loopback } from '../support/loopback/startLoopback.js';
import { makeSuite } from '../support/makeSuite.js';
import { spawnCli } from '../support/spawnCli.js';
import { graded } from '../support/stubCaller.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const [here, there] = ['http://127.0.0.1:8000/v1', 'https://gateway.example/v1/a=b'];

test('an address holds for all judges, one with a name for that judge, and none for nobody', (t) => {
  const judges = ['rules', 'openai:a', 'openai:b', 'openai:org/c=d'];
  const addresses = (...given: string[]) => judges.slice(1).map(judgeAddresses(given, judges));
  t.deepEqual(addresses(), [undefined, undefined, undefined]);
  t.deepEqual(addresses(here), [[here], [here], [here]]);
  t.deepEqual(addresses(there), [[there], [there], [there]]);
  t.deepEqual(addresses(`openai:b=${there}`), [undefined, [there], undefined]);
  t.deepEqual(addresses(`openai:org/c=d=${there}`, here), [[here], [here], [there]]);
  t.deepEqual(addresses(here, there, `openai:b=${there}`, `openai:b=${here}`), [
    [here, there],
    [there, here],
    [here, there],
  ]);
});

const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no address', ['openai:a=localhost:8000'], /expected URL for all judges, or JUDGE=URL/],
  ['a name alone', ['openai:a'], /expected URL for all judges, or JUDGE=URL/],
  ['nothing', [''], /expected URL for all judges, or JUDGE=URL/],
  ['a judge that is not asked for', [`openai:b=${here}`], /\(openai:a\), found "openai:b"/],
  ['the rules, which ask nobody', [`rules=${here}`], /\(openai:a\), found "rules"/],
];

for (const [what, given, message] of wrong) {
  test(`addresses of judges are refused: ${what}`, (t) => {
    const read = () => judgeAddresses(given, ['rules', 'openai:a']);
    t.throws(read, { instanceOf: UsageError, message });
  });
}

test('a message holds no address, which may have a password in it', (t) => {
  for (const given of ['openai:b=http://user:secret@host/', 'ftp://user:secret@host/']) {
    const error = t.throws(() => judgeAddresses([given], ['openai:a']));
    t.false(error?.message.includes('secret'));
  }
});

test('a panel is asked at two servers in one call', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 6);
  const run = join(folder, 'run');
  t.is((await spawnCli(['run', suite, '--model', 'baseline:random', '--out', run]).ended).code, 0);
  const script = () => ({ kind: 'answer', body: openAiLoopback.answer(graded(3, 0)) }) as const;
  const servers = [await loopback(t, script), await loopback(t, script)];
  const [one, other] = servers.map(({ url }) => openAiLoopback.baseUrl(url));
  const judges = [
    '--judge',
    'openai:one',
    '--judge',
    'openai:other',
    '--panel',
    'mean',
    '--known-answers',
    '0',
  ];
  const addresses = ['--base-url', one, '--base-url', `openai:other=${other}`];
  const { code, stderr } = await spawnCli(['judge', run, '--suite', suite, ...judges, ...addresses]).ended;
  t.is(code, 0, stderr);
  t.deepEqual(
    servers.map(({ calls }) => [...new Set(calls.map(({ body }) => body.model))]),
    [['one'], ['other']],
  );
  for (const [name, address] of [
    ['openai-one', one],
    ['openai-other', other],
  ]) {
    const { parameters } = JSON.parse(readFileSync(runPaths(run).judgementManifest(name), 'utf8'));
    t.is(parameters.baseUrl, address);
  }
});
