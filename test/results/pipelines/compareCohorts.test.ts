import { join } from 'node:path';
import test from 'ava';
import { judgeRun } from '../../../judge/judgeRun.js';
import { rulesJudge } from '../../../judge/rules/rulesJudge.js';
import { cohortTables } from '../../../reports/tables/pipelines/cohortsTable.js';
import { formatCohorts } from '../../../reports/text/formatCohorts.js';
import { type ComparedPipeline, compareCohorts } from '../../../results/pipelines/cohorts/compareCohorts.js';
import { comparePipelineRuns } from '../../../results/pipelines/cohorts/comparePipelineRuns.js';
import { type Cohorts, readCohorts } from '../../../results/pipelines/cohorts/readCohorts.js';
import { uncountedPipelines } from '../../../results/pipelines/cohorts/uncountedPipelines.js';
import { keyedItems, maskOf, predictedRun, squaresSuite, truthFiles } from '../../support/predictedRun.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

/** Models of the study: 8 of 2024, of which one reasons, and 11 of 2025, of which two do not. */
const models = Array.from({ length: 19 }, (_none, place) => ({
  run: `m${place}`,
  year: place < 8 ? '2024' : '2025',
  reasoning: place === 7 || place > 9 ? 'yes' : 'no',
}));
const cohorts: Cohorts = {
  factors: ['year', 'reasoning'],
  levels: new Map(models.map(({ run, year, reasoning }) => [run, { year, reasoning }])),
};

function pipelinesOf(diceOf: (place: number) => number, set = 'bagls'): ComparedPipeline[] {
  return models.map(({ run }, place) => {
    const dice = diceOf(place);
    return { run, set, prompt: 'paper', dice, end: dice === 0 ? 'failed' : 'predicted' };
  });
}

/** Models of 2025 are better in 65 of 88 pairs. */
const inStudy = (place: number) => {
  if (place < 8) return (place + 1) / 20;
  return [9, 9, 9, 9, 9, 9, 9, 9, 2, 1, 1][place - 8] / 20 - 0.02 + place / 1000;
};

const greater = { year: '2025', reasoning: 'yes' };

test('years are compared one-sided with one mean a model, and p is exact', (t) => {
  const rows = compareCohorts(pipelinesOf(inStudy), cohorts, { greater });
  const [year] = rows.filter(({ factor, stratum }) => factor === 'year' && stratum === 'all runs');
  t.like(year, { u: 65, pairs: 88, oneSided: true, failures: 'as 0' });
  t.is(year.p?.toFixed(4), '0.0454');
  t.deepEqual([year.first.level, year.first.means.length, year.second.means.length], ['2025', 11, 8]);
  t.is(year.delta?.toFixed(4), (130 / 88 - 1).toFixed(4));
});

test('a factor is compared within each level of the other, and within all of them together', (t) => {
  const rows = compareCohorts(pipelinesOf(inStudy), cohorts, { greater });
  const strata = rows.filter(({ factor, failures }) => factor === 'reasoning' && failures === 'as 0');
  t.deepEqual(
    strata.map(({ stratum, first, second, pairs }) => [
      stratum,
      first.runs.length,
      second.runs.length,
      pairs,
    ]),
    [
      ['all runs', 10, 9, 90],
      ['year 2024', 1, 7, 7],
      ['year 2025', 9, 2, 18],
      ['within year', 10, 9, 25],
    ],
  );
});

test('repeats of a model are one mean, and their spread stands beside', (t) => {
  const once = pipelinesOf(inStudy);
  const apart = once.flatMap((one) => [0.01, -0.01].map((off) => ({ ...one, dice: (one.dice ?? 0) + off })));
  const [[row], [spread]] = [once, apart].map((pipelines) => compareCohorts(pipelines, cohorts, { greater }));
  t.is(row.u, spread.u);
  t.is(row.p, spread.p);
  t.is(row.variance?.values, null);
  t.is(spread.variance?.values?.toFixed(6), '0.000200');
});

test('failed pipelines are once a Dice of 0 and once left out', (t) => {
  const withFailures = pipelinesOf((place) => (place < 4 ? 0 : inStudy(place)));
  const rows = compareCohorts(withFailures, cohorts, { greater });
  const counts = rows
    .filter(({ factor, stratum }) => factor === 'year' && stratum === 'all runs')
    .map(({ failures, first, second }) => [failures, first.means.length, second.means.length]);
  t.deepEqual(counts, [
    ['as 0', 11, 8],
    ['left out', 11, 4],
  ]);
});

test('pipelines that were never made are in neither reading, and are counted by run', (t) => {
  const [first, second, ...others] = pipelinesOf(inStudy);
  const open = [
    { ...first, dice: null, end: 'never made' },
    { ...second, dice: null, end: 'never made' },
    { ...second, dice: null, end: 'not scored' },
  ] as const;
  const rows = compareCohorts([...open, ...others], cohorts, { greater });
  const counts = rows
    .filter(({ factor, stratum }) => factor === 'year' && stratum === 'all runs')
    .map(({ first: better, second: other }) => [better.means.length, other.means.length]);
  t.deepEqual(counts, [
    [11, 6],
    [11, 6],
  ]);
  const uncounted = uncountedPipelines([...open, ...others]);
  const text = formatCohorts({ rows, uncounted });
  t.regex(text, /never made, 2: m0 \(1\), m1 \(1\)\. That is, no reply came/);
  t.regex(text, /not scored, 1: m1 \(1\)/);
});

test('comparisons without models in a group are no lines of the table, and are told in one', (t) => {
  const alike = new Map(
    [...cohorts.levels].map(([run, told]) => [
      run,
      { ...told, reasoning: told.year === '2025' ? 'yes' : 'no' },
    ]),
  );
  const rows = compareCohorts(pipelinesOf(inStudy), { ...cohorts, levels: alike }, { greater });
  const text = formatCohorts({ rows, uncounted: [] });
  t.is(text.split('\n').filter((line) => /^\s*bagls /.test(line)).length, 4);
  t.regex(
    text,
    /6 of 8 comparisons are left out.*: reasoning no \(2\), reasoning yes \(2\), within reasoning \(2\)\./,
  );
  const [table] = cohortTables(rows);
  t.is(table.rows.length, 2);
  t.regex(table.explanation ?? '', /6 of 8 comparisons are left out/);
});

test('p is adjusted by Holm over the data sets that are compared the same way', (t) => {
  const sets = ['a', 'b', 'c'].flatMap((set) => pipelinesOf(inStudy, set));
  const rows = compareCohorts(sets, cohorts, { greater }).filter(
    ({ factor, stratum, failures }) => factor === 'year' && stratum === 'all runs' && failures === 'as 0',
  );
  t.deepEqual(
    rows.map(({ set, p, adjusted }) => [set, p?.toFixed(4), adjusted?.toFixed(4)]),
    ['a', 'b', 'c'].map((set) => [set, '0.0454', '0.1363']),
  );
});

test('runs without a group, factors without two levels and levels that nobody has are refused', (t) => {
  const pipelines = pipelinesOf(inStudy);
  const fails = (changed: Cohorts, message: RegExp, wanted = {}) =>
    t.throws(() => compareCohorts(pipelines, changed, { greater: wanted }), { name: 'UsageError', message });
  fails({ ...cohorts, levels: new Map([...cohorts.levels].slice(1)) }, /none for m0/);
  fails({ ...cohorts, factors: ['country'] }, /two levels of country/);
  fails(cohorts, /2025 or|2024 or/, { year: '2026' });
  fails(cohorts, /maker/, { maker: 'x' });
});

test('groups are read from a table, and one that is none is refused', (t) => {
  const read = (text: string) => readCohorts(join(temporaryFolder(t, { 'groups.csv': text }), 'groups.csv'));
  const { factors, levels } = read('run,year,reasoning\ngpt-4o,2024,no\no3, 2025 ,yes\n');
  t.deepEqual(factors, ['year', 'reasoning']);
  t.deepEqual(levels.get('o3'), { year: '2025', reasoning: 'yes' });
  for (const text of ['', 'run\na\n', 'run,year\na,1,2\n', 'run,year\na,1\na,2\n', 'run,year,year\na,1,1\n'])
    t.throws(() => read(text), { name: 'InputError' });
});

test('runs that were judged are compared by a file of groups, and told as a table', async (t) => {
  const suite = await squaresSuite();
  const [keyed] = await keyedItems(suite);
  const { id } = keyed.item;
  const masks = truthFiles(keyed, suite);
  const all = Object.fromEntries(Object.keys(masks).map((name) => [name, maskOf(() => true)]));
  const runs = [
    await predictedRun(t, suite, [{ id, masks }], 'good'),
    await predictedRun(t, suite, [{ id, masks: all }], 'poor'),
    await predictedRun(t, suite, [{ id, masks: null }], 'broken'),
  ];
  for (const run of runs) await judgeRun({ run, suite, judge: rulesJudge });
  const groups = join(
    temporaryFolder(t, { 'groups.csv': 'run,kind\ngood,new\npoor,old\nbroken,old\n' }),
    'groups.csv',
  );
  const { rows, uncounted } = await comparePipelineRuns({ runs, suite, groups, greater: { kind: 'new' } });
  t.deepEqual(
    rows.map(({ failures, u, pairs, second }) => [failures, u, pairs, second.means.length]),
    [
      ['as 0', 2, 2, 2],
      ['left out', 1, 1, 1],
    ],
  );
  t.deepEqual(uncounted, []);
  t.regex(formatCohorts({ rows, uncounted }), /kind: new greater than old, one-sided/);
});
