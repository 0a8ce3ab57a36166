import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { judgeRun } from '../../../judge/judgeRun.js';
import { rulesJudge } from '../../../judge/rules/rulesJudge.js';
import { submitPredictions } from '../../../runs/submission/predictions/submitPredictions.js';
import { decodeGreys } from '../../../suites/masks/decodeGreys.js';
import { runPaths } from '../../../suites/paths.js';
import type { Judgement, PipelineAnswer, Response, SubmissionError } from '../../../suites/schema/schema.js';
import { greyPng, pngOfSize } from '../../support/pictureFiles.js';
import { keyedItems, maskOf, squaresSuite, truthFiles } from '../../support/predictedRun.js';
import { readLines } from '../../support/readLines.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

async function submitted(t: ExecutionContext, suite: string, files: Readonly<Record<string, Buffer>>) {
  const predictions = temporaryFolder(t, files);
  const run = join(temporaryFolder(t), 'run');
  const notices: string[] = [];
  const onNotice = (text: string) => notices.push(text);
  const { errors, ...counts } = await submitPredictions({
    ...{ suite, predictions, model: 'nnU-Net v2', out: run, onNotice },
  });
  const rows = await readLines<Response>(runPaths(run).responses);
  await judgeRun({ run, suite, judge: rulesJudge });
  return {
    counts,
    notices,
    answers: rows.map(({ repeat = 0, response }) => ({
      repeat,
      ...(JSON.parse(response) as PipelineAnswer),
    })),
    problems: (await readLines<SubmissionError>(errors)).map(
      ({ problem, detail }) => `${problem}: ${detail}`,
    ),
    dice: (await readLines<Judgement>(runPaths(run).judgementRows('rules'))).map((row) =>
      row.outcome === 'scored' ? row.values.dice : row.reason,
    ),
  };
}

/** Files below a folder. */
function under(folder: string, files: Readonly<Record<string, Buffer>>): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}.png`, bytes]));
}

test('a folder as nnU-Net leaves it, of labels 0 and 1 and with files of its own, is taken in and scored', async (t) => {
  const suite = await squaresSuite();
  const [keyed] = await keyedItems(suite);
  const labels = await Promise.all(
    Object.entries(truthFiles(keyed, suite)).map(async ([name, bytes]) => {
      const greys = await decodeGreys(bytes, { width: 12, height: 8 });
      if (typeof greys === 'string') throw new Error(greys);
      return [
        name,
        greyPng(
          greys.map((grey) => grey / 255),
          12,
        ),
      ] as const;
    }),
  );
  const files = { ...under('squares', Object.fromEntries(labels)), 'squares/plans.json': Buffer.from('{}') };
  const { counts, dice, problems } = await submitted(t, suite, files);
  t.deepEqual(counts, { accepted: 1, masks: 4, rejected: 0, missing: 0 });
  t.deepEqual(dice, [1]);
  t.deepEqual(problems, []);
});

test('repeats are folders called by numbers, of a folder called by data set and prompt', async (t) => {
  const suite = await squaresSuite();
  const [keyed] = await keyedItems(suite);
  const truth = truthFiles(keyed, suite);
  const empty = Object.fromEntries(Object.keys(truth).map((name) => [name, maskOf(() => false)]));
  const files = { ...under('squares.contract/3', truth), ...under('squares.contract/12', empty) };
  const { answers, dice } = await submitted(t, suite, files);
  t.deepEqual(
    answers.map(({ repeat, predictions }) => [repeat, predictions.length]),
    [
      [0, 4],
      [1, 4],
    ],
  );
  t.deepEqual(dice, [1, 0]);
});

test('each mask stands for itself: those that are missing, too many or of no use are listed', async (t) => {
  const suite = await squaresSuite();
  const [keyed] = await keyedItems(suite);
  const truth = truthFiles(keyed, suite);
  const [first, second, third, fourth] = Object.keys(truth);
  const files = under('squares', {
    [first]: truth[first],
    [second]: pngOfSize(30_000, 30_000),
    [third]: maskOf(() => true, 7),
    [`${fourth}_0000`]: truth[fourth],
  });
  const { counts, dice, problems, notices } = await submitted(t, suite, files);
  t.deepEqual(counts, { accepted: 1, masks: 2, rejected: 3, missing: 0 });
  t.deepEqual(problems.toSorted(), [
    `image unknown: ${fourth}_0000.png`,
    `mask missing: ${fourth}.png: no file`,
    `mask not usable: ${second}.png: 30000 x 30000 instead of 12 x 8`,
  ]);
  t.is(notices.length, 1);
  // One right, one of all 96 pixels where 9 are true, two empty.
  t.deepEqual(dice, [(1 + 18 / 105) / 4]);
});

test('a folder without a mask that can be used has failed, and is not the same as none', async (t) => {
  const suite = await squaresSuite(['one', 'two']);
  const [one, two] = await keyedItems(suite);
  const [name] = Object.keys(truthFiles(two, suite));
  const broken = under(two.item.case, { [name]: Buffer.from('no picture') });
  const files = { ...under(one.item.case, truthFiles(one, suite)), ...broken };
  const { answers, counts, dice } = await submitted(t, suite, files);
  t.deepEqual(
    answers.map(({ outcome }) => outcome),
    ['predicted', 'failed'],
  );
  t.like(counts, { accepted: 1, missing: 1 });
  t.deepEqual(dice, [1, 0]);
});

test('a data set without a folder is missing, and a folder without any mask is refused', async (t) => {
  const suite = await squaresSuite(['one', 'two']);
  const [one] = await keyedItems(suite);
  const { counts } = await submitted(t, suite, under(one.item.case, truthFiles(one, suite)));
  t.deepEqual(counts, { accepted: 1, masks: 4, rejected: 0, missing: 1 });
  await t.throwsAsync(submitted(t, suite, { 'elsewhere/x.png': maskOf(() => true) }), {
    name: 'InputError',
    message: /2 items without masks/,
  });
});
