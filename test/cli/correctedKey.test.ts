import { appendFileSync, cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { runPaths, suitePaths } from '../../suites/paths.js';
import type { Judgement, KeyRow } from '../../suites/schema/schema.js';
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

const asLines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const toHeart = (row: KeyRow) => ({
  ...row,
  reference: 'heart',
  answer: { kind: 'structures', classes: ['heart'] },
});

/** Gives some open items another right answer, by a file of their rows. */
async function correctKey(suite: string) {
  const rows = await readLines<KeyRow>(suitePaths(suite).key);
  const file = join(suite, 'corrected');
  writeFileSync(file, asLines(rows.filter(({ id }) => corrected.includes(id)).map(toHeart)));
  return callRadvuqa('correct', suite, '--key', file);
}

const verdictsOf = (run: string, judge: string) => readLines<Judgement>(runPaths(run).judgementRows(judge));
const scoreOf = (row: Judgement) =>
  row.outcome === 'scored' ? (row.values.responseAccuracy ?? row.values.accuracy) : null;

test('after the key was corrected only its answers are judged again, and nothing is made of verdicts by both', async (t) => {
  const { folder, suite, run, other, server, judge } = await handedIn(t);
  const before = await verdictsOf(run, 'openai-served');
  t.true(before.every((row) => [1, 5].includes(scoreOf(row) ?? 0)));
  const said = await correctKey(suite);
  t.is(said.code, 0, said.err);
  t.regex(said.out, /^3 of 40 rows of the key are others now: item-1, item-3, item-5\n/);
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
  const page = readFileSync(join(folder, 'report', 'report.md'), 'utf8');
  const told = page.search(/The run other was left out: .*another key/);
  t.true(told > page.indexOf('## Warnings') && told < page.indexOf('## At a glance'));
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

test('a key that was edited in its file is refused, and taken as it is by the command that the message names', async (t) => {
  const { suite, run, judge } = await handedIn(t);
  const { key } = suitePaths(suite);
  const edited = (await readLines<KeyRow>(key)).map((row) =>
    corrected.includes(row.id) ? toHeart(row) : row,
  );
  writeFileSync(key, asLines(edited));
  const refused = await judge(run);
  t.is(refused.code, 2);
  t.regex(refused.err, new RegExp(`if its answers were corrected: radvuqa correct ${suite}\\.`));
  const rows = await callRadvuqa('correct', suite, '--key', key);
  t.is(rows.code, 2, 'rows are put into a key that is known alone');
  const taken = await callRadvuqa('correct', suite);
  t.is(taken.code, 0, taken.err);
  t.regex(
    taken.out,
    /^40 rows of the key fit their items; which of them were edited nobody knows any more\n/,
  );
  const again = await judge(run);
  t.is(again.code, 0, again.err);
  t.regex(again.err, /and 3 whose response, key or item/);
  t.regex((await callRadvuqa('correct', suite)).out, /^0 of 40 rows of the key are others now\n$/);
});

const misfits: readonly (readonly [string, (row: KeyRow) => object, RegExp])[] = [
  [
    'another kind',
    (row) => ({ ...row, answer: { kind: 'direction', direction: 'left' } }),
    /key of item-1|valid row/,
  ],
  [
    'a reference that says something else',
    (row) => ({ ...row, reference: 'heart' }),
    /"heart", is not right by the rest/,
  ],
  [
    'classes alone',
    (row) => ({ ...row, answer: { kind: 'structures', classes: ['heart'] } }),
    /is not right by the rest/,
  ],
  ['an unknown item', (row) => ({ ...row, id: 'item-99' }), /key of item-99: .*no item of the suite/],
  ['a row that is none', () => ({ id: 'item-1' }), /expected a valid row/],
];
for (const [what, change, message] of misfits) {
  test(`a corrected row that does not fit is refused, and nothing is written: ${what}`, async (t) => {
    const folder = temporaryFolder(t);
    const suite = await makeSuite(join(folder, 'suite'), 4);
    const [file, paths] = [join(folder, 'rows'), suitePaths(suite)];
    const before = [readFileSync(paths.key, 'utf8'), readFileSync(paths.manifest, 'utf8')];
    writeFileSync(file, asLines([change(makeKeyRow(1))]));
    const { code, err } = await callRadvuqa('correct', suite, '--key', file);
    t.is(code, 2, err);
    t.regex(err, message);
    t.deepEqual([readFileSync(paths.key, 'utf8'), readFileSync(paths.manifest, 'utf8')], before);
  });
}

test('of a choice the right option, its words and why others are wrong go together', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 4);
  const file = join(folder, 'rows');
  const correct = (row: object) => {
    writeFileSync(file, asLines([row]));
    return callRadvuqa('correct', suite, '--key', file);
  };
  const row = makeKeyRow(0);
  const wrong = ['visible', null, 'visible', 'visible'];
  const moved = { ...row, answer: { kind: 'choice', choice: 1, wrong } };
  t.regex((await correct(moved)).err, /key of item-0/);
  t.regex((await correct({ ...row, reference: 'spleen' })).err, /key of item-0/);
  t.regex(
    (await correct({ ...moved, answer: { ...moved.answer, choice: 2 } })).err,
    /null for the right option alone/,
  );
  const whole = await correct({ ...moved, reference: 'spleen' });
  t.is(whole.code, 0, whole.err);
});

test('a corrected key and its seed are readable by their owner alone', async (t) => {
  const suite = await makeSuite(join(temporaryFolder(t), 'suite'), items);
  t.is((await correctKey(suite)).code, 0);
  const { key, manifest } = suitePaths(suite);
  for (const path of [key, manifest]) t.is(statSync(path).mode & 0o077, 0, path);
});
