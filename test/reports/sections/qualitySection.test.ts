import test from 'ava';
import type { ReportedQuality } from '../../../reports/quality/reportedQuality.js';
import type { ReportData } from '../../../reports/reportData.js';
import { qualitySection } from '../../../reports/sections/qualitySection.js';
import { qualityCsv } from '../../../reports/tables/csv/qualityCsv.js';
import type { AskedMask } from '../../../results/quality/askedMasks.js';
import { type JudgedMask, saidOfAll } from '../../../results/quality/judgedMasks.js';
import { levelsOf } from '../../../suites/conditions.js';

const levels = levelsOf({ prompt: 'staged', window: 'window', perturbation: null, control: null });

/** Four patients of two tasks, each with an untouched mask, a slight leak that is accepted, and a grave one. */
const masks = ['a', 'b', 'c', 'd'].flatMap((subject, place): AskedMask[] =>
  [0, 1, 3].map((severity) => ({
    index: 3 * place + severity,
    case: subject,
    subject,
    task: place < 2 ? 'liver-ct' : 'lung-ct',
    levels,
    control: null,
    accept: severity < 2,
    acceptFrom: 4,
    rating: severity < 2 ? 5 : 2,
    fault: severity === 0 ? null : { name: 'leak', severity },
    ratings: [],
  })),
);

/** Rejects grave leaks but that of patient d, of which it says nothing, and the untouched mask of patient a. */
const judged = masks.map((mask): JudgedMask => {
  const isOpen = mask.subject === 'd' && !mask.accept;
  const isRejected = !mask.accept || (mask.subject === 'a' && mask.fault === null);
  const verdict = isRejected ? 'reject' : 'accept';
  const named = isOpen || mask.fault === null ? Number.NaN : mask.fault.severity === 3 ? 1 : 0;
  return {
    mask,
    verdict: isOpen ? null : verdict,
    rating: isOpen ? Number.NaN : isRejected ? 2 : 5,
    faultNamed: named,
    outcomes: [isOpen ? 'lacks a stage' : 'scored'],
  };
});
const blank = { ...masks[0], index: 99, control: 'blank overlay', accept: false };
const controls = saidOfAll([blank], 'accept');

const quality: ReportedQuality = {
  masks,
  assessors: [
    { run: 'run-a', model: 'p:m', judge: 'rules', askedWith: 'staged', label: 'run-a', judged, controls },
    {
      run: null,
      model: 'always reject',
      judge: '–',
      askedWith: 'any',
      label: 'always reject',
      judged: saidOfAll(masks, 'reject'),
      controls: saidOfAll([blank], 'reject'),
    },
  ],
  readers: [],
};
const data = { suites: [{ label: 'suite 1', quality }], leftOut: [] } as unknown as ReportData;
const [section] = qualitySection(data);

function rowsOf(caption: RegExp): readonly (readonly string[])[] {
  const tables = section.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  const found = tables.find((table) => caption.test(table.caption));
  return (found?.rows ?? []).map(({ cells }) => cells);
}

test('bad masks caught, false alarms and slight faults are told apart; what was not read was not rejected', (t) => {
  const [run, constant] = rowsOf(/^Bad masks caught, good/).map((cells) =>
    cells.slice(3).map((cell) => cell.replace(/ \(.*/, '')),
  );
  t.deepEqual(run, [
    '58.3 % of 12',
    '66.7 % of 12',
    '75.0 % of 4',
    '25.0 % of 4',
    '0.0 % of 4',
    '42.9 % of 7',
  ]);
  t.deepEqual(constant, ['0.0 % of 12', '66.7 % of 12', '100.0 % of 4', '100.0 % of 4', '100.0 % of 4', '–']);
});

test('a fault has a row for all its masks and one for each severity, after the untouched masks', (t) => {
  const rows = rowsOf(/by fault and severity/).map((cells) => cells.map((cell) => cell.replace(/ \(.*/, '')));
  t.deepEqual(rows, [
    ['Untouched', '', '4', '0', '25.0 % of 4'],
    ['Leak', 'all', '8', '4', '37.5 % of 8'],
    ['Leak', '1', '4', '0', '0.0 % of 4'],
    ['Leak', '3', '4', '4', '75.0 % of 4'],
  ]);
});

test('tasks, controls, forms of answers and named faults have their tables', (t) => {
  t.deepEqual(
    rowsOf(/by task$/).map(([task, run, patients]) => [task, run, patients]),
    [
      ['liver-ct', 'run-a', '2'],
      ['lung-ct', 'run-a', '2'],
    ],
  );
  t.is(rowsOf(/^Controls/)[0][3], '0.0 % of 1');
  t.is(rowsOf(/^Controls/)[1][3], '100.0 % of 1');
  t.deepEqual(
    rowsOf(/^Calibration/)[0]
      .slice(3)
      .map((cell) => cell.replace(/ \(.*/, '')),
    ['–', '25.0 % of 4', '–', '–', '100.0 % of 7'],
  );
  t.deepEqual(rowsOf(/^Form/), [
    ['run-a', 'rules', 'staged', '13', '12', '0', '0', '0', '1', '0', '0', '0', '0', '92.3 %'],
  ]);
  t.regex(rowsOf(/^Fault named/)[0][1], /^42\.9 % of 7/);
});

test('readers have a table only where a series was read twice, and figures are drawn of runs alone', (t) => {
  t.deepEqual(rowsOf(/readers/), []);
  const figures = section.blocks.flatMap((block) => (block.kind === 'figure' ? [String(block.figure)] : []));
  t.is(figures.length, 2);
  for (const figure of figures) t.notRegex(figure, /always reject|NaN/);
});

test('suites of other kinds have no such section and no such file', (t) => {
  const other = { suites: [{ label: 'other', quality: null }], leftOut: [] } as unknown as ReportData;
  t.deepEqual(qualitySection(other), []);
  t.is(qualityCsv(other), null);
});

test('the file has the same shares at full precision', (t) => {
  const lines = (qualityCsv(data) ?? '').split('\r\n');
  const [head, ...rows] = lines.map((line) => line.split(','));
  const sharesOf = (share: string, fault: string, severity: string) => {
    const at = (name: string) => head.indexOf(name);
    const row = rows.find(
      (cells) =>
        cells[at('run')] === 'run-a' &&
        cells[at('share')] === share &&
        cells[at('task')] === 'all' &&
        cells[at('fault')] === fault &&
        cells[at('severity')] === severity,
    );
    return row?.slice(at('hits'), at('value') + 1);
  };
  t.deepEqual(sharesOf('bad masks rejected', 'all', 'all'), ['3', '4', '0.75']);
  t.deepEqual(sharesOf('rejected', 'leak', '3'), ['3', '4', '0.75']);
  t.deepEqual(sharesOf('rejected', 'untouched', 'all'), ['1', '4', '0.25']);
  t.deepEqual(sharesOf('fault named', 'leak', 'all')?.slice(0, 2), ['3', '7']);
});
