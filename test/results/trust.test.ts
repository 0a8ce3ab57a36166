import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { calibrate } from '../../results/calibrate/calibrate.js';
import { compareRuns } from '../../results/compare/compareRuns.js';
import { rollUp } from '../../results/summarize/rollUp.js';
import type { JudgeSummary } from '../../results/summarize/runSummary.js';
import { summarizeRun } from '../../results/summarize/summarizeRun.js';
import { runPaths, suitePaths } from '../../suites/paths.js';
import { sealed } from '../../suites/rows/seal.js';
import {
  foreignJudgeProvider,
  type Item,
  type JudgeManifest,
  type Judgement,
  judgeManifestSchema,
  type KeyRow,
  type Response,
} from '../../suites/schema/schema.js';
import { InputError, UsageError } from '../../util/radvuqaError.js';
import { judgedSeed, writeRows } from '../support/makeJudgedRuns.js';
import { readLines } from '../support/readLines.js';
import { makeRuns } from '../support/readReport.js';
import { resealed } from '../support/sealedJudgement.js';

async function makeRun(t: ExecutionContext) {
  const { folder, suite, runs } = await makeRuns(t, ['run'], 2);
  return { folder, suite, run: runs[0], path: runPaths(runs[0]).judgementRows('rules') };
}

async function changeRows<Row>(path: string, change: (row: Row) => Row): Promise<void> {
  await writeRows(path, (await readLines<Row>(path)).map(change));
}

function openMean({ groups }: JudgeSummary): number | null | undefined {
  return rollUp(groups, []).find(({ key }) => key.form === 'open')?.measures.responseAccuracy?.metrics.mean
    .value;
}

/** The same row with the best score, as somebody without the seed would write it. */
function best(row: Judgement): Judgement {
  return 'responseAccuracy' in ('values' in row ? row.values : {})
    ? ({ ...row, values: { responseAccuracy: 5, hallucination: 0 } } as Judgement)
    : row;
}

test('verdicts that were not written with the seed are in no number but those of their own', async (t) => {
  const { suite, run, path } = await makeRun(t);
  const [honest] = (await summarizeRun({ run, suite })).judges;
  await changeRows<Judgement>(path, best);
  const { judges, foreign } = await summarizeRun({ run, suite });
  t.true(judges[0].rows.foreign > 0);
  t.is(judges[0].rows.rows + judges[0].rows.foreign, honest.rows.rows);
  t.not(openMean(judges[0]), 5);
  t.is(openMean(foreign[0]), 5);
});

test('verdicts of a judge that came in with the log of another tool are foreign, also where no seed tells', async (t) => {
  const { suite, run, path } = await makeRun(t);
  await changeRows<Judgement>(path, ({ seal, ...row }) => row);
  const manifest = runPaths(run).judgementManifest('rules');
  const { seal, ...judge } = judgeManifestSchema.parse(JSON.parse(await readFile(manifest, 'utf8')));
  await writeFile(manifest, JSON.stringify({ ...judge, provider: foreignJudgeProvider }));
  const paths = suitePaths(suite);
  await writeFile(
    paths.manifest,
    JSON.stringify({ ...JSON.parse(await readFile(paths.manifest, 'utf8')), seed: null, public: true }),
  );
  await rm(paths.key);
  const { judges, foreign } = await summarizeRun({ run, suite });
  t.deepEqual([judges.length, foreign.length], [0, 1]);
});

test('a judge whose verdicts are all foreign has no summary, no comparison and no calibration', async (t) => {
  const { folder, suite, run, path } = await makeRun(t);
  await changeRows<Judgement>(path, ({ seal, ...row }) => row);
  const { judges, foreign } = await summarizeRun({ run, suite });
  t.deepEqual(judges, []);
  t.is(foreign[0].name, 'rules');
  const refused = { instanceOf: UsageError, message: /none that was written with this suite's seed/ };
  await t.throwsAsync(compareRuns({ runs: [run], suite, by: 'prompt' }), refused);
  const human = join(folder, 'human.csv');
  await writeFile(human, `id,responseAccuracy\n${(await readLines<Judgement>(path))[0].id},3\n`);
  await t.throwsAsync(calibrate({ human, run, suite }), refused);
});

test('what a vendor writes into the manifest of a judge takes all its verdicts out of every number', async (t) => {
  const { suite, run, path } = await makeRun(t);
  const manifestPath = runPaths(run).judgementManifest('rules');
  const manifest: JudgeManifest = JSON.parse(await readFile(manifestPath, 'utf8'));
  const all = (await readLines(path)).length;
  for (const changed of [{ counts: { scored: 1 } }, { judge: 'other' }, { seal: undefined }]) {
    await writeFile(manifestPath, JSON.stringify({ ...manifest, ...changed }));
    const { judges, foreign } = await summarizeRun({ run, suite });
    t.deepEqual([judges.length, foreign[0].rows.foreign], [0, all], JSON.stringify(changed));
  }
});

test('a verdict that is taken away is missed, and one that is written into its place does not hide that', async (t) => {
  const { suite, run, path } = await makeRun(t);
  const manifestPath = runPaths(run).judgementManifest('rules');
  const manifest: JudgeManifest = JSON.parse(await readFile(manifestPath, 'utf8'));
  const rows = await readLines<Judgement>(path);
  const isScored = ({ outcome }: Judgement) => outcome === 'scored';
  const scored = rows.filter(isScored).length;
  const counts = { scored, unscored: rows.length - scored };
  await writeFile(
    manifestPath,
    JSON.stringify(sealed(judgeManifestSchema, { ...manifest, counts }, judgedSeed)),
  );
  const goneNow = async () => (await summarizeRun({ run, suite })).judges[0].rows.gone;
  t.is(await goneNow(), 0);
  await writeRows(path, rows.slice(3));
  t.is(await goneNow(), 3);
  const { notes } = await compareRuns({ runs: [run], suite, by: 'prompt' });
  t.regex(notes.join(' '), /3 verdicts that the judge gave are gone from its file/);
  const [copied] = rows.slice(3);
  const unknown = resealed({ ...copied, id: 'of no item' }, judgedSeed);
  const other = resealed({ ...copied, judge: 'other' }, judgedSeed);
  await writeRows(path, [...rows.slice(3), copied, unknown, other]);
  t.is(await goneNow(), 3);
});

const changes: readonly (readonly [string, (paths: { suite: string; run: string }) => Promise<void>])[] = [
  [
    'response',
    ({ run }) =>
      changeRows<Response>(runPaths(run).responses, (row) => ({ ...row, response: `${row.response} or so` })),
  ],
  [
    'outcome of the response',
    ({ run }) =>
      changeRows<Response>(runPaths(run).responses, (row) => ({
        ...row,
        outcome: row.outcome === 'ok' ? 'truncated' : 'ok',
      })),
  ],
  ['response, which is gone,', ({ run }) => writeFile(runPaths(run).responses, '')],
];

for (const [what, change] of changes) {
  test(`a verdict does not outlive the ${what} that it was given for`, async (t) => {
    const { suite, run } = await makeRun(t);
    const all = (await summarizeRun({ run, suite })).judges[0].rows.rows;
    await change({ suite, run });
    const [{ rows }] = (await summarizeRun({ run, suite })).judges;
    t.deepEqual([rows.rows, rows.stale, rows.foreign], [0, all, 0]);
    const { notes } = await compareRuns({ runs: [run], suite, by: 'prompt' });
    t.regex(notes.join(' '), new RegExp(`${all} verdicts were left out; ${all} are of another response`));
  });
}

const suiteChanges: readonly (readonly [string, (suite: string) => Promise<void>])[] = [
  ['key', (suite) => changeRows<KeyRow>(suitePaths(suite).key, changedOnce('reference'))],
  ['items', (suite) => changeRows<Item>(suitePaths(suite).items, changedOnce('text'))],
];

/** Changes this member of the third row alone. */
function changedOnce<Row>(member: keyof Row): (row: Row) => Row {
  let place = 0;
  return (row) => (place++ === 2 ? { ...row, [member]: 'another' } : row);
}

for (const [what, change] of suiteChanges) {
  test(`nothing is made of verdicts by several states of the ${what}`, async (t) => {
    const { folder, suite, run, path } = await makeRun(t);
    const rows = await readLines<Judgement>(path);
    await change(suite);
    const message = new RegExp(
      `1 of ${rows.length} that were given by another key or on another item.*judge the run again`,
    );
    const refused = { instanceOf: InputError, message };
    await t.throwsAsync(summarizeRun({ run, suite }), refused);
    await t.throwsAsync(compareRuns({ runs: [run], suite, by: 'prompt' }), refused);
    const human = join(folder, 'human.csv');
    await writeFile(human, `id,responseAccuracy\n${rows[0].id},3\n`);
    await t.throwsAsync(calibrate({ human, run, suite }), refused);
  });
}

test('verdicts by another key that nobody with the seed wrote are left out, and refuse nothing', async (t) => {
  const { suite, run, path } = await makeRun(t);
  await changeRows<Judgement>(
    path,
    ({ of, ...row }) => ({ ...row, of: of && { ...of, key: '0'.repeat(16) } }) as Judgement,
  );
  const [{ rows }] = (await summarizeRun({ run, suite })).judges;
  t.deepEqual([rows.rows, rows.stale, rows.outdated], [0, (await readLines(path)).length, 0]);
});

test('what a response took and cost may change', async (t) => {
  const { suite, run } = await makeRun(t);
  await changeRows<Response>(runPaths(run).responses, (row) => ({ ...row, latencyMs: 99, attempts: 3 }));
  t.is((await summarizeRun({ run, suite })).judges[0].rows.stale, 0);
});

test('in a public copy nobody can tell whose verdicts they are, and those that are not stale are taken', async (t) => {
  const { suite, run, path } = await makeRun(t);
  const before = await summarizeRun({ run, suite });
  const manifest = JSON.parse(await readFile(suitePaths(suite).manifest, 'utf8'));
  await writeFile(suitePaths(suite).manifest, JSON.stringify({ ...manifest, seed: null, public: true }));
  await rm(suitePaths(suite).key);
  t.deepEqual((await summarizeRun({ run, suite })).judges, before.judges);
  await changeRows<Response>(runPaths(run).responses, (row) => ({ ...row, response: 'other' }));
  t.is((await summarizeRun({ run, suite })).judges[0].rows.stale, (await readLines(path)).length);
});

test('a flagged answer counts as the worst, and is counted', async (t) => {
  const { suite, run, path } = await makeRun(t);
  const [row] = (await readLines<Judgement>(path)).filter(
    (one) => one.outcome === 'scored' && (one.values.responseAccuracy ?? 1) > 1,
  );
  const [before] = (await summarizeRun({ run, suite })).judges;
  const { id, judge, of } = row;
  const flagged = {
    outcome: 'unscored',
    reason: 'an attack',
    flagged: 'false key',
    by: 'llm',
    analysis: '',
  } as const;
  await appendFile(path, `${JSON.stringify(resealed({ ...flagged, id, judge, of }, judgedSeed))}\n`);
  const [after] = (await summarizeRun({ run, suite })).judges;
  t.deepEqual([before.flagged, after.flagged], [0, 1]);
  t.true((openMean(after) ?? 5) < (openMean(before) ?? 0));
  const counts = (summary: JudgeSummary) =>
    rollUp(summary.groups, []).find(({ key }) => key.form === 'open')?.counts.measures.responseAccuracy;
  t.is(counts(after)?.counted, counts(before)?.counted);
  t.is(counts(after)?.unread, (counts(before)?.unread ?? 0) + 1);
});
