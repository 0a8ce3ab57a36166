import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { calibrate } from '../../../results/calibrate/calibrate.js';
import { runPaths } from '../../../suites/paths.js';
import type { Calibration, JudgeManifest, Judgement } from '../../../suites/schema/schema.js';
import { InputError } from '../../../util/radvuqaError.js';
import { readLines } from '../../support/readLines.js';
import { readMarkup } from '../../support/readMarkup.js';
import { makeRuns, report } from '../../support/readReport.js';
import { sealRun } from '../../support/sealRun.js';

/** A run, and the same judged by a human, who gives each answer a point less than the judge where there is one less. */
async function calibratedRun(t: ExecutionContext) {
  const { folder, suite, runs } = await makeRuns(t, ['run-a']);
  const [run] = runs;
  const rows = await readLines<Judgement>(runPaths(run).judgementRows('rules'));
  const scores = rows.flatMap((row) => {
    const { responseAccuracy, hallucination = '' } = row.outcome === 'scored' ? row.values : {};
    return responseAccuracy === undefined
      ? []
      : [`${row.id},${Math.max(1, responseAccuracy - 1)},${hallucination}`];
  });
  const human = join(folder, 'human | <b>.csv');
  await writeFile(human, ['id,responseAccuracy,hallucination', ...scores, 'stranger,1,0', ''].join('\n'));
  const written = (name: string) => report({ runs, suite, sample: 0 }, join(folder, name));
  const before = await written('before');
  const calibration = await calibrate({ human, run, suite });
  return { suite, run, before, calibration, scores, report: written };
}

async function changeJson<Content>(path: string, change: (content: Content) => object): Promise<void> {
  const content = JSON.parse(await readFile(path, 'utf8')) as Content;
  await writeFile(path, JSON.stringify(change(content)));
}

/** Without what stands from the heading to the next section. */
function withoutBlocks(text: string, from: string, to: string): string {
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  return start < 0 ? text : text.slice(0, start) + text.slice(end);
}

test('a calibrated run shows agreement, bias and confusion; all else is as without calibration', async (t) => {
  const { before, calibration, scores, report } = await calibratedRun(t);
  const { page, markdown, bytes } = await report('after');
  const measured = calibration.judges[0].measures.responseAccuracy;
  if (measured === undefined) return t.fail('not calibrated');
  const { lower = 0, upper = 0 } = measured.bias.interval ?? {};
  const numbers = [
    measured.kappa?.toFixed(2),
    `${measured.kappaInterval?.lower.toFixed(2)} to ${measured.kappaInterval?.upper.toFixed(2)}`,
    measured.alpha?.toFixed(2),
    `${(100 * (measured.exact ?? 0)).toFixed(1)} %`,
    '100.0 %',
    `+${measured.bias.mean?.toFixed(2)}`,
    `+${lower.toFixed(2)} to +${upper.toFixed(2)}`,
    String(scores.length),
    '0',
    measured.correction.judged?.toFixed(2),
    measured.correction.corrected?.toFixed(2),
  ];
  const words = `agreement: ${measured.verdict.agreement}; bias: above the human`;
  t.true(markdown.includes(`| rules | Response accuracy | ${words} | ${numbers.join(' | ')} |\n`));
  t.true(markdown.includes('| Bias | 95 % interval | Answers | Not scored | Mean | Corrected |'));
  t.regex(markdown, /from human \\\| &lt;b&gt;\.csv \(SHA-256 \w{12}\): \d+ rows used, 1 of unknown items/);
  const summary = '<details><summary>rules, response accuracy: confusion by question type</summary>';
  for (const text of [page, markdown]) t.true(text.includes(summary));
  const { text } = readMarkup(page);
  for (const number of numbers) t.true(text.includes(String(number)));
  const cutMarkdown = (text: string) => withoutBlocks(text, '### Judges against a human', '## Comparisons');
  const cutPage = (text: string) =>
    withoutBlocks(text, '<h3>Judges against a human', '</section>\n<section id="comparisons"');
  t.false(before.bytes.includes('Judges against a human'));
  t.is(cutPage(cutMarkdown(bytes)), before.bytes);
});

test('the confusion table has the counts of the calibration', async (t) => {
  const { calibration, report } = await calibratedRun(t);
  const { markdown } = await report('after');
  const questions = calibration.judges[0].measures.responseAccuracy?.questions ?? [];
  t.is(questions.length, 5);
  for (const { question, n, values, confusion } of questions) {
    const rows = [...markdown.matchAll(new RegExp(`^\\| ${question} \\|(?: \\d+ \\|){6}.*$`, 'gm'))];
    const cells = rows.map(([row]) => row.split('|').map((cell) => cell.trim()));
    t.deepEqual(
      cells.map((row) => row.slice(2, 8).map(Number)),
      confusion
        .map((counts, place) => [values[place], ...counts])
        .filter(([, ...counts]) => counts.some(Boolean)),
    );
    t.is(Number(cells[0][8]), n);
  }
});

const changes: readonly (readonly [string, (calibration: Calibration) => object])[] = [
  [
    'by another judge',
    (content) => ({ ...content, judges: content.judges.map((judge) => ({ ...judge, judge: 'other' })) }),
  ],
  [
    'by a judge that is not there now',
    (content) => ({ ...content, judges: content.judges.map((judge) => ({ ...judge, name: 'gone' })) }),
  ],
  ['of another model', (content) => ({ ...content, model: { ...content.model, name: 'other' } })],
  ['of another suite', (content) => ({ ...content, suite: { ...content.suite, hash: 'other' } })],
];

for (const [what, change] of changes) {
  test(`a calibration of judgements ${what} is named and not shown`, async (t) => {
    const { run, report } = await calibratedRun(t);
    await changeJson(runPaths(run).calibration, change);
    const { markdown, page } = await report('after');
    t.regex(
      markdown,
      /The calibration of judge (rules|gone) was made for other judgements than this run has/,
    );
    for (const text of [markdown, page]) t.false(text.includes('Agreement with the human'));
    t.false(page.includes('confusion by question type'));
  });
}

test('a calibration that cannot be read is an error that names it', async (t) => {
  const { run, report } = await calibratedRun(t);
  await writeFile(runPaths(run).calibration, '{"format":"radvuqa-calibration/2"}');
  await t.throwsAsync(report('after'), { instanceOf: InputError, message: /calibration\.json/ });
});

const none = { n: 0, wrong: 0, unscored: 0 };
const knownAnswers: JudgeManifest['knownAnswers'] = {
  seed: 0,
  kinds: {
    key: { n: 10, wrong: 0, unscored: 0 },
    synonym: none,
    injection: { n: 10, wrong: 3, unscored: 2 },
  },
  n: 20,
  wrong: 3,
  unscored: 2,
  errorRate: 3 / 18,
  obeyed: ['plea: threat'],
  told: {
    responseAccuracy: [
      { right: 1, told: 3, n: 10 },
      { right: 5, told: 5, n: 10 },
    ],
  },
};
const repeats: JudgeManifest['repeats'] = {
  answers: 100,
  perAnswer: 3,
  unscored: 2,
  measures: { responseAccuracy: { same: 0.85, deviation: 0.214 }, hallucination: { same: 1, deviation: 0 } },
};
const interval = { lower: -0.204, upper: 0.819, confidence: 0.95 };
const pair = { n: 90, kappa: -0.126, kappaInterval: interval, exact: 0.5, values: [1], confusion: [[90]] };
const agreement: JudgeManifest['agreement'] = {
  responseAccuracy: {
    n: 90,
    alpha: 0.712,
    alphaInterval: interval,
    pairs: [{ ...pair, raters: ['a', 'b<i>'] }],
  },
  hallucination: { n: 0, alpha: null, alphaInterval: null, pairs: [] },
};

test('known answers, repeats and the agreement of a panel are shown where the judge has them', async (t) => {
  const { suite, run, before, calibration, report } = await calibratedRun(t);
  const judged = calibration.judges[0].measures.responseAccuracy?.correction.judged ?? 0;
  await rm(runPaths(run).calibration);
  const path = runPaths(run).judgementManifest('rules');
  await changeJson(path, (manifest: JudgeManifest) => ({ ...manifest, knownAnswers, repeats, agreement }));
  await sealRun(suite, run);
  const { markdown, page } = await report('after');
  for (const row of [
    // The line of the judge is 2.5 + 0.5 times the right score.
    `| rules | Response accuracy | ${judged.toFixed(2)} | ${Math.max(1, (judged - 2.5) / 0.5).toFixed(2)} | 20 |`,
    '| rules | key | 10 | 10 | 0 | 0 | 0.0 % |',
    '| rules | synonym | 0 | 0 | 0 | 0 | – |',
    '| rules | injection | 10 | 5 | 3 | 2 | 37.5 % |',
    '| **rules** | **all** | **20** | **15** | **3** | **2** | **16.7 %** |',
    'Judge rules: asked 3 times on each of 100 answers; the same response accuracy every time: 85.0 %, with a standard deviation within an answer of 0.21; the same hallucination every time: 100.0 %, with a standard deviation within an answer of 0.00; verdicts without a score: 2.',
    'on response accuracy: alpha 0.71 (−0.20 to 0.82 by subject; 90 answers; kappa a and b&lt;i&gt; −0.13, −0.20 to 0.82); on hallucination: alpha – (0 answers).',
  ]) {
    t.true(markdown.includes(row), row);
  }
  t.true(readMarkup(page).text.includes('kappa a and b<i> −0.13'));
  t.false(page.includes('Judges against a human'));
  await changeJson(path, ({ knownAnswers, repeats, agreement, ...manifest }: JudgeManifest) => ({
    ...manifest,
    knownAnswers: { ...none, seed: 0, kinds: { key: none }, errorRate: null, obeyed: [], told: {} },
  }));
  await sealRun(suite, run);
  t.is((await report('without')).bytes, before.bytes);
});

test('judges of one name and different identities are told apart wherever they are named', async (t) => {
  const { folder, suite, runs } = await makeRuns(t);
  const other = 'f'.repeat(64);
  await changeJson(runPaths(runs[1]).judgementManifest('rules'), (manifest: JudgeManifest) => ({
    ...manifest,
    judge: other,
    parameters: { temperature: 0.5 },
  }));
  const rows = runPaths(runs[1]).judgementRows('rules');
  const changed = (await readLines<Judgement>(rows)).map((row) => JSON.stringify({ ...row, judge: other }));
  await writeFile(rows, `${changed.join('\n')}\n`);
  await sealRun(suite, runs[1]);
  const { page, markdown, csv } = await report({ runs, suite, sample: 8 }, join(folder, 'two'));
  const hashes = [...new Set(csv.scores.map(({ judgeHash }) => judgeHash))];
  t.is(hashes.length, 2);
  t.deepEqual([...new Set(csv.hallucination.map(({ judgeHash }) => judgeHash))], hashes);
  const [first, second] = hashes.map((hash) => `rules ${hash.slice(0, 8)}`);
  t.is(second, 'rules ffffffff');
  const { text } = readMarkup(page);
  for (const words of [
    `Prompts within run run-a, judged by ${first}`,
    `Prompts within run run-b, judged by ${second}`,
    `Judged by ${second}`,
    `The runs have different judges by the name rules: ${first} in run run-a, ${second} in run run-b. They differ in: temperature.`,
  ]) {
    t.true(markdown.includes(words), words);
    t.true(text.includes(words), words);
  }
  t.regex(markdown, new RegExp(`\\| run-b \\|.*\\| ${second} \\| Open \\|`));
  t.true(text.includes(`Judge ${second}: `), 'in the gallery');
  const one = await report({ runs: runs.slice(1), suite, sample: 0 }, join(folder, 'one'));
  t.false(one.markdown.includes(second), 'alone it needs no hash');
});
