import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { valueTold } from '../../judge/valueTold.js';
import { runPaths } from '../../suites/paths.js';
import { sealed } from '../../suites/rows/seal.js';
import { type Judgement, judgeManifestSchema } from '../../suites/schema/schema.js';
import { callRadvuqa } from '../support/callRadvuqa.js';
import { judgedSeed } from '../support/makeJudgedRuns.js';
import { readLines } from '../support/readLines.js';
import { makeRuns } from '../support/readReport.js';
import { resealed } from '../support/sealedJudgement.js';

/** Two runs, the second judged by another judge of the same name. */
async function runsOfTwoJudges(t: ExecutionContext) {
  const made = await makeRuns(t);
  const paths = runPaths(made.runs[1]);
  const rows = await readLines<Judgement>(paths.judgementRows('rules'));
  const manifest = JSON.parse(readFileSync(paths.judgementManifest('rules'), 'utf8'));
  const other = sealed(judgeManifestSchema, { ...manifest, judge: 'other' }, judgedSeed);
  writeFileSync(paths.judgementManifest('rules'), JSON.stringify(other));
  writeFileSync(
    paths.judgementRows('rules'),
    rows.map((row) => `${JSON.stringify(resealed({ ...row, judge: 'other' }, judgedSeed))}\n`).join(''),
  );
  return made;
}

/** A run with a row by another judge in its judgement file, and a human's scores of it. */
async function runOfMixedRows(t: ExecutionContext) {
  const { folder, suite, runs } = await makeRuns(t, ['run']);
  const path = runPaths(runs[0]).judgementRows('rules');
  const rows = await readLines<Judgement>(path);
  const row = rows.find((one) => valueTold(one, 'responseAccuracy') !== undefined);
  const other = { ...row, values: { responseAccuracy: 1 }, judge: 'other' } as Judgement;
  appendFileSync(path, `${JSON.stringify(resealed(other, judgedSeed))}\n`);
  const human = join(folder, 'human.csv');
  writeFileSync(human, `id,responseAccuracy\n${row?.id},3\n`);
  return { folder, suite, run: runs[0], human };
}

test('compare refuses runs of two judges, and with --across-judges says that they differ', async (t) => {
  const { suite, runs } = await runsOfTwoJudges(t);
  const compare = ['compare', ...runs, '--suite', suite, '--by', 'model'];
  const refused = await callRadvuqa(...compare);
  t.is(refused.code, 2);
  t.regex(refused.err, /scores of different judges are never mixed/);
  t.is(refused.out, '');
  const asked = await callRadvuqa(...compare, '--across-judges');
  t.is(asked.code, 0, asked.err);
  t.regex(asked.out, /The judges differ, so differences are those of models and judges together/);
});

test('report leaves out the comparison of runs of two judges and says why', async (t) => {
  const { folder, suite, runs } = await runsOfTwoJudges(t);
  const called = await callRadvuqa('report', ...runs, '--suite', suite, '--out', join(folder, 'report'));
  t.is(called.code, 0, called.err);
  const markdown = readFileSync(join(folder, 'report', 'report.md'), 'utf8');
  t.regex(markdown, /The comparison by model of run-a, run-b was left out\. .*never mixed/);
  t.notRegex(readFileSync(join(folder, 'report', 'comparison.csv'), 'utf8'), /^[^,]*,model,/m);
});

test('rows by another judge in a judgement file: compare and calibrate refuse them', async (t) => {
  const { suite, run, human } = await runOfMixedRows(t);
  const calls = [
    ['compare', run, '--suite', suite, '--by', 'prompt'],
    ['compare', run, '--suite', suite, '--by', 'prompt', '--across-judges'],
    ['calibrate', run, '--suite', suite, '--human', human],
  ];
  for (const words of calls) {
    const { code, err, out } = await callRadvuqa(...words);
    t.is(code, 2, words.join(' '));
    t.regex(err, /scores of different judges are never mixed, found rows by another: 1/);
    t.is(out, '');
  }
  t.false(existsSync(runPaths(run).calibration));
});

test('rows by another judge in a judgement file: report counts them apart and uses none', async (t) => {
  const { folder, suite, run } = await runOfMixedRows(t);
  const scoresOf = async (out: string) => {
    const { code, err } = await callRadvuqa('report', run, '--suite', suite, '--out', join(folder, out));
    t.is(code, 0, err);
    return readFileSync(join(folder, out, 'scores.csv'), 'utf8');
  };
  const mixed = await scoresOf('mixed');
  t.regex(
    readFileSync(join(folder, 'mixed', 'report.md'), 'utf8'),
    /\| rules\.jsonl \| 204 \| 0 \| 0 \| 1 \| 0 \| 0 \|/,
  );
  const path = runPaths(run).judgementRows('rules');
  const own = (await readLines<Judgement>(path)).filter(({ judge }) => judge !== 'other');
  writeFileSync(path, own.map((row) => `${JSON.stringify(row)}\n`).join(''));
  t.is(await scoresOf('own'), mixed);
});
