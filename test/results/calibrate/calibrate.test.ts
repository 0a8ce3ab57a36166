import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { formatCalibration } from '../../../reports/text/formatCalibration.js';
import { calibrate } from '../../../results/calibrate/calibrate.js';
import type { MeasureName } from '../../../suites/measures.js';
import { runPaths } from '../../../suites/paths.js';
import {
  type Calibration,
  calibrationSchema,
  type MeasureCalibration,
} from '../../../suites/schema/schema.js';
import { InputError, UsageError } from '../../../util/radvuqaError.js';
import {
  closedForm,
  makeItem,
  makeJudgement,
  makeResponse,
  makeScore,
  writeJudgements,
  writeRun,
  writeSuite,
} from '../../judge/judgedFixture.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const human = [1, 2, 3, 4, 5, 5, 4, 3, 2, 1, 3, 3, 5, 1, 2, 4, 4, 5, 1, 2];
const judge = [1, 3, 3, 4, 4, 5, 5, 3, 1, 1, 2, 4, 5, 2, 2, 3, 4, 5, 1, 1];
const idOf = (place: number) => `item-${place}`;

/** Twenty open answers of ten subjects, of two question types, and one closed answer. */
async function judgedRun() {
  const open = human.map((_, place) =>
    makeItem(idOf(place), { subject: `s${place % 10}`, question: place < 12 ? 'OEQ2' : 'OEQ1.1' }),
  );
  const items = [...open, makeItem('closed', { answer: closedForm, question: 'CEQ2' })];
  const suite = await writeSuite(items);
  const scores = judge.map((score, place) => makeScore(idOf(place), score, place % 4 === 0 ? 1 : 0));
  const run = await writeRun({
    responses: items.map(({ id }) => makeResponse(id)),
    judgements: [...scores, makeScore('closed', true)],
  });
  return { suite, run };
}

/** What was found of a measure for the first judge. */
function calibrationOf({ judges: [{ measures }] }: Calibration, name: MeasureName): MeasureCalibration {
  const found = measures[name];
  if (found === undefined) throw new Error(`not calibrated: ${name}`);
  return found;
}

function humanFile(t: ExecutionContext, rows: readonly string[]): string {
  const text = ['id,responseAccuracy,hallucination', ...rows, ''].join('\n');
  return join(temporaryFolder(t, { 'human.csv': text }), 'human.csv');
}

const scored = human.map((score, place) => `${idOf(place)},${score},${place % 5 === 0 ? 1 : 0}`);

test('agreement, bias and a confusion table in all and by question type', async (t) => {
  const { suite, run } = await judgedRun();
  const calibration = await calibrate({ human: humanFile(t, scored), run, suite });
  const measured = calibrationOf(calibration, 'responseAccuracy');
  const hallucination = calibrationOf(calibration, 'hallucination');
  t.is(measured.n, 20);
  t.is(measured.unscored, 0);
  // scikit-learn 1.9.1: cohen_kappa_score(human, judge, weights='quadratic', labels=[1, 2, 3, 4, 5])
  t.true(Math.abs((measured.kappa ?? 0) - 0.891566265060241) < 1e-12);
  // krippendorff 0.9.0: alpha([human, judge], level_of_measurement='ordinal')
  t.true(Math.abs((measured.alpha ?? 0) - 0.8931807075840501) < 1e-12);
  t.is(measured.exact, 11 / 20);
  t.is(measured.withinOne, 1);
  t.is(measured.bias.mean, -1 / 20);
  const { lower = 1, upper = -1 } = measured.bias.interval ?? {};
  t.true(lower < -0.05 && upper > -0.05 && lower > -1 && upper < 1);
  t.deepEqual(measured.verdict, { agreement: 'almost perfect', bias: 'none found' });
  t.deepEqual(
    measured.questions.map(({ question, n }) => [question, n]),
    [
      ['OEQ1.1', 8],
      ['OEQ2', 12],
    ],
  );
  const whole = measured.questions[0].confusion.map((row, one) =>
    row.map((count, other) => count + measured.questions[1].confusion[one][other]),
  );
  t.deepEqual(whole, measured.confusion);
  t.is(hallucination.n, 20);
  t.is(hallucination.withinOne, null);
  t.deepEqual(hallucination.values, [0, 1]);
  t.deepEqual(hallucination.confusion, [
    [12, 4],
    [3, 1],
  ]);
  const saved = JSON.parse(await readFile(runPaths(run).calibration, 'utf8'));
  t.deepEqual(calibrationSchema.parse(saved), calibration);
});

test('a judge that is always a point above the human is said to be so', async (t) => {
  const { suite, run } = await judgedRun();
  const judgements = human.map((score, place) => ({
    ...makeScore(idOf(place), Math.min(5, score + 1)),
    judge: 'judge-2',
  }));
  await writeJudgements(run, 'lenient', { judgements, judge: 'judge-2' });
  const calibration = await calibrate({ human: humanFile(t, scored), run, suite, judges: ['lenient'] });
  t.is(calibration.judges.length, 1);
  t.is(calibrationOf(calibration, 'responseAccuracy').verdict.bias, 'above the human');
  const hallucination = calibrationOf(calibration, 'hallucination');
  t.is(hallucination.n, 0);
  t.is(hallucination.unscored, 20);
  t.deepEqual(hallucination.verdict, { agreement: null, bias: null });
});

test('what one has not scored is counted, never filled in', async (t) => {
  const { suite } = await judgedRun();
  const run = await writeRun({
    responses: human.map((_, place) => makeResponse(idOf(place))),
    judgements: [makeScore('item-0', 1), makeScore('item-1', 2), makeJudgement('item-2')],
  });
  const rows = [
    'item-0,1,',
    'item-1,,1',
    'item-2,3,',
    'item-3,4,0',
    'stranger,5,0',
    'closed,5,',
    'item-9,six,',
  ];
  const calibration = await calibrate({ human: humanFile(t, rows), run, suite });
  const told = calibration.human;
  t.like(told, { file: 'human.csv', rows: 5, unknown: 1, bad: 1 });
  t.is(told.firstBad[0].line, 8);
  const { n, unscored, kappa, exact, bias } = calibrationOf(calibration, 'responseAccuracy');
  t.deepEqual(
    { n, unscored, kappa, exact, bias },
    {
      n: 1,
      unscored: 2,
      kappa: null,
      exact: 1,
      bias: { mean: 0, interval: null },
    },
  );
});

test('the mean of a panel goes to the nearest column, and is not rounded for bias', async (t) => {
  const { suite, run } = await judgedRun();
  const judgements = human.map((score, place) => ({
    ...makeScore(idOf(place), Math.min(5, score + 0.5)),
    judge: 'judge-2',
  }));
  await writeJudgements(run, 'panel', { judgements, judge: 'judge-2' });
  const calibration = await calibrate({ human: humanFile(t, scored), run, suite, judges: ['panel'] });
  const { confusion, bias } = calibrationOf(calibration, 'responseAccuracy');
  t.deepEqual(confusion[0], [0, 4, 0, 0, 0]);
  t.is(bias.mean, (0.5 * 16) / 20);
});

test('where items were asked several times, each repeat is held against the score of that repeat', async (t) => {
  const items = ['a', 'b', 'c', 'd'].map((id) => makeItem(id, { subject: id }));
  const suite = await writeSuite(items);
  const scores = { a: [1, 5], b: [2, 4], c: [3, 3], d: [4, 1] };
  const rows = Object.entries(scores).flatMap(([id, told]) =>
    told.map((score, repeat) => ({ id, score, ...(repeat === 0 ? {} : { repeat }) })),
  );
  const run = await writeRun({
    responses: rows.map(({ id, score: _score, ...repeat }) => ({ ...makeResponse(id), ...repeat })),
    judgements: rows.map(({ id, score, ...repeat }) => ({ ...makeScore(id, score, 0), ...repeat })),
  });
  const agreed = 'id,repeat,responseAccuracy\na,0,1\na,1,5\nb,,2\nb,1,4\nc,0,3\nd,1,1\nd,2,1\n';
  const human = join(temporaryFolder(t, { human: agreed }), 'human');
  const calibration = await calibrate({ human, run, suite });
  const found = calibrationOf(calibration, 'responseAccuracy');
  t.like(calibration.human, { rows: 7, bad: 0, unknown: 0 });
  t.like(found, { n: 6, exact: 1, kappa: 1, unscored: 1 });
  t.is(found.bias.mean, 0);
  t.is(found.correction.judged, 23 / 8);
});

test('a calibration as text', async (t) => {
  const { suite, run } = await judgedRun();
  const text = formatCalibration(
    await calibrate({ human: humanFile(t, [...scored, 'x\u001b[31m,9,9']), run, suite }),
  );
  t.true(text.includes('rules, response accuracy (1 to 5)\n  agreement: almost perfect; bias: none found\n'));
  t.regex(text, /kappa 0\.89 \(0\.\d\d to \d\.\d\d\), alpha 0\.89 \(.*\), judge - human -0\.05 \(95 %: /);
  t.regex(
    text,
    /mean of all that the judge told \d\.\d\d; by its errors against the human it would be \d\.\d\d/,
  );
  t.true(text.includes('    human \\ judge  1  2  3  4  5\n'));
  t.false(text.includes('\u001b'));
});

test('without a judge or without a row of the suite there is nothing to say', async (t) => {
  const { suite, run } = await judgedRun();
  const file = humanFile(t, ['stranger,4,0', 'item-1,9,']);
  await t.throwsAsync(calibrate({ human: file, run, suite }), {
    instanceOf: InputError,
    message: /1 usable rows, none with an id of it, and 1 bad rows \(line 3/,
  });
  const unknown = { human: humanFile(t, scored), run, suite, judges: ['nobody'] };
  await t.throwsAsync(calibrate(unknown), { instanceOf: UsageError, message: /found those by rules/ });
  await writeFile(join(run, 'run.json'), '{}');
  await t.throwsAsync(calibrate({ human: humanFile(t, scored), run, suite }), { instanceOf: InputError });
});
