import test from 'ava';
import { loadReport } from '../../../reports/loadReport.js';
import { makeReportData } from '../../../reports/makeReportData.js';
import type { ReportData } from '../../../reports/reportData.js';
import { gradeSection } from '../../../reports/sections/gradeSection.js';
import { gradeCsv, gradePatientsCsv } from '../../../reports/tables/csv/gradeCsv.js';
import { compareRuns } from '../../../results/compare/compareRuns.js';
import {
  type GradedReply,
  type GradedSlice,
  makeGradedRuns,
  slicesOf,
} from '../../support/makeGradedRuns.js';

/** Of run "model": what each patient's slices are called. The second run says high grade of all, and was not asked about patient f. */
const replies = [
  ...slicesOf('a', 'HGG', { HGG: 3, '~HGG': 1, none: 1 }),
  ...slicesOf('b', 'HGG', { HGG: 2, LGG: 2, '~HGG': 1, 'no choice': 1 }),
  ...slicesOf('c', 'HGG', { none: 3, HGG: 1 }),
  ...slicesOf('d', 'LGG', { LGG: 3, HGG: 1, refused: 1 }),
  ...slicesOf('e', 'LGG', { HGG: 3, LGG: 1 }),
  ...slicesOf('f', 'LGG', { 'no choice': 4 }),
].map(
  (slice): GradedSlice => ({ ...slice, replies: [...slice.replies, slice.subject === 'f' ? null : 'HGG'] }),
);

async function dataOf(slices: readonly GradedSlice[], names: readonly string[]): Promise<ReportData> {
  const { suite, runs } = await makeGradedRuns(slices, names);
  const { suites } = await loadReport({ runs, suites: [suite] }, () => {});
  return makeReportData(suites);
}

type Rows = readonly (readonly string[])[];

function rowsIn(data: ReportData): (caption: RegExp) => Rows {
  const [section] = gradeSection(data);
  const tables = section.blocks.flatMap((block) =>
    block.kind === 'table' || block.kind === 'folded' ? [block.table] : [],
  );
  return (caption) => {
    const found = tables.find((table) => caption.test(table.caption));
    return (found?.rows ?? []).map(({ cells }) => cells.map((cell) => cell.replace(/ \(.*\)/, '')));
  };
}

/** Of all tests here; made once. */
const both = dataOf(replies, ['model', 'high']);

test('patients are counted by both readings, and whoever always says high grade has a row', async (t) => {
  const rowsOf = rowsIn(await both);
  t.deepEqual(
    rowsOf(/^Grade of patients/).map((cells) => [...cells.slice(0, 4), ...cells.slice(7), cells[4]]),
    [
      // By the strict reading patient b is a tie.
      ['model', 'axial', 'strict', '6', '2', '1', '0', '1', '2', '50.0 %'],
      ['model', 'axial', 'lenient', '6', '3', '1', '0', '1', '1', '66.7 %'],
      ['high', 'axial', 'either', '5', '3', '2', '0', '0', '0', '60.0 %'],
      ['always HGG', 'axial', 'either', '6', '3', '3', '0', '0', '0', '50.0 %'],
    ],
  );
});

test('the ratio has both denominators, and patients without one are left out of what it is used for', async (t) => {
  const rowsOf = rowsIn(await both);
  const ratios = rowsOf(/as a score$/).filter(([run, , reading]) => run === 'model' && reading === 'strict');
  t.deepEqual(
    ratios.map((cells) => cells.slice(3, 5)),
    [
      ['of graded', '5'],
      ['of all', '6'],
    ],
  );
  const patients = rowsOf(/^Patients of model/);
  t.deepEqual(patients[1], ['b', 'HGG', '2', '3', '0', '1', '2', '60.0 %', '50.0 %', 'HGG', 'open']);
  t.deepEqual(patients[5], ['f', 'LGG', '0', '0', '0', '4', '4', '–', '0.0 %', 'open', 'open']);
});

test('every rule has its row, and those that differ say where', async (t) => {
  const rowsOf = rowsIn(await both);
  const lenient = rowsOf(/by other rules$/).find(
    ([run, , reading]) => run === 'model' && reading === 'lenient',
  );
  t.deepEqual(lenient?.slice(3), [
    '6',
    '66.7 %, 33.3 %, 1',
    '66.7 %, 33.3 %, 1',
    '50.0 %, 33.3 %, 2',
    '50.0 %, 33.3 %, 2',
    '33.3 %, 33.3 %, 3',
  ]);
});

test('what is unreadable is told apart from what is wrong, by slice and by patient', async (t) => {
  const rowsOf = rowsIn(await both);
  const [model, high] = rowsOf(/^Form of the replies/);
  t.deepEqual(model.slice(2, 12), ['28', '20', '2', '5', '0', '0', '1', '0', '0', '78.6 %']);
  t.deepEqual(model.slice(12), ['6', '4', '1', '1', '1']);
  t.deepEqual(high.slice(12), ['5', '0', '0', '0', '0']);
  const slices = rowsOf(/^Single slices/).filter(
    ([run, , reading]) => run === 'model' && reading === 'strict',
  );
  t.deepEqual(
    slices.map((cells) => cells.slice(3)),
    [
      ['LGG', '13', '3', '4', '4', '0', '5', '30.8 % of 13'],
      ['HGG', '15', '3', '2', '6', '4', '3', '40.0 % of 15'],
    ],
  );
});

test('runs are compared on the patients that both have, and those of one alone are counted', async (t) => {
  const rowsOf = rowsIn(await both);
  const rows = rowsOf(/^On the same patients/);
  const against = (reader: string, other: string, reading: string) =>
    rows.find((cells) => cells[0] === reader && cells[1] === other && cells[2] === reading)?.slice(3);
  t.deepEqual(against('high', 'model', 'lenient'), ['5', '0 and 1', '3', '0', '1', '1', '1.000']);
  t.deepEqual(against('model', 'always HGG', 'strict'), ['6', '0 and 0', '2', '1', '1', '2', '1.000']);
});

test('joined by vote, the comparison of runs has patients as pairs, none of whom drops out undecided', async (t) => {
  const { suite, runs } = await makeGradedRuns(replies, ['model', 'high']);
  const { rows, notes } = await compareRuns({ suite, runs, by: 'model' });
  const all = rows.find(({ aspect }) => aspect === 'all');
  t.like(all, { pairs: 6, compared: 5, subjects: 5, levelMean: 3 / 5, baselineMean: 4 / 5 });
  t.like(all?.mcNemar, { firstOnly: 0, secondOnly: 1 });
  t.regex(notes[0], /those of one patient and plane that ask the same are joined by vote first/);
});

test('planes and channels stand apart, and slices without tumour are counted with and without', async (t) => {
  const said = (reply: GradedReply) => ({ subject: 'a', grade: 'HGG' as const, replies: [reply] });
  const data = await dataOf(
    [
      ...[said('HGG'), said('HGG'), { ...said('none'), isFree: true }, { ...said('none'), isFree: true }],
      { ...said('none'), isFree: true },
      { ...said('LGG'), plane: 'coronal' as const },
      { ...said('HGG'), channel: 't1ce' },
      { ...said('LGG'), subject: 'b', grade: 'LGG' as const },
    ],
    ['model'],
  );
  const rows = rowsIn(data)(/^Grade of patients/).filter(([run]) => run === 'model');
  t.deepEqual(
    rows.map((cells) => [...cells.slice(1, 6), ...cells.slice(9, 12)]),
    [
      ['flair', 'axial', 'all asked', 'either', '2', '1', '0', '0'],
      ['flair', 'axial', 'with tumour', 'either', '2', '1', '0', '0'],
      ['t1ce', 'axial', 'all asked', 'either', '1', '1', '0', '0'],
      ['flair', 'coronal', 'all asked', 'either', '1', '0', '0', '1'],
    ],
  );
});

test('there is a figure by patient for each run, with a mark or two for each patient, and one of the curves', async (t) => {
  const [section] = gradeSection(await both);
  const figures = section.blocks.flatMap((block) => (block.kind === 'figure' ? [String(block.figure)] : []));
  t.is(figures.length, 3);
  // Six patients, five of whom have a graded slice.
  t.is(figures[0].match(/<circle/g)?.length, 11);
  for (const figure of figures) t.notRegex(figure, /NaN|undefined/);
});

test('both files have what the tables have, at full precision', async (t) => {
  const [head, ...rows] = (gradeCsv(await both) ?? '').split('\r\n').map((line) => line.split(','));
  const rowWith = (reading: string, rule: string, metric: string) =>
    rows
      .map((cells) => Object.fromEntries(head.map((name, place) => [name, cells[place]])))
      .find(
        (row) => row.run === 'model' && row.reading === reading && row.rule === rule && row.metric === metric,
      );
  t.like(rowWith('lenient', 'grades alone', 'accuracy'), { patients: '6', value: `${4 / 6}` });
  t.like(rowWith('strict', 'grades alone', 'openPositive'), { value: '1' });
  t.like(rowWith('lenient', 'grades alone', 'mcNemarP'), {
    patients: '6',
    against: 'always HGG',
    value: '1',
  });
  const patients = (gradePatientsCsv(await both) ?? '').split('\r\n');
  t.regex(patients[0], /LGG,HGG,none,unreadable,gldrOfGraded,gldrOfAll,grades alone,/);
  t.true(
    patients.some((line) =>
      /,strict,b,HGG,2,2,0,2,0.5,0.3333333333333333,open,HGG,open,LGG,open$/.test(line),
    ),
  );
});

test('suites of other kinds have no such section and no such files', (t) => {
  const other = { suites: [{ label: 'other', grade: null }], leftOut: [] } as unknown as ReportData;
  t.deepEqual(gradeSection(other), []);
  t.is(gradeCsv(other), null);
  t.is(gradePatientsCsv(other), null);
});
