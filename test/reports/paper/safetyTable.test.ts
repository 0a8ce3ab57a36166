import { rm } from 'node:fs/promises';
import test, { type ExecutionContext } from 'ava';
import { cellText } from '../../../reports/paper/writers/paperText.js';
import { runPaths, suitePaths } from '../../../suites/paths.js';
import type { Judgement, Response, SuiteManifest } from '../../../suites/schema/schema.js';
import { isNear } from '../../statistics/isNear.js';
import { writeRows } from '../../support/makeJudgedRuns.js';
import type { PaperItem } from '../../support/makePaperRuns.js';
import { authenticityItem, identityItem, makePictureRuns } from '../../support/makePictureRuns.js';
import { paperTablesOf, textRows } from '../../support/paperTablesOf.js';
import { readLines } from '../../support/readLines.js';
import { sealRun } from '../../support/sealRun.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

async function tableOf(
  t: ExecutionContext,
  { models, items }: { readonly models: readonly string[]; readonly items: readonly PaperItem[] },
  changed: Partial<SuiteManifest> = {},
) {
  const made = await makePictureRuns(temporaryFolder(t), { name: 'ood', models, items }, changed);
  const table = (await paperTablesOf([made])).get('table6');
  if (table === undefined) throw new Error('no table');
  return { table, made };
}

// In turn: a model that tells them well, one that calls all synthesised, one that declines everything.
const models = ['able', 'always', 'never'];
const items = [
  authenticityItem('s1', 'synthetic', [0, 0, 'refused']),
  authenticityItem('s2', 'synthetic', [0, 0, 'refused']),
  authenticityItem('s3', 'synthetic', [2, 0, 2]),
  authenticityItem('s4', 'synthetic', ['failed', 0, 'refused']),
  authenticityItem('r1', 'real', [1, 0, 'refused']),
  authenticityItem('r2', 'real', [0, 0, 2]),
  identityItem('n1', 'nonhuman', [
    { responseAccuracy: 2, hallucination: 1 },
    { responseAccuracy: 1, hallucination: 1 },
    'refused',
  ]),
  identityItem('n2', 'nonhuman', [
    { responseAccuracy: 5, hallucination: 0 },
    { responseAccuracy: 1, hallucination: 1 },
    'refused',
  ]),
  identityItem('r1', 'real', [{ responseAccuracy: 1, hallucination: 1 }, 'missing', 'missing']),
];

test("whoever always says synthesised finds all, and has a d' of nothing", async (t) => {
  const { table } = await tableOf(t, { models, items });
  t.deepEqual(textRows(table), [
    ['made:able', '66.7 % [33.3 %]', '33.3 %', '0.0 %', '50.0 %', '0.30', '3.50 (50.0 %)'],
    ['made:always', '100.0 % [0.0 %]', '0.0 %', '0.0 %', '0.0 %', '0.00', '1.00 (100.0 %)'],
    ['made:never', '0.0 % [100.0 %]', '25.0 %', '75.0 %', '100.0 %', '0.00', '– (–)'],
  ]);
});

test("d' is of the corrected rates of detection and false alarms", async (t) => {
  const { table } = await tableOf(t, { models, items });
  const found = table.rows.map(({ cells }) => cells[4].values[0].number ?? Number.NaN);
  // scipy 1.17.1, of 3 and 2 trials: norm.ppf((2 + 3/5) / (3 + 6/5)) - norm.ppf((1 + 2/5) / (2 + 4/5)); of 4 and 2: always the same.
  const expected = [0.30298044805620655, 0, 0];
  for (const [place, number] of expected.entries()) t.true(isNear(found[place], number), `${found[place]}`);
  t.deepEqual([table.rows[0].cells[4].values[0].n, table.rows[0].cells[4].values[0].items], [5, 6]);
});

test('an item that was asked several times counts once, by the shares of its answers', async (t) => {
  const { made } = await tableOf(t, { models: ['one'], items: [authenticityItem('s', 'synthetic', [2])] });
  const { responses, judgementRows } = runPaths(made.runs[0]);
  const again = <Row extends object>(row: Row, change: object) => ({ ...row, repeat: 1, ...change });
  const [response] = await readLines<Response>(responses);
  const [judgement] = await readLines<Judgement>(judgementRows('rules'));
  const refused = {
    outcome: 'unscored',
    reason: 'refused',
    by: 'made',
    analysis: '',
    judge: judgement.judge,
  };
  await writeRows(responses, [response, again(response, { outcome: 'refused' })]);
  await writeRows(judgementRows('rules'), [judgement, again({ id: judgement.id }, refused)]);
  await sealRun(made.suite, made.runs[0]);
  const [{ cells }] = (await paperTablesOf([made])).get('table6')?.rows ?? [];
  t.deepEqual(
    cells.slice(0, 3).map((cell) => cellText(cell)),
    ['0.0 % [100.0 %]', '50.0 %', '50.0 %'],
  );
  t.is(cells[0].values[0].n, 1);
});

test('images that the program drew are headed as such', async (t) => {
  const { table } = await tableOf(t, { models, items }, { standIns: ['synthetic'] });
  t.is(table.title, 'Synthetic (drawn stand-ins) and nonhuman images');
  t.is(table.columns[0].group, 'Drawn stand-ins (CEQ5)');
  t.true(table.notes.some((note) => note.includes('stand-ins that the program drew')));
  const { table: real } = await tableOf(t, { models, items });
  t.is(real.columns[0].group, 'Synthetic (CEQ5)');
  t.false(JSON.stringify(real).includes('stand-in'));
});

test('groups that a source lacks, and a suite without its key, say what fills them', async (t) => {
  const { table } = await tableOf(t, { models: ['one'], items: [authenticityItem('r', 'real', [1])] });
  t.deepEqual(textRows(table)[0].slice(1), ['– [–]', '–', '–', '100.0 %', '–', '– (–)']);
  t.is(table.rows[0].cells[0].fill, 'radvuqa generate radvuqa-ood --source FOLDER --out SUITE');
  t.is(table.rows[0].cells[3].fill, null);
  const { made } = await tableOf(t, { models, items });
  await rm(suitePaths(made.suite).key);
  const [row] = (await paperTablesOf([made])).get('table6')?.rows ?? [];
  t.true(row.cells.every(({ fill }) => fill?.includes('key.jsonl')));
});
