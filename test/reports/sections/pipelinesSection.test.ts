import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { parse } from 'csv-parse/sync';
import { judgeRun } from '../../../judge/judgeRun.js';
import { rulesJudge } from '../../../judge/rules/rulesJudge.js';
import { writeReport } from '../../../reports/writeReport.js';
import type { Attempt } from '../../../suites/schema/schema.js';
import { goodProgram } from '../../support/keptProgram.js';
import {
  keyedItems,
  type MadePipeline,
  maskOf,
  predictedRun,
  squaresSuite,
  truthFiles,
} from '../../support/predictedRun.js';
import { sheetFile } from '../../support/sheetFile.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const nameError: Partial<Attempt> = {
  outcome: 'failed',
  stage: 'train',
  class: 'NameError',
  line: 'NameError: x',
};

/** What the last round of a good program leaves. */
const files = {
  ...Object.fromEntries(Object.entries(goodProgram.sources).map(([name, code]) => [`program/${name}`, code])),
  'train-stdout.txt': goodProgram.printed,
  ...Object.fromEntries(goodProgram.outputs.map((name) => [`out/${name}`, ''])),
  'out/train_losses.xlsx': sheetFile([
    [1, 2],
    [0.9, 0.45],
  ]),
  'out/val_losses.xlsx': sheetFile([
    [1, 2],
    [0.8, 0.2],
  ]),
};

/** A model that is right twice after an error, one that marks all, and one that fails in a loop; a file of groups. */
async function written(t: ExecutionContext, options: { readonly groups?: string } = {}) {
  const suite = await squaresSuite();
  const [keyed] = await keyedItems(suite);
  const { id } = keyed.item;
  const masks = truthFiles(keyed, suite);
  const all = Object.fromEntries(Object.keys(masks).map((name) => [name, maskOf(() => true)]));
  const selfReported = { validation: 0.5, test: 0.75 };
  const good = (repeat: number): MadePipeline => ({
    ...{ id, repeat, masks, probabilities: masks, selfReported, files, attempts: [nameError, {}] },
  });
  const loop = [nameError, nameError, { ...nameError, isLoop: true }];
  const runs = [
    await predictedRun(t, suite, [good(0), good(1)], 'good'),
    await predictedRun(t, suite, [{ id, masks: all, selfReported }], 'all'),
    await predictedRun(t, suite, [{ id, masks: null, attempts: loop }], 'broken'),
  ];
  for (const run of runs) await judgeRun({ run, suite, judge: rulesJudge });
  const out = temporaryFolder(t);
  const groups =
    options.groups === undefined
      ? undefined
      : join(temporaryFolder(t, { 'groups.csv': options.groups }), 'groups.csv');
  const written = await writeReport({ runs, suites: [suite], out, sample: 0, groups, greater: {} });
  const text = (name: string) =>
    readFileSync(written.files.find((file) => basename(file) === name) ?? '', 'utf8');
  return {
    page: text('report.html'),
    markdown: text('report.md'),
    rows: parse<Record<string, string>>(text('pipelines.csv'), { columns: true }),
    floors: written.data.suites[0].floors,
  };
}

/** The cells of a table's row in Markdown that begins so. */
function rowOf(markdown: string, caption: string, ...heading: readonly string[]): string[] {
  const lines = markdown.slice(markdown.indexOf(caption)).split('\n');
  const cells = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('**', '').trim()),
  );
  return cells.find((row) => heading.every((cell, place) => row[place] === cell)) ?? [];
}

test('a report tells Dice of runs beside answers that need no network, and what pipelines said of themselves', async (t) => {
  const { markdown, page, floors } = await written(t);
  const dice = (run: string) => rowOf(markdown, 'Dice on held-out images', 'squares', run).slice(2);
  t.deepEqual(dice('good').slice(0, 7), ['2', '0', '0', '1.000', '1.000', '0.000', '1.000']);
  t.deepEqual(dice('good').slice(-2), ['0.750', '−0.250']);
  t.deepEqual(dice('broken').slice(0, 5), ['1', '1', '0', '0.000', '–']);
  t.deepEqual(dice('all')[3], dice('(all foreground)')[3]);
  t.is(dice('(Otsu)')[3], '1.000');
  t.is(dice('(all background)')[3], '0.000');
  t.deepEqual(floors, []);
  t.regex(page, /<image [^>]*href="data:image\/png;base64,/);
});

test('a run whose programs had no sandbox says so', async (t) => {
  const suite = await squaresSuite();
  const [{ item }] = await keyedItems(suite);
  const run = await predictedRun(t, suite, [{ id: item.id, masks: null }]);
  const path = join(run, 'run.json');
  const build = {
    ...{ rounds: 1, epochs: null, sandbox: { name: 'none', version: '' }, python: '3', packages: [] },
    ...{ gpu: false, limits: {} },
  };
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), build }));
  await judgeRun({ run, suite, judge: rulesJudge });
  const out = temporaryFolder(t);
  await writeReport({ runs: [run], suites: [suite], out, sample: 0 });
  t.regex(readFileSync(join(out, 'report.md'), 'utf8'), /The programs of run ran without a sandbox/);
});

test('errors are counted by class, with loops', async (t) => {
  const { markdown, page } = await written(t);
  t.deepEqual(rowOf(markdown, 'Errors by class', 'good'), ['good', '2', '0', '0', '4', '2', '2']);
  t.deepEqual(rowOf(markdown, 'Errors by class', 'broken'), ['broken', '1', '0', '1', '3', '3', '3']);
  t.regex(page, /Errors of each run, by class/);
});

test('choices, losses, points of the prompt, splits and calibration come from what programs left', async (t) => {
  const { markdown, page } = await written(t);
  t.deepEqual(rowOf(markdown, 'Choices of the programs', 'good').slice(1, 7), [
    ...['2', '8', '2.0 ± 0.0', 'Adam', '0.001', 'BCE + Dice'],
  ]);
  t.deepEqual(rowOf(markdown, 'Run to run, and losses', 'squares', 'good').slice(2), [
    ...['2', '1.000', '0.000', '1.000', '1.000', '2', '2.0', '0.250', '0.250', '0.000'],
  ]);
  t.deepEqual(rowOf(markdown, 'Points of the prompt', 'all points'), ['all points', '44 of 44']);
  t.deepEqual(rowOf(markdown, "Leakage between a pipeline's own parts", 'good'), [
    'good',
    '2',
    '2',
    '0',
    '0',
    '0',
  ]);
  t.deepEqual(rowOf(markdown, 'Calibration of probabilities', 'squares', 'good').slice(2), [
    '2',
    '0.000',
    '0.000',
  ]);
  t.regex(page, /squares, mean of each run over its repeats/);
  t.regex(page, /squares, repeats of good/);
});

test('groups of models are compared, and those that do not fit are told', async (t) => {
  const { markdown, page } = await written(t, { groups: 'run,kind\ngood,new\nall,old\nbroken,old\n' });
  const cells = rowOf(markdown, 'Groups of models by kind', 'squares', 'contract', 'as 0');
  t.deepEqual(cells.slice(3, 9), [
    'all runs',
    'new: 1',
    '1.000 (1.000 to 1.000)',
    'old: 2',
    cells[7],
    '2 of 2',
  ]);
  t.regex(page, /Mean Dice of each model over its repeats by kind/);
  const other = await written(t, { groups: 'run,kind\ngood,new\n' });
  t.regex(other.markdown, /Groups of models are not compared/);
});

test('pipelines.csv has a row for each pipeline and each trivial answer', async (t) => {
  const { rows } = await written(t);
  t.deepEqual(
    rows.map(({ run, model, outcome, dice }) => [run || model, outcome, Number(dice).toFixed(3)]),
    [
      ['good', 'predicted', '1.000'],
      ['good', 'predicted', '1.000'],
      ['all', 'predicted', '0.171'],
      ['broken', 'failed', '0.000'],
      ['all background', 'trivial', '0.000'],
      ['all foreground', 'trivial', '0.171'],
      ['Otsu', 'trivial', '1.000'],
      ['mean mask', 'trivial', rows[7].dice === '' ? '' : Number(rows[7].dice).toFixed(3)],
    ],
  );
  t.like(rows[0], {
    errors: '1',
    classes: 'NameError',
    optimiser: 'Adam',
    pointsMet: '22',
    ownSplit: 'apart',
  });
});
