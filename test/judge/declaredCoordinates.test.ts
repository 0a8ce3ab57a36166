import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { judgeRun } from '../../judge/judgeRun.js';
import { rulesJudge } from '../../judge/rules/rulesJudge.js';
import { runSuite } from '../../runs/runSuite.js';
import { submitResponses } from '../../runs/submission/submitResponses.js';
import type { CoordinateConvention } from '../../suites/answers/coordinates.js';
import { runPaths } from '../../suites/paths.js';
import type { Judgement, RunManifest } from '../../suites/schema/schema.js';
import { UsageError } from '../../util/radvuqaError.js';
import { disc, makeLocatedSuite } from '../support/makeLocatedSuite.js';
import { readLines } from '../support/readLines.js';
import { okReply, stubModel } from '../support/stubModel.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

/** The centre of the tumour is at column 40, row 20. */
const slices = [{ subject: 'a', mask: disc(40, 20, 6) }];
const answersByXy = stubModel(({ answer }) =>
  okReply(answer.kind === 'centre' ? '(40, 20)' : '[(34, 14), (46, 14), (46, 26), (34, 26)]'),
);

async function centreOf(run: string, suite: string) {
  await judgeRun({ run, suite, judge: rulesJudge });
  const [row] = await readLines<Judgement>(runPaths(run).judgementRows('rules'));
  if (row.outcome !== 'scored' || row.reading?.kind !== 'centre') throw new Error('not read');
  return { values: row.values, coordinates: row.reading.coordinates, points: row.reading.points };
}

test('a run is read by the convention that it declares, else by that of its items', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeLocatedSuite(join(folder, 'suite'), slices);
  const read = async (name: string, coordinates?: CoordinateConvention) => {
    const out = join(folder, name);
    await runSuite({ suite, model: answersByXy, out, concurrency: 1, coordinates });
    const { coordinates: declared } = JSON.parse(
      await readFile(runPaths(out).manifest, 'utf8'),
    ) as RunManifest;
    t.is(declared, coordinates);
    return centreOf(out, suite);
  };
  t.like(await read('as-asked'), { coordinates: 'row-col pixels', points: [[20, 40]] });
  t.like(await read('declared', 'x-y pixels'), {
    coordinates: 'x-y pixels',
    points: [[40, 20]],
    values: { inBox: 1, centreDistance: 0, boxDistance: 0 },
  });
});

test('a file that is handed in may declare what its coordinates are', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeLocatedSuite(join(folder, 'suite'), slices);
  const [responses, out] = [join(folder, 'vendor.jsonl'), join(folder, 'run')];
  await writeFile(responses, JSON.stringify({ id: 'centre-0', response: '[632.8, 320.3]' }));
  await submitResponses({ suite, responses, model: 'vendor', out, coordinates: 'x-y thousandths' });
  const { values, coordinates } = await centreOf(out, suite);
  t.is(coordinates, 'x-y thousandths');
  t.is(values.inBox, 1);
});

test('a run goes on by the convention that it began with', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeLocatedSuite(join(folder, 'suite'), slices);
  const out = join(folder, 'run');
  const options = { suite, model: answersByXy, out, concurrency: 1 };
  await runSuite({ ...options, coordinates: 'x-y pixels' });
  await t.notThrowsAsync(runSuite({ ...options, coordinates: 'x-y pixels' }));
  for (const coordinates of [undefined, 'row-col pixels'] as const) {
    const error = await t.throwsAsync(runSuite({ ...options, coordinates }), { instanceOf: UsageError });
    t.regex(error?.message ?? '', /differs in coordinates/);
  }
});
