import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { judgeRun } from '../../judge/judgeRun.js';
import type { ModelRequest } from '../../models/model.js';
import { compareRuns } from '../../results/compare/compareRuns.js';
import { rollUp } from '../../results/summarize/rollUp.js';
import { summarizeRun } from '../../results/summarize/summarizeRun.js';
import { runSuite } from '../../runs/runSuite.js';
import { runPaths } from '../../suites/paths.js';
import type { Judgement, Response, Verdict } from '../../suites/schema/schema.js';
import { isNear } from '../statistics/isNear.js';
import { makeSuite } from '../support/makeSuite.js';
import { readLines } from '../support/readLines.js';
import { stubJudge } from '../support/stubJudge.js';
import { okReply, stubModel } from '../support/stubModel.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const pairOf = ({ id, repeat = 0 }: { id: string; repeat?: number | undefined }) => `${id}/${repeat}`;

/** Right (item-0 is "liver") in the repeats listed; a call that fails in repeat 9. */
const rightIn =
  (...repeats: number[]) =>
  ({ repeat = 0 }: ModelRequest) => {
    if (repeat === 9) throw new Error('reset');
    return okReply(repeats.includes(repeat) ? 'A. liver' : 'B. spleen');
  };

async function runOf(
  t: ExecutionContext,
  answer: (request: ModelRequest) => unknown,
  repeats: number,
  items = 1,
) {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), items);
  const run = join(folder, 'run');
  const model = stubModel(answer);
  const ask = (options: object = {}) =>
    runSuite({ suite, model, out: run, concurrency: 2, repeats, ...options });
  await ask();
  return { suite, run, model, ask };
}

test('each item is asked so many times, repeats are numbered, and more may be asked later', async (t) => {
  const { run, model, ask } = await runOf(t, () => okReply('A. liver'), 2, 3);
  const rows = () => readLines<Response>(runPaths(run).responses);
  // Sorted: two calls are in hand at a time, and rows are written as calls end.
  t.deepEqual((await rows()).map(pairOf).sort(), [
    'item-0/0',
    'item-0/1',
    'item-1/0',
    'item-1/1',
    'item-2/0',
    'item-2/1',
  ]);
  t.deepEqual((await rows()).map((row) => 'repeat' in row).sort(), [false, false, false, true, true, true]);
  t.deepEqual(
    model.asked.map(({ repeat }) => repeat),
    [undefined, undefined, undefined, 1, 1, 1],
  );
  t.like(await ask({ repeats: 3 }), { asked: 3, finished: true });
  t.like(await ask({ repeats: 1 }), { asked: 0 });
  t.is(new Set((await rows()).map(pairOf)).size, 9);
});

test('each repeat is judged once, in any order of rows, and only once', async (t) => {
  const { suite, run } = await runOf(t, rightIn(0, 2), 3, 2);
  const { responses } = runPaths(run);
  const shuffled = (await readLines(responses)).reverse().map((row) => `${JSON.stringify(row)}\n`);
  await writeFile(responses, shuffled.join(''));
  t.like(await judgeRun({ suite, run, judge: stubJudge }), {
    scored: 6,
    unscored: 0,
    missing: 0,
    stopped: null,
  });
  await judgeRun({ suite, run, judge: stubJudge });
  const rows = await readLines<Judgement>(runPaths(run).judgementRows('stub'));
  t.deepEqual(
    rows.map(pairOf),
    [0, 1].flatMap((item) => [0, 1, 2].map((repeat) => `item-${item}/${repeat}`)),
  );
  t.deepEqual(
    rows.slice(0, 3).map((row) => row.outcome === 'scored' && row.values.accuracy),
    [1, 0, 1],
  );
});

test('an item counts once, with the mean of its repeats; coverage and bounds know those without a score', async (t) => {
  const { suite, run } = await runOf(t, rightIn(0, 1, 2), 10);
  await judgeRun({ suite, run, judge: stubJudge });
  const summary = await summarizeRun({ run, suite });
  t.is(summary.repeats, 10);
  const [{ counts, measures }] = rollUp(summary.judges[0].groups, []);
  t.is(counts.items, 1);
  t.is(counts.outcomes.ok, 1);
  const { n, metrics, coverage = 0, bounds } = measures.accuracy ?? {};
  t.is(n, 1);
  t.true(isNear(metrics?.mean.value ?? 0, 3 / 9));
  t.true(isNear(coverage, 0.9));
  t.true(isNear(bounds?.worst ?? 0, 0.3));
  t.true(isNear(bounds?.best ?? 0, 0.4));
});

test('one repeat alone gives the numbers that a file without the member gives', async (t) => {
  const { suite, run } = await runOf(t, ({ id }) => okReply(id === 'item-2' ? 'B. spleen' : 'nothing'), 1, 8);
  await judgeRun({ suite, run, judge: stubJudge });
  const summary = await summarizeRun({ run, suite });
  const [closed] = rollUp(summary.judges[0].groups, []);
  t.is(closed.counts.items, 4);
  t.like(closed.counts.measures.accuracy, { toldShare: 4, countedPart: 1 });
  t.is(closed.measures.accuracy?.metrics.mean.value, 0.25);
  t.deepEqual(closed.measures.accuracy?.bounds, { worst: 0.25, best: 0.25 });
  t.deepEqual(summary.judges[0].consistency, []);
});

test('consistency is told for each form and aspect', async (t) => {
  const answer = ({ id, repeat = 0 }: ModelRequest) =>
    okReply(id === 'item-0' && repeat === 3 ? 'unsure' : 'A. liver');
  const { suite, run } = await runOf(t, answer, 4, 3);
  await judgeRun({
    suite,
    run,
    judge: { ...stubJudge, judge: async (_item, _key, response) => chosen(response) },
  });
  const { consistency, repeatedItems } = (await summarizeRun({ run, suite })).judges[0];
  t.deepEqual(
    consistency.map(({ key }) => key),
    [
      { form: 'closed' },
      { form: 'closed', aspect: 'comprehension' },
      { form: 'open' },
      { form: 'open', aspect: 'comprehension' },
    ],
  );
  t.like(consistency[0], { n: 2, sameShare: 0.5, modalShare: (0.75 + 1) / 2, flipRate: 1 / 6, kappaN: 2 });
  t.deepEqual(consistency[0].majorityRight, { hits: 1, n: 2, value: 0.5 });
  t.is(consistency[2].majorityRight.n, 0);
  t.deepEqual(
    repeatedItems.map(({ id, answers, majority, right }) => ({ id, answers, majority, right })),
    [
      {
        id: 'item-0',
        answers: [
          { category: '0', n: 3 },
          { category: null, n: 1 },
        ],
        majority: '0',
        right: '0',
      },
      { id: 'item-2', answers: [{ category: '0', n: 4 }], majority: '0', right: '1' },
    ],
  );
});

test('runs are compared by the means of items, and an exact test for shares of 0 and 1 is not made of means', async (t) => {
  const first = await runOf(t, rightIn(0), 2, 2);
  const second = join(first.run, '..', 'second');
  await runSuite({
    suite: first.suite,
    model: stubModel(rightIn(0, 1)),
    out: second,
    concurrency: 1,
    repeats: 2,
  });
  for (const run of [first.run, second]) await judgeRun({ suite: first.suite, run, judge: stubJudge });
  const { rows } = await compareRuns({ runs: [first.run, second], suite: first.suite, by: 'model' });
  const row = rows.find(({ form, measure }) => form === 'closed' && measure === 'accuracy');
  t.like(row, { pairs: 1, compared: 1, baselineMean: 0.5, levelMean: 1, difference: 0.5, mcNemar: null });
});

/** A verdict with a choice, or none for an answer that chooses nothing. */
function chosen(response: string): Verdict {
  const why = { by: 'stub', analysis: '' };
  if (response !== 'A. liver') return { outcome: 'unscored', reason: 'no choice', ...why };
  const reading = { kind: 'choice', had: 'as asked', choice: 0 } as const;
  return { outcome: 'scored', reading, values: { accuracy: 1 }, ...why };
}
