import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { judgeRun } from '../../../judge/judgeRun.js';
import { rulesJudge } from '../../../judge/rules/rulesJudge.js';
import { createModel } from '../../../models/createModel.js';
import type { Model } from '../../../models/model.js';
import { loadReport } from '../../../reports/loadReport.js';
import { makeReportData } from '../../../reports/makeReportData.js';
import type { ReportData } from '../../../reports/reportData.js';
import { locationSection } from '../../../reports/sections/locationSection.js';
import { locationCsv, locationSlicesCsv } from '../../../reports/tables/csv/locationCsv.js';
import { runSuite } from '../../../runs/runSuite.js';
import type { CoordinateConvention } from '../../../suites/answers/coordinates.js';
import { disc, type LocatedSlice, makeLocatedSuite } from '../../support/makeLocatedSuite.js';
import { okReply, stubModel } from '../../support/stubModel.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

/** Two axial slices of patient a and one of b, and a coronal one of a; discs of radius 6 in pixels of 2 mm. */
const slices: readonly LocatedSlice[] = [
  { subject: 'a', mask: disc(30, 20, 6) },
  { subject: 'a', mask: disc(32, 20, 6) },
  { subject: 'b', mask: disc(40, 44, 6) },
  { subject: 'a', plane: 'coronal', mask: disc(30, 30, 6) },
];

/** Says x, y where rows and columns are asked for, and of the second slice nothing. */
const xy = stubModel(({ id, answer }) => {
  const slice = Number(id.split('-')[1]);
  if (slice === 1) return okReply('There is no tumour.');
  const [x, y] = [
    [30, 20],
    [32, 20],
    [40, 44],
    [30, 30],
  ][slice];
  const corners = `(${x - 6}, ${y - 6}), (${x + 6}, ${y - 6}), (${x + 6}, ${y + 6}), (${x - 6}, ${y + 6})`;
  return okReply(answer.kind === 'centre' ? `At (${x}, ${y}).` : `[${corners}]`);
}, 'xy');

interface NamedRun {
  readonly name: string;
  readonly model: Model | string;
  readonly coordinates?: CoordinateConvention;
}

async function dataOf(t: ExecutionContext, runs: readonly NamedRun[]): Promise<ReportData> {
  const folder = temporaryFolder(t);
  const suite = await makeLocatedSuite(join(folder, 'suite'), slices);
  for (const { name, model, coordinates } of runs) {
    const out = join(folder, name);
    const made = typeof model === 'string' ? await createModel(model, { suite, seed: 1 }) : model;
    await runSuite({ suite, model: made, out, concurrency: 1, coordinates });
    await judgeRun({ run: out, suite, judge: rulesJudge });
  }
  const { suites } = await loadReport(
    { runs: runs.map(({ name }) => join(folder, name)), suites: [suite] },
    () => {},
  );
  return makeReportData(suites);
}

function rowsOf(data: ReportData, caption: RegExp): string[][] {
  const [section] = locationSection(data);
  const tables = section.blocks.flatMap((block) =>
    block.kind === 'table' || block.kind === 'folded' ? [block.table] : [],
  );
  const found = tables.find((table) => caption.test(table.caption));
  return (found?.rows ?? []).map(({ cells }) => cells.map((cell) => cell.replace(/ \(.*\)/, '')));
}

const runs: readonly NamedRun[] = [
  { name: 'as-asked', model: xy },
  { name: 'declared', model: xy, coordinates: 'x-y pixels' },
];

test('points are told by plane and patient, with what was not read, and with ceilings and trivial answers', async (t) => {
  const data = await dataOf(t, runs);
  const rows = rowsOf(data, /^Points/);
  // Patient a: one of two axial slices is read, 10 columns and rows off: 28.3 mm, and 4 off the box: 11.3 mm; b is 4 off, in the box.
  t.deepEqual(
    rows.filter(([, run]) => run === 'as-asked' || run === 'declared'),
    [
      ['Axial', 'as-asked', '2', '3', '2', '0.500', '19.8', '9.9', '5.7', '2.8', '1'],
      ['Axial', 'declared', '2', '3', '2', '0.750', '0.0', '0.0', '0.0', '0.0', '1'],
      ['Coronal', 'as-asked', '1', '1', '1', '1.000', '0.0', '0.0', '0.0', '0.0', '0'],
      ['Coronal', 'declared', '1', '1', '1', '1.000', '0.0', '0.0', '0.0', '0.0', '0'],
    ],
  );
  const names = new Set(rows.map(([, run]) => run));
  for (const name of ['Ceiling: true box', 'Ceiling: 15-point polygon', 'Trivial: image centre'])
    t.true(names.has(name), name);
});

test('a baseline that cannot be asked is named, with the reason', async (t) => {
  const [section] = locationSection(await dataOf(t, runs));
  const [first] = section.blocks;
  const explanation = first.kind === 'table' ? first.table.explanation : '';
  t.regex(explanation, /Not asked: Trivial: mean box \(.*places of patients of the split "train".*\)/);
});

test('areas are held against the mask and against the box; a baseline that is a run has no row of its own beside it', async (t) => {
  const data = await dataOf(t, [...runs, { name: 'box', model: 'baseline:true-box' }]);
  const tables = ['mask: overlap', 'box: overlap', 'box: distance'];
  const [mask, box, distances] = tables.map((name) =>
    rowsOf(data, new RegExp(`^Boxes against the true ${name}`)).filter(([plane]) => plane === 'Axial'),
  );
  const row = (rows: readonly string[][], run: string) =>
    rows.find(([, name]) => name === run)?.slice(5) ?? [];
  t.deepEqual(row(box, 'box'), ['1.000', '1.000', '1.000', '1.000', '0']);
  t.deepEqual(row(distances, 'box'), ['0.0', '0.0', '0.0', '0.0', '0']);
  // A disc of 113 px in a box of 169.
  t.deepEqual(row(mask, 'box').slice(0, 3), [
    ((2 * 113) / (113 + 169)).toFixed(3),
    (113 / 169).toFixed(3),
    '1.000',
  ]);
  t.false(mask.some(([, run]) => run === 'Ceiling: true box'));
  // Patient a: 0 and 1, patient b: 1, as the unread one has no overlap; its bounded distance is the diagonal of 64 px.
  t.deepEqual(row(box, 'declared'), ['0.750', '1.000', '1.000', '1.000', '1']);
  const bounded = (64 * Math.SQRT2) / 4;
  t.deepEqual(row(distances, 'declared'), ['0.0', '0.0', (2 * bounded).toFixed(1), bounded.toFixed(1), '1']);
});

test('scores under other conventions are told beside the one that was read by', async (t) => {
  const rows = rowsOf(await dataOf(t, runs), /^Diagnosis/);
  t.deepEqual(
    rows.filter(([, question]) => question === 'Centre').map((cells) => cells.slice(0, 6)),
    [
      // Patient a: one of two read slices lies as far down as to the right; b is inside both ways.
      ['as-asked', 'Centre', 'row-col pixels', 'row-col pixels', '[0.750]', '1.000'],
      ['declared', 'Centre', 'row-col pixels', 'x-y pixels', '0.750', '[1.000]'],
    ],
  );
});

test('outcomes and oddities of replies are counted', async (t) => {
  const rows = rowsOf(await dataOf(t, runs), /^What became/);
  const of = (question: string) =>
    rows.filter(([asked]) => asked === question).map(([, outcome, count]) => [outcome, count]);
  t.deepEqual(of('Centre'), [
    ['Read, leniently', '3'],
    ['Not read: states no tumour', '1'],
    ['Oddity: text around', '3'],
  ]);
  t.deepEqual(of('Polygon'), [
    ['Read, leniently', '3'],
    ['Not read: states no tumour', '1'],
    ['Oddity: 10 to 15 points not kept', '3'],
  ]);
});

test('runs are compared on the patients that both have', async (t) => {
  const rows = rowsOf(await dataOf(t, runs), /^On the same patients/);
  t.deepEqual(
    rows.find(
      ([question, plane, , , metric]) =>
        question === 'Centre' && plane === 'Axial' && metric === 'To the centre, mm',
    ),
    ['Centre', 'Axial', 'declared', 'as-asked', 'To the centre, mm', '2', '0 and 0', '−19.8', '0.500'],
  );
});

test('CSV files hold the numbers of all patients, and of every slice', async (t) => {
  const data = await dataOf(t, runs);
  const all = (locationCsv(data) ?? '').split('\r\n');
  const one = all.find((line) => line.includes(',as-asked,') && line.includes(',axial,centre,inBox,'));
  t.regex(one ?? '', /,inBox,,share,mean,2,3,0,0\.5,0,1$/);
  const bySlice = (locationSlicesCsv(data) ?? '').trim().split('\r\n');
  t.is(bySlice.filter((line) => line.includes(',as-asked,')).length, 12);
  t.is(new Set(bySlice.slice(1).map((line) => line.split(',').length)).size, 1);
});

test('a box is drawn for every run and baseline, and none where nothing asks for places', async (t) => {
  const data = await dataOf(t, runs);
  const figures = locationSection(data)[0].blocks.flatMap((block) =>
    block.kind === 'figure' ? [String(block.figure)] : [],
  );
  // Shares and distances of three questions in two planes.
  t.is(figures.length, 12);
  t.true(figures.every((figure) => figure.includes('declared') && figure.includes('Ceiling: true box')));
  t.deepEqual(
    locationSection({ suites: [{ label: 'other', location: null }], leftOut: [] } as unknown as ReportData),
    [],
  );
});
