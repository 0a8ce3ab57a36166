import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { judgeRun } from '../../../judge/judgeRun.js';
import { rulesJudge } from '../../../judge/rules/rulesJudge.js';
import { valueTold } from '../../../judge/valueTold.js';
import { createModel } from '../../../models/createModel.js';
import { runSuite } from '../../../runs/runSuite.js';
import { runPaths } from '../../../suites/paths.js';
import { type Judgement, judgeManifestSchema } from '../../../suites/schema/schema.js';
import { makeSuite } from '../../support/makeSuite.js';
import { readLines } from '../../support/readLines.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

test('the rules give the perfect baseline full marks and find its every choice', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 40);
  const run = join(folder, 'run');
  const model = await createModel('baseline:perfect', { suite, seed: 1 });
  await runSuite({ suite, model, out: run, concurrency: 4 });
  const result = await judgeRun({ run, suite, judge: rulesJudge });
  t.deepEqual(result, { stopped: null, scored: 40, unscored: 0, missing: 0, unjudged: 0 });
  const rows = await readLines<Judgement>(runPaths(run).judgementRows('rules'));
  const closed = rows.filter((row) => valueTold(row, 'accuracy') !== undefined);
  t.is(closed.length, 20);
  t.true(closed.every((row) => valueTold(row, 'accuracy') === 1));
  const open = rows.filter((row) => !closed.includes(row));
  t.true(open.every((row) => valueTold(row, 'responseAccuracy') === 5));
  const manifest = judgeManifestSchema.parse(
    JSON.parse(await readFile(runPaths(run).judgementManifest('rules'), 'utf8')),
  );
  t.is(manifest.provider, 'rules');
});
