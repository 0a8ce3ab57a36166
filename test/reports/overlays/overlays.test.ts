import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import sharp from 'sharp';
import { drawSheet } from '../../../generator/sheet/drawSheet.js';
import { judgeRun } from '../../../judge/judgeRun.js';
import { rulesJudge } from '../../../judge/rules/rulesJudge.js';
import { createModel } from '../../../models/createModel.js';
import { drawVolumes } from '../../../reports/overlays/drawVolumes.js';
import { readPlaceVolumes } from '../../../reports/overlays/readPlaceVolumes.js';
import { readPredictions } from '../../../reports/overlays/readPredictions.js';
import { millilitresOf } from '../../../reports/overlays/volumeOfSlices.js';
import { runSuite } from '../../../runs/runSuite.js';
import { suitePaths } from '../../../suites/paths.js';
import type { Item } from '../../../suites/schema/schema.js';
import { InputError } from '../../../util/radvuqaError.js';
import { gliomaSuite } from '../../support/gliomaSuite.js';
import { readLines } from '../../support/readLines.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

async function runOf(t: ExecutionContext, suite: string, name: string): Promise<string> {
  const out = join(temporaryFolder(t), `run-${name}`);
  const model = await createModel(`baseline:${name}`, { suite, seed: 0 });
  await runSuite({ suite, model, out, concurrency: 8 });
  await judgeRun({ run: out, suite, judge: rulesJudge });
  return out;
}

/** How many pixels of a picture have a colour, near enough. */
async function countColour(
  path: string,
  [red, green, blue]: readonly [number, number, number],
): Promise<number> {
  const { data, info } = await sharp(path).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    const away = Math.abs(data[at] - red) + Math.abs(data[at + 1] - green) + Math.abs(data[at + 2] - blue);
    if (away < 12) count++;
  }
  return count;
}

const green = [0, 230, 118] as const;
const pink = [255, 47, 214] as const;

test('a sheet shows true places in green, and those of a run in its colour', async (t) => {
  const suite = await gliomaSuite('glioma-locate');
  const run = await runOf(t, suite, 'image-centre');
  const folder = temporaryFolder(t);
  const options = { suite, count: 4, questions: ['box'], cases: ['p3'] };
  const [bare, told] = [join(folder, 'bare.png'), join(folder, 'told.png')];
  t.is((await drawSheet({ ...options, out: bare })).shown, 4);
  const predictionsOf = await readPredictions({ suite, runs: [run] });
  await drawSheet({ ...options, out: told, predictionsOf });
  t.true((await countColour(bare, green)) > 500);
  t.is(await countColour(bare, pink), 0);
  t.true((await countColour(told, pink)) > 500);
});

test('what a run said is told with its measures, or why it was not read', async (t) => {
  const suite = await gliomaSuite('glioma-grade');
  const predictionsOf = await readPredictions({ suite, runs: [await runOf(t, suite, 'perfect')] });
  t.deepEqual(await predictionsOf('no such item'), []);
  const items = await readLines<Item>(suitePaths(suite).items);
  const said = await Promise.all(items.map(async (item) => ({ item, said: await predictionsOf(item.id) })));
  const isHigh = ({ subject }: Item) => Number(subject.slice(1)) % 2 === 0;
  for (const {
    item,
    said: [{ run, words }],
  } of said) {
    t.deepEqual([run, words], ['run-perfect', `${isHigh(item) ? 'HGG' : 'LGG'}, right`]);
  }
  const folder = temporaryFolder(t);
  t.is((await drawSheet({ suite, count: 2, out: join(folder, 'a.png'), predictionsOf })).shown, 2);
});

test('volumes are stacked from all slices of a patient, true and said', async (t) => {
  const suite = await gliomaSuite('glioma-locate', ['planes=["axial","coronal"]']);
  const run = await runOf(t, suite, 'true-box');
  const predictionsOf = await readPredictions({ suite, runs: [run] });
  const options = { suite, cases: ['p2'], questions: ['polygon'], predictionsOf };
  const [volumes, ...others] = await readPlaceVolumes(options);
  t.is(others.length, 0);
  // A ball of 4 voxels of 5 mm: 33.5 ml, less where the outermost slices are too small for a polygon.
  const truth = millilitresOf(volumes.truth);
  t.true(truth > 25 && truth < 38, `${truth} ml`);
  const [{ run: name, volume, unread }] = volumes.said;
  t.is(name, 'run-true-box');
  t.is(unread, 0);
  t.true(millilitresOf(volume) > 1.15 * truth && millilitresOf(volume) < 1.45 * truth);
  const out = join(temporaryFolder(t), 'volume.png');
  t.is(await drawVolumes({ ...options, out }), 1);
  t.true((await sharp(out).metadata()).width > 1000);
  await t.throwsAsync(readPlaceVolumes({ ...options, cases: ['p99'] }), { instanceOf: InputError });
});
