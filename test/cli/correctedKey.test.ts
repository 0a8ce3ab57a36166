import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { runPaths, suitePaths } from '../../suites/paths.js';
import type { Judgement, KeyRow, SuiteManifest } from '../../suites/schema/schema.js';
import { createKeyedHash } from '../../util/keyedHash.js';
import { callRadvuqa, callRadvuqaIn } from '../support/callRadvuqa.js';
import { openAiLoopback } from '../support/loopback/openAiLoopback.js';
import { loopback } from '../support/loopback/startLoopback.js';
import { makeKeyRow, makeSuite } from '../support/makeSuite.js';
import { readLines } from '../support/readLines.js';
import { graded } from '../support/stubCaller.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { testKey } from '../support/testKey.js';

const items = 40;
const corrected = ['item-1', 'item-3', 'item-5'];

/** Two runs whose answers are right, and a judge that says 5 where the answer is the reference. */
async function handedIn(t: ExecutionContext) {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), items);
  const [responses, run, other] = ['answers.jsonl', 'run', 'other'].map((name) => join(folder, name));
  const rows = Array.from({ length: items }, (_none, place) => {
    const { id, reference, answer } = makeKeyRow(place);
    return { id, response: answer.kind === 'choice' ? 'ABCD'[answer.choice] : reference };
  });
  writeFileSync(responses, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  await callRadvuqa('submit', suite, '--responses', responses, '--model', 'vendor', '--out', run);
  const server = await loopback(t, ({ body }) => {
    const [, reference, answer] =
      /Reference answer:\\n(.*?)\\n.*<<<answer .*?>>>\\n(.*?)\\n<<<end/.exec(JSON.stringify(body)) ?? [];
    const verdict = answer === reference ? graded(5, 0) : graded(1, 1);
    return { kind: 'answer', body: openAiLoopback.answer(verdict) };
  });
  const address = ['--judge', 'openai:served', '--base-url', openAiLoopback.baseUrl(server.url)];
  const environment = { [openAiLoopback.keyVariable]: testKey };
  const judge = (folder: string) =>
    callRadvuqaIn(
      environment,
      'judge',
      folder,
      '--suite',
      suite,
      ...address,
      '--judge',
      'rules',
      '--known-answers',
      '1',
    );
  const judged = await judge(run);
  t.is(judged.code, 0, judged.err);
  cpSync(run, other, { recursive: true });
  return { folder, suite, run, other, server, judge };
}

/** Gives some open items another right answer, as whoever makes the suite again would. */
async function correctKey(suite: string): Promise<void> {
  const paths = suitePaths(suite);
  const rows = (await readLines<KeyRow>(paths.key)).map((row) =>
    corrected.includes(row.id)
      ? { ...row, reference: 'heart', answer: { kind: 'structures', classes: ['heart'] } }
      : row,
  );
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  writeFileSync(paths.key, text);
  const manifest: SuiteManifest = JSON.parse(readFileSync(paths.manifest, 'utf8'));
  const keyHash = createKeyedHash(1).update(text).digest('hex');
  writeFileSync(paths.manifest, JSON.stringify({ ...manifest, keyHash }));
}

const verdictsOf = (run: string, judge: string) => readLines<Judgement>(runPaths(run).judgementRows(judge));
const scoreOf = (row: Judgement) =>
  row.outcome === 'scored' ? (row.values.responseAccuracy ?? row.values.accuracy) : null;

test('after the key was corrected only its answers are judged again, and nothing is made of verdicts by both', async (t) => {
  const { folder, suite, run, other, server, judge } = await handedIn(t);
  const before = await verdictsOf(run, 'openai-served');
  t.true(before.every((row) => [1, 5].includes(scoreOf(row) ?? 0)));
  await correctKey(suite);
  const compare = () =>
    callRadvuqa('compare', run, other, '--suite', suite, '--by', 'model', '--judge', 'openai-served');
  const report = (...runs: string[]) =>
    callRadvuqa('report', ...runs, '--suite', suite, '--out', join(folder, 'report'));
  for (const refused of [await compare(), await report(run)]) {
    t.is(refused.code, 2, refused.out);
    t.regex(refused.err, /3 of 40 that were given by another key or on another item.*judge the run again/s);
  }

  const asked = server.calls.length;
  const again = await judge(run);
  t.is(again.code, 0, again.err);
  t.regex(
    again.err,
    /dropped 0 verdicts that were not written with this suite's seed, and 3 whose response, key or item/,
  );
  t.is(server.calls.length - asked, 3);
  const after = new Map((await verdictsOf(run, 'openai-served')).map((row) => [row.id, row]));
  t.is(after.size, items);
  for (const row of before) {
    const now = after.get(row.id);
    if (corrected.includes(row.id)) t.is(now && scoreOf(now), 1);
    else t.deepEqual(now, row);
  }
  const rules = (await verdictsOf(run, 'rules')).filter(({ id }) => corrected.includes(id));
  t.true(rules.every((row) => scoreOf(row) !== 5));

  const mixed = await compare();
  t.is(mixed.code, 2);
  t.true(mixed.err.includes(join('other', 'judgements', 'openai-served.jsonl')), mixed.err);
  const partly = await report(run, other);
  t.is(partly.code, 3);
  t.regex(partly.err, /other was left out: .*another key/);
  t.is((await judge(other)).code, 0);
  const whole = await compare();
  t.is(whole.code, 0, whole.err);
});

test('an edited items.jsonl is refused by all that reads verdicts', async (t) => {
  const { folder, suite, run, other } = await handedIn(t);
  const human = join(folder, 'human.csv');
  writeFileSync(human, 'id,responseAccuracy\nitem-1,5\n');
  const { items: path } = suitePaths(suite);
  const lines = readFileSync(path, 'utf8').split('\n');
  const calls = [
    ['compare', run, other, '--suite', suite, '--by', 'model', '--judge', 'rules'],
    ['report', run, '--suite', suite, '--out', join(folder, 'report')],
    ['calibrate', run, '--suite', suite, '--human', human],
    ['judge', run, '--suite', suite],
  ];
  for (const edited of [lines.slice(2), lines.map((line) => line.replace('box 7', 'box 8'))]) {
    writeFileSync(path, edited.join('\n'));
    for (const call of calls) {
      const { code, err } = await callRadvuqa(...call);
      t.is(code, 2, call[0]);
      t.regex(
        err,
        /items\.jsonl.*the file that suite\.json describes.*take the suite folder again as a whole/s,
      );
    }
  }
});

test('verdicts that are cut off, given twice or of no item change no number unsaid', async (t) => {
  const { folder, suite, run } = await handedIn(t);
  const path = runPaths(run).judgementRows('rules');
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const report = async () => {
    const { code, err } = await callRadvuqa('report', run, '--suite', suite, '--out', join(folder, 'report'));
    t.is(code, 0, err);
    return readFileSync(join(folder, 'report', 'report.md'), 'utf8');
  };
  const glance = (text: string) => text.slice(text.indexOf('## At a glance')).split('\n## ')[0];
  const honest = await report();
  appendFileSync(path, `${lines[3]}\n${lines[4].replace(/"item-\d+"/, '"item-99"')}\n`);
  const longer = await report();
  t.is(glance(longer), glance(honest));
  const told = longer.split('\n').find((line) => line.includes('rules.jsonl')) ?? '';
  t.regex(told, /\| *41 *\| *1 *\| *1 *\|/);
  writeFileSync(path, lines.join('\n').slice(0, -40));
  t.regex(await report(), /1 verdicts that the judge gave are gone from its file/);
});
