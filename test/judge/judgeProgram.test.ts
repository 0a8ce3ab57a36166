import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { judgeProgram } from '../../judge/judgeProgram.js';
import { judgeRun } from '../../judge/judgeRun.js';
import { rulesJudge } from '../../judge/rules/rulesJudge.js';
import { runPaths } from '../../suites/paths.js';
import type { Judgement, Response } from '../../suites/schema/schema.js';
import { pngOfSize } from '../support/pictureFiles.js';
import {
  keyedItems,
  type MadePipeline,
  maskOf,
  predictedRun,
  squaresSuite,
  truthFiles,
} from '../support/predictedRun.js';
import { readLines } from '../support/readLines.js';

async function judged(
  t: ExecutionContext,
  make: (truth: Record<string, Buffer>) => Omit<MadePipeline, 'id'>,
  spoil: (run: string, id: string, names: readonly string[]) => void = () => undefined,
): Promise<Judgement> {
  const suite = await squaresSuite();
  const [keyed] = await keyedItems(suite);
  const truth = truthFiles(keyed, suite);
  const run = await predictedRun(t, suite, [{ id: keyed.item.id, ...make(truth) }]);
  spoil(run, keyed.item.id, Object.keys(truth));
  await judgeRun({ run, suite, judge: rulesJudge });
  const [row] = await readLines<Judgement>(runPaths(run).judgementRows('rules'));
  return row;
}

function valuesOf(row: Judgement): object {
  return row.outcome === 'scored' ? { ...row.values, predicted: row.reading } : { reason: row.reason };
}

const reading = (predicted: number) => ({ kind: 'program', had: 'as asked', predicted });

test('the true masks have a Dice of 1 and no distance', async (t) => {
  t.deepEqual(valuesOf(await judged(t, (masks) => ({ masks }))), {
    ...{ dice: 1, hd95Pixels: 0, predicted: reading(4) },
  });
});

test('a mask that is missing, changed, of another size, no PNG or too large counts as empty, and the verdict says why', async (t) => {
  const row = await judged(t, (truth) => {
    const [first, second, third, ...others] = Object.keys(truth);
    return {
      masks: {
        [first]: pngOfSize(60_000, 60_000),
        [second]: Buffer.from('no picture'),
        [third]: truth[third],
        ...Object.fromEntries(others.slice(1).map((name) => [name, truth[name]])),
      },
    };
  });
  t.deepEqual(valuesOf(row), { dice: 0.25, hd95Pixels: 0, predicted: reading(1) });
  t.regex(row.analysis, /3 masks count as empty: /);
  t.regex(row.analysis, /60000 x 60000 instead of 12 x 8 \(1\)/);
  t.regex(row.analysis, /no PNG \(1\)/);
  t.regex(row.analysis, /no mask \(1\)/);
});

test('what was written over a mask after it was handed over is not read', async (t) => {
  const row = await judged(
    t,
    (truth) => ({ masks: { ...truth, [Object.keys(truth)[0]]: maskOf(() => false) } }),
    (run, id, names) => {
      writeFileSync(
        join(runPaths(run).predictions(id, 0), `${names[0]}.png`),
        maskOf(() => true),
      );
    },
  );
  t.like(valuesOf(row), { dice: 0.75, predicted: reading(3) });
  t.regex(row.analysis, /changed since \(1\)/);
});

test('masks of images that nobody asked for change nothing', async (t) => {
  const row = await judged(t, (truth) => ({ masks: { ...truth, other: maskOf(() => true) } }));
  t.like(valuesOf(row), { dice: 1, predicted: reading(4) });
});

test('a pipeline that failed has a Dice of 0', async (t) => {
  t.deepEqual(valuesOf(await judged(t, () => ({ masks: null }))), { dice: 0, predicted: reading(0) });
});

test('a response that is no answer of a pipeline is not read', async (t) => {
  const suite = await squaresSuite();
  const [{ item }] = await keyedItems(suite);
  const run = await predictedRun(t, suite, []);
  const row = { id: item.id, response: 'The masks are good.', outcome: 'ok', error: null, usage: null };
  writeFileSync(runPaths(run).responses, `${JSON.stringify({ ...row, latencyMs: null, attempts: 1 })}\n`);
  await judgeRun({ run, suite, judge: rulesJudge });
  const [judgement] = await readLines<Judgement>(runPaths(run).judgementRows('rules'));
  t.deepEqual(valuesOf(judgement), { reason: 'not read' });
});

test('where no image has a target no pipeline has a score, also none that failed', async (t) => {
  const suite = await squaresSuite();
  const [keyed] = await keyedItems(suite);
  const { id } = keyed.item;
  if (keyed.key.answer.kind !== 'program') throw new Error('no program');
  const run = await predictedRun(t, suite, [
    { id, masks: truthFiles(keyed, suite) },
    { id, repeat: 1, masks: null },
  ]);
  const masks = keyed.key.answer.masks.map((mask) => ({ ...mask, foreground: 0 }));
  const rows = await readLines<Response>(runPaths(run).responses);
  for (const row of rows)
    t.like(await judgeProgram({ kind: 'program', masks }, row, { suite, run }), {
      outcome: 'unscored',
      reason: 'no target',
    });
  t.is(rows.length, 2);
});
