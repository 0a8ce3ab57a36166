import { readFile, writeFile } from 'node:fs/promises';
import test, { type ExecutionContext } from 'ava';
import type { PaperTable } from '../../../reports/paper/paperTable.js';
import { runPaths, suitePaths } from '../../../suites/paths.js';
import type { JudgeManifest } from '../../../suites/schema/schema.js';
import { makePaperRuns, type PaperItem, type PaperVerdict } from '../../support/makePaperRuns.js';
import { type MadeSuites, paperPartsOf, paperTablesOf, textRows } from '../../support/paperTablesOf.js';
import { sealRun } from '../../support/sealRun.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const advanced = { prompt: 'advanced' } as const;
const stepwise = { prompt: 'stepwise' } as const;
const noWindow = { window: 'min-max' } as const;
const perturbed = (name: string, severity = 3) => ({
  perturbation: { name, severity, parameters: {}, seed: 1 },
});

/** An open answer: response accuracy, and whether it hallucinates. */
const open = (responseAccuracy: number, hallucination = 0): PaperVerdict => ({
  responseAccuracy,
  hallucination,
});
const right: PaperVerdict = { accuracy: 1, choice: 0 };
const wrong: PaperVerdict = { accuracy: 0, choice: 1 };

/** An item of one run, or of several. */
function item(
  pair: string,
  question: string,
  verdicts: PaperVerdict | readonly PaperVerdict[],
  conditions: PaperItem['conditions'] = {},
): PaperItem {
  return { pair, question, conditions, verdicts: [verdicts].flat() };
}

/** The tables of one suite of CT. */
async function tablesOf(t: ExecutionContext, items: readonly PaperItem[], models = ['one'], severity = 3) {
  const made = await makePaperRuns(temporaryFolder(t), { name: 'ct', models, items });
  return paperTablesOf([made], { severity });
}

/** A cell's values and what would fill it, by the start of the column's group and title. */
function cellAt(table: PaperTable | undefined, row: number, column: number) {
  const cell = table?.rows[row].cells[column];
  if (cell === undefined) throw new Error(`no cell ${row} ${column}`);
  return cell;
}

test('Table II pools basic and advanced prompts on images as is usual, and takes refused choices for wrong', async (t) => {
  const tables = await tablesOf(t, [
    item('a', 'OEQ1.1', open(5, 1)),
    item('a', 'OEQ1.1', open(3), advanced),
    item('a', 'OEQ1.1', open(1, 1), stepwise),
    item('a', 'OEQ1.1', open(1, 1), noWindow),
    item('a', 'OEQ1.1', open(1, 1), perturbed('noise')),
    item('a', 'OEQ1.2', open(2)),
    item('b', 'OEQ1.2', 'refused'),
    item('a', 'CEQ1', right),
    item('b', 'CEQ1', wrong),
    item('c', 'CEQ1', 'refused'),
    item('d', 'CEQ1', 'failed'),
    item('a', 'OEQ3.2', open(4)),
    item('a', 'OEQ3.3', open(2)),
    item('a', 'CEQ3.1', right),
    item('a', 'CEQ3.2', wrong),
    item('a', 'OEQ4', open(2, 1)),
  ]);
  const table = tables.get('table2');
  t.deepEqual(textRows(table), [
    ['CT', 'made:one', '3.33 (0.333)', '– (–)', '– (–)', '3.00 (0.500)', '2.00', '33.3 %'],
    ['MRI', 'no suite', '–', '–', '–', '–', '–', '–'],
  ]);
  t.deepEqual(
    cellAt(table, 0, 0).values.map(({ n, items }) => [n, items]),
    [
      [3, 4],
      [3, 4],
    ],
  );
  t.is(cellAt(table, 0, 0).fill, null);
  t.is(cellAt(table, 0, 1).fill, 'radvuqa generate radvuqa-ct --source FOLDER --out SUITE');
  t.is(cellAt(table, 1, 0).fill, 'radvuqa generate radvuqa-mri --source FOLDER --out SUITE');
});

test('other prompts are pooled where they are asked for', async (t) => {
  const items = [item('a', 'OEQ1.1', open(5)), item('a', 'OEQ1.1', open(2), stepwise)];
  const made = await makePaperRuns(temporaryFolder(t), { name: 'ct', models: ['one'], items });
  const table = (await paperTablesOf([made], { prompts: ['stepwise'] })).get('table2');
  t.is(textRows(table)[0][2], '2.00 (–)');
  t.true(table?.notes.some((note) => note.startsWith('Prompts pooled: stepwise.')));
});

test('each table says which version of the questions its numbers are of', async (t) => {
  const tables = await tablesOf(t, [item('a', 'OEQ1.1', open(5))]);
  t.true(tables.size >= 5);
  for (const { notes } of tables.values()) t.regex(notes[0], /^Of suites: \S+ \S+\./);
});

test('average hallucination is over items, not the mean of the aspects, as Figure 3 shows', async (t) => {
  const items = [
    ...['a', 'b', 'c'].map((pair) => item(pair, 'OEQ1.1', open(3))),
    item('a', 'OEQ2', open(1, 1)),
  ];
  const tables = await tablesOf(t, items);
  t.is(textRows(tables.get('table2'))[0].at(-1), '25.0 %');
  t.deepEqual(textRows(tables.get('figure3'))[0], ['CT', 'made:one', '0.0 %', '100.0 %', '–', '–', '–']);
});

test('Table III shows each perturbation beside the clean images, and the worst change over pairs', async (t) => {
  const both = (a: PaperVerdict, b: PaperVerdict) => [a, b];
  const tables = await tablesOf(
    t,
    [
      item('a', 'OEQ1.1', both(open(4), open(4))),
      item('b', 'OEQ1.1', both(open(2), open(5))),
      item('a', 'OEQ1.1', both(open(3, 1), open(4)), perturbed('noise')),
      item('a', 'OEQ1.1', both(open(4), open(2)), perturbed('motion-blur')),
      item('a', 'OEQ1.1', both(open(1), open(1)), perturbed('noise', 2)),
      item('a', 'OEQ2', both(open(1), open(1)), perturbed('noise')),
      item('a', 'CEQ1', both(right, right)),
      item('a', 'CEQ1', both(right, 'refused'), perturbed('noise')),
      item('a', 'OEQ1.1', both(open(5), open(5)), perturbed('low-dose')),
    ],
    ['one', 'two'],
  );
  const table = tables.get('table3');
  const groups = [...new Set(table?.columns.map(({ group }) => group))];
  t.deepEqual(groups, [
    ...['Clean', 'Noise', 'Contrast', 'Sharpness', 'Motion blur', 'Low resolution', 'Low dose'],
    'Largest drop',
  ]);
  const [one, two] = textRows(table).map(([, ...cells]) => cells);
  t.deepEqual(one.slice(0, 6), ['3.00', '1.000', '0.0 %', '3.00', '1.000', '100.0 %']);
  t.deepEqual(two.slice(0, 6), ['4.50', '1.000', '0.0 %', '4.00', '0.000', '0.0 %']);
  // Of "one": noise 3 - 4, motion blur 4 - 4, low dose 5 - 4; of "two": 4 - 4, 2 - 4, 5 - 4.
  t.deepEqual(one.slice(-3), ['−1.00, noise*', '0.000*', '+100.0 pp, noise']);
  t.deepEqual(two.slice(-3), ['−2.00, motion blur', '−1.000, noise', '0.0 pp*']);
  t.regex(cellAt(table, 0, 6).fill ?? '', /perturb=contrast:3$/);
  t.is(textRows((await tablesOf(t, [item('a', 'OEQ1.1', open(4))])).get('table3'))[0][0], 'no suite');
});

test('of a severity that a suite does not have, Table III says which one it has', async (t) => {
  const items = [item('a', 'OEQ1.1', open(4)), item('a', 'OEQ1.1', open(3), perturbed('noise', 2))];
  const lacking = (await tablesOf(t, items)).get('table3');
  t.is(cellAt(lacking, 0, 3).fill, 'radvuqa report --severity 2');
  const shown = (await tablesOf(t, items, ['one'], 2)).get('table3');
  t.is(shown?.title, 'Perturbed images, severity 2');
  t.is(textRows(shown)[0][4], '3.00');
});

/** Pairs of items of a question of which the one at the level has more points than the other. */
function gains(question: string, gained: readonly number[], level: PaperItem['conditions']): PaperItem[] {
  return gained.flatMap((gain, place) => [
    item(`${place}`, question, open(2)),
    item(`${place}`, question, open(2 + gain, gain > 0 ? 1 : 0), level),
  ]);
}

/** The same with what is compared the other way round: the item without conditions is the one with the window. */
function windowGains(question: string, gained: readonly number[], subjects = 1): PaperItem[] {
  return gained.flatMap((gain, place) => {
    const subject = `s${place % subjects}`;
    return [
      { ...item(`${place}`, question, open(2 + gain, gain > 0 ? 1 : 0)), subject },
      { ...item(`${place}`, question, open(2), noWindow), subject },
    ];
  });
}

test('Table IV has the differences over pairs, with a dagger where the test over items has p < 0.05', async (t) => {
  // Six differences of one sign: the exact two-sided p is 2 / 2^6 = 0.03125; five: 2 / 2^5 = 0.0625.
  const tables = await tablesOf(t, [
    ...windowGains('OEQ1.1', [1, 1, 1, 1, 1, 1]),
    ...windowGains('OEQ2', [2, 2, 2, 2, 2]),
    ...windowGains('OEQ3.1', [1, -1]),
    item('unpaired', 'OEQ1.1', open(5)),
    item('perturbed', 'OEQ1.1', open(5), perturbed('noise')),
    item('perturbed', 'OEQ1.1', open(1), { ...perturbed('noise'), ...noWindow }),
  ]);
  const table = tables.get('table4');
  t.deepEqual(textRows(table), [
    ['made:one', '+1.00† (+100.0 pp†)', '+2.00 (+100.0 pp)', '0.00 (+50.0 pp)', '– (–)', '– (–)'],
  ]);
  t.deepEqual(
    cellAt(table, 0, 0).values.map(({ p, itemP, n, items }) => [p, itemP, n, items]),
    [
      [null, 0.03125, 6, 6],
      [null, 0.03125, 6, 6],
    ],
  );
  t.is(cellAt(table, 0, 1).values[0].itemP, 0.0625);
  t.regex(cellAt(table, 0, 3).fill ?? '', /windows=/);
});

test('Table IV has a double dagger where the test by subject finds it too, and none with fewer than six subjects', async (t) => {
  const tables = await tablesOf(t, [
    ...windowGains('OEQ1.1', [1, 1, 1, 1, 1, 1], 6),
    ...windowGains('OEQ2', [1, 1, 1, 1, 1, 1], 5),
  ]);
  const [[, six, five]] = textRows(tables.get('table4'));
  t.deepEqual([six, five], ['+1.00†‡ (+100.0 pp†‡)', '+1.00† (+100.0 pp†)']);
  t.is(cellAt(tables.get('table4'), 0, 0).values[0].p, 0.03125);
});

test('Table V has both prompts, and marks what the advanced one changes', async (t) => {
  const tables = await tablesOf(t, [
    ...gains('OEQ1.1', [1, 1, 1], advanced),
    ...gains('OEQ4', [2, 2, 2], advanced),
    ...['a', 'b'].flatMap((pair) => [item(pair, 'CEQ2', wrong), item(pair, 'CEQ2', right, advanced)]),
    item('c', 'CEQ2', right),
    item('c', 'CEQ2', 'refused', advanced),
    item('0', 'OEQ1.1', open(5), stepwise),
  ]);
  const table = tables.get('table5');
  t.deepEqual(
    table?.columns.map(({ group, title }) => `${group} ${title}`),
    ['Basic Open', 'Basic Multiple-choice', 'Advanced Open', 'Advanced Multiple-choice'],
  );
  t.deepEqual(textRows(table)[0], [
    ...['CT', 'made:one', '2.00 (0.0 %)', '0.333'],
    ...['3.50† (100.0 %†)', '0.667'],
  ]);
  t.is(cellAt(table, 0, 3).values[0].itemP, 1);
});

test('suites of CT and MR stand one after the other, and models that come twice are told apart by run', async (t) => {
  const folder = temporaryFolder(t);
  const items = [item('a', 'OEQ1.1', [open(3), open(4)])];
  const mr = await makePaperRuns(folder, { name: 'mr', modality: 'MR', models: ['one', 'again'], items });
  const ct = await makePaperRuns(folder, { name: 'ct', models: ['one', 'two'], items });
  const other = await makePaperRuns(folder, { name: 'ct2', models: ['one', 'two'], items });
  const { manifest } = runPaths(mr.runs[1]);
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('again', 'one'));
  const rows = async (made: MadeSuites) =>
    textRows((await paperTablesOf(made)).get('table2')).map((cells) => cells.slice(0, 3));
  const ofMr = [
    ['MRI', 'made:one (mr-one)', '3.00 (–)'],
    ['MRI', 'made:one (mr-again)', '4.00 (–)'],
  ];
  t.deepEqual(await rows([mr, ct]), [
    ['CT', 'made:one', '3.00 (–)'],
    ['CT', 'made:two', '4.00 (–)'],
    ...ofMr,
  ]);
  const blocks = (await rows([ct, mr, other])).map(([block]) => block);
  t.deepEqual([...new Set(blocks)], ['CT, ct 1', 'CT, ct2 1', 'MRI']);
});

test('each judge has tables of its own, and a run that it did not judge says how to judge it', async (t) => {
  const items = [item('a', 'OEQ1.1', [open(3), open(4)])];
  const made = await makePaperRuns(temporaryFolder(t), { name: 'ct', models: ['one', 'two'], items });
  const { judgementManifest, judgementRows } = runPaths(made.runs[1]);
  const identity = JSON.parse(await readFile(judgementManifest('rules'), 'utf8')) as JudgeManifest;
  const strict = { ...identity, provider: 'openai', model: 'gpt', judge: '1'.repeat(64) };
  await writeFile(judgementManifest('strict'), JSON.stringify(strict));
  const row = await readFile(judgementRows('rules'), 'utf8');
  await writeFile(
    judgementRows('strict'),
    row.replace(identity.judge, strict.judge).replace('"responseAccuracy":4', '"responseAccuracy":2'),
  );
  await sealRun(made.suite, made.runs[1], 'strict');
  const parts = await paperPartsOf([made]);
  const second = parts.filter(({ table }) => table.name === 'table2');
  t.deepEqual(
    second.map(({ table }) => table.judge),
    ['rules', 'strict'],
  );
  t.deepEqual(
    second.map(({ table }) =>
      textRows(table)
        .slice(0, 2)
        .map(([, , cell]) => cell),
    ),
    [
      ['3.00 (–)', '4.00 (–)'],
      ['– (–)', '2.00 (–)'],
    ],
  );
  const [hallucination] = parts.filter(({ table }) => table.judge === 'strict' && table.name === 'figure3');
  t.is(cellAt(hallucination.table, 0, 0).fill, 'radvuqa judge RUN --suite SUITE --judge openai:gpt');
});

test('answers of which this judge tells nothing are to be judged by a model', async (t) => {
  const table = (await tablesOf(t, [item('a', 'OEQ1.1', { responseAccuracy: 3 })])).get('figure3');
  t.is(cellAt(table, 0, 0).fill, 'radvuqa judge RUN --suite SUITE --judge PROVIDER:NAME');
});

test('a suite of another paper has none of these tables', async (t) => {
  const made = await makePaperRuns(temporaryFolder(t), {
    name: 'ct',
    models: ['one'],
    items: [item('a', 'OEQ2', open(3))],
  });
  const { manifest } = suitePaths(made.suite);
  await writeFile(
    manifest,
    (await readFile(manifest, 'utf8')).replace('"kind":"radvuqa"', '"kind":"glioma"'),
  );
  t.deepEqual(await paperPartsOf([made]), []);
});
