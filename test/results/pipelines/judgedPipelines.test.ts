import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { judgeRun } from '../../../judge/judgeRun.js';
import { rulesJudge } from '../../../judge/rules/rulesJudge.js';
import { writeReport } from '../../../reports/writeReport.js';
import { comparePipelineRuns } from '../../../results/pipelines/cohorts/comparePipelineRuns.js';
import { runPaths } from '../../../suites/paths.js';
import type { Response, RunManifest } from '../../../suites/schema/schema.js';
import { keyedItems, predictedRun, squaresSuite, truthFiles } from '../../support/predictedRun.js';
import { readLines } from '../../support/readLines.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

/** Writes into run.json how much was wanted, as `radvuqa build` does. */
function want(run: string, wanted: NonNullable<RunManifest['wanted']>): void {
  const { manifest: path } = runPaths(run);
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as RunManifest;
  writeFileSync(path, JSON.stringify({ ...manifest, wanted }));
}

/** Of three repeats of two items one predicts, one fails, one could not be asked, and the others were not begun. */
async function interrupted(t: ExecutionContext) {
  const suite = await squaresSuite(['one', 'two']);
  const [first, second] = await keyedItems(suite);
  const masks = truthFiles(first, suite);
  const run = await predictedRun(t, suite, [
    { id: first.item.id, masks },
    { id: first.item.id, repeat: 1, masks: null },
    { id: second.item.id, masks: null },
  ]);
  const rows = await readLines<Response>(runPaths(run).responses);
  const unasked = { ...rows[2], response: '', outcome: 'failed', error: 'no server' };
  writeFileSync(
    runPaths(run).responses,
    [...rows.slice(0, 2), unasked].map((row) => `${JSON.stringify(row)}\n`).join(''),
  );
  want(run, { items: 2, repeats: 3 });
  const whole = await predictedRun(t, suite, [{ id: first.item.id, masks }], 'whole');
  want(whole, { items: 1, repeats: 1 });
  for (const one of [run, whole]) await judgeRun({ run: one, suite, judge: rulesJudge });
  return { suite, runs: [run, whole] };
}

const table = 'run,kind\nrun,new\nwhole,old\n';

test('pipelines that were never made are told apart from failed ones, and are 0 nowhere', async (t) => {
  const { suite, runs } = await interrupted(t);
  const groups = join(temporaryFolder(t, { 'groups.csv': table }), 'groups.csv');
  const { rows, uncounted } = await comparePipelineRuns({ runs, suite, groups });
  const [asZero, leftOut] = rows.filter(({ set }) => set === 'one');
  t.deepEqual([asZero.second.means, asZero.first.means], [[1], [0.5]]);
  t.deepEqual([leftOut.second.means, leftOut.first.means], [[1], [1]]);
  t.deepEqual(uncounted, [{ end: 'never made', run: 'run', pipelines: 4 }]);
  t.true(rows.filter(({ set }) => set === 'two').every(({ u }) => u === null));
});

test('the report counts pipelines that were never made in a column of their own, and names them beside groups', async (t) => {
  const { suite, runs } = await interrupted(t);
  const out = temporaryFolder(t, { 'groups.csv': table });
  const groups = join(out, 'groups.csv');
  await writeReport({ runs, suites: [suite], out: join(out, 'report'), sample: 0, groups, greater: {} });
  const markdown = readFileSync(join(out, 'report', 'report.md'), 'utf8');
  t.regex(markdown, /\| one \| run \| +2 \| +1 \| +1 \| +0\.500 \| +1\.000 \|/);
  t.regex(markdown, /\| two \| run \| +0 \| +0 \| +3 \| +– \| +– \|/);
  t.regex(markdown, /never made, 4: run \(4\)/);
  const csv = readFileSync(join(out, 'report', 'pipelines.csv'), 'utf8');
  t.is(csv.match(/,never made,/g)?.length, 4);
});
