import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { runPaths } from '../../suites/paths.js';
import type { Judgement, Response } from '../../suites/schema/schema.js';
import { callRadvuqa, callRadvuqaIn } from '../support/callRadvuqa.js';
import { openAiLoopback } from '../support/loopback/openAiLoopback.js';
import { loopback } from '../support/loopback/startLoopback.js';
import { makeKeyRow, makeSuite } from '../support/makeSuite.js';
import { readLines } from '../support/readLines.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { testKey } from '../support/testKey.js';

const items = 6;

function rightAnswer(place: number): string {
  const { answer, reference } = makeKeyRow(place);
  return answer.kind === 'choice' ? 'ABCD'[answer.choice] : reference;
}

async function verdicts(run: string): Promise<unknown[]> {
  const rows = await readLines<Judgement>(runPaths(run).judgementRows('rules'));
  return rows.map(({ id, outcome, ...row }) => [id, outcome, 'values' in row ? row.values : row]);
}

test('responses of a run that asked again what had failed score the same when they are handed in', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), items);
  let isDown = true;
  const server = await loopback(t, ({ body }) => {
    const place = Number(/green box (\d)/.exec(JSON.stringify(body))?.[1]);
    if (isDown && place < 4) return { kind: 'status', status: 422, body: { error: { message: 'no' } } };
    return { kind: 'answer', body: openAiLoopback.answer(rightAnswer(place)) };
  });
  const run = join(folder, 'run');
  const ask = [
    'run',
    suite,
    '--model',
    'openai:served',
    '--base-url',
    openAiLoopback.baseUrl(server.url),
    '--out',
    run,
  ];
  const environment = { [openAiLoopback.keyVariable]: testKey };
  await callRadvuqaIn(environment, ...ask);
  isDown = false;
  const again = await callRadvuqaIn(environment, ...ask, '--retry-failed');
  t.is(again.code, 0, again.err);
  const log = await readLines<Response>(runPaths(run).responses);
  t.is(log.length, 10);
  const submitted = join(folder, 'submitted');
  const called = await callRadvuqa(
    'submit',
    suite,
    '--responses',
    runPaths(run).responses,
    '--model',
    'm',
    '--out',
    submitted,
  );
  t.is(called.code, 0, called.err);
  t.regex(called.out, /^6 responses taken in \(0 empty\), 0 rows rejected, 0 items missing/);
  for (const judged of [run, submitted]) t.is((await callRadvuqa('judge', judged, '--suite', suite)).code, 0);
  t.deepEqual(await verdicts(submitted), await verdicts(run));
  t.true(
    (await verdicts(run)).every((row) =>
      /"scored",\{.*(?:"accuracy":1|"responseAccuracy":5)/.test(JSON.stringify(row)),
    ),
  );
});

test('failed calls in a file of answers are told, and neither scored nor taken as answers', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), items);
  const said = ['A', 'Error: 429 the liver is busy', 'B', 'Failed to obtain answer via API.', 'nan'];
  const rows: object[] = said.map((response, place) => ({ id: `item-${place}`, response }));
  rows.push({ id: 'item-5', response: '', error: 'timeout' });
  const file = join(folder, 'answers.jsonl');
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const run = join(folder, 'run');
  const call = ['submit', suite, '--responses', file, '--model', 'm', '--out', run, '--min-coverage', '0.5'];
  const { code, out, err } = await callRadvuqa(...call);
  t.is(code, 3);
  t.regex(out, /^3 responses taken in \(0 empty, 1 failed\), 3 rows rejected, 3 items missing/);
  t.regex(err, /line 2: error in place of an answer \(a status of HTTP: Error: 429/);
  t.is((await callRadvuqa('judge', run, '--suite', suite)).code, 0);
  const judged = await readLines<Judgement>(runPaths(run).judgementRows('rules'));
  t.deepEqual(
    judged.map((row) => [row.id, row.outcome === 'unscored' ? row.reason : row.values.accuracy]),
    [
      ['item-0', 1],
      ['item-2', 1],
      ['item-5', 'failed'],
    ],
  );
  t.regex(readFileSync(join(run, 'submission-errors.jsonl'), 'utf8'), /Failed to obtain answer via API/);
});
