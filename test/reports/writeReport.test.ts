import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { writeReport } from '../../reports/writeReport.js';
import type { Conditions } from '../../suites/conditions.js';
import { runPaths, suitePaths } from '../../suites/paths.js';
import type { Item, JudgeManifest, Judgement, KeyRow, Response } from '../../suites/schema/schema.js';
import { InputError, OutputError, UsageError } from '../../util/radvuqaError.js';
import { makeJudgedRuns } from '../support/makeJudgedRuns.js';
import { readMarkup } from '../support/readMarkup.js';
import { makeRuns, report } from '../support/readReport.js';
import { sealRun } from '../support/sealRun.js';

async function readRowsOf<Row>(path: string): Promise<Row[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Row);
}

async function rewriteRows<Row>(path: string, change: (rows: Row[]) => readonly Row[]): Promise<void> {
  const rows = change(await readRowsOf<Row>(path));
  await writeFile(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

test('scores in the CSV file are those of the rows, and questions add up to the whole', async (t) => {
  const { folder, suite, runs } = await makeRuns(t, ['run-a']);
  const { csv } = await report({ runs, suite, sample: 0 }, join(folder, 'out'));
  const items = await readRowsOf<Item>(suitePaths(suite).items);
  const judgements = await readRowsOf<Judgement>(runPaths(runs[0]).judgementRows('rules'));
  const asked = new Set(items.filter(isOpenBasicAnatomy).map(({ id }) => id));
  const own = judgements.filter(({ id }) => asked.has(id));
  const scores = own.flatMap((row) => (row.outcome === 'scored' ? (row.values.responseAccuracy ?? []) : []));
  const unread = own.filter(
    (row) => row.outcome === 'unscored' && row.by !== 'error' && row.reason !== 'failed',
  );
  const row = csv.scores.find(
    (one) =>
      one.aspect === 'anatomy' && one.form === 'open' && one.prompt === 'basic' && one.question === 'all',
  );
  t.true(unread.length > 0);
  const n = scores.length + unread.length;
  t.is(Number(row?.n), n);
  t.is(Number(row?.mean), scores.reduce((sum, score) => sum + score, unread.length) / n);
  t.is(Number(row?.coverage), scores.length / asked.size);
  const itemsOf = (rows: readonly Record<string, string>[]) =>
    rows.reduce((sum, one) => sum + Number(one.items), 0);
  t.is(itemsOf(csv.scores.filter(({ question }) => question !== 'all')), items.length);
  t.is(
    itemsOf(csv.scores.filter(({ aspect, prompt }) => aspect === 'all' && prompt === 'all')),
    items.length,
  );
});

function isOpenBasicAnatomy({ aspect, answer, conditions }: Item): boolean {
  return aspect === 'anatomy' && answer.kind !== 'choice' && conditions.prompt === 'basic';
}

test('prompts are compared within each run, and models when there are several runs', async (t) => {
  const { folder, suite, runs } = await makeRuns(t);
  const two = await report({ runs, suite, sample: 0 }, join(folder, 'two'));
  const one = await report({ runs: [runs[0]], suite, sample: 0 }, join(folder, 'one'));
  const kinds = (rows: readonly Record<string, string>[]) =>
    [...new Set(rows.map(({ by, run, level, baseline }) => `${by} ${run}: ${level}, ${baseline}`))].sort();
  t.deepEqual(kinds(one.csv.comparison), ['prompt run-a: advanced, basic', 'prompt run-a: stepwise, basic']);
  t.is(kinds(two.csv.comparison).length, 5);
  t.true(kinds(two.csv.comparison).includes('model run-b: run-b, run-a'));
  t.true(two.markdown.includes('Models against run run-a, judged by rules'));
});

/** Adds to the suite each item again in other conditions, and to the runs the same rows for those. */
async function addConditions(
  suite: string,
  runs: readonly string[],
  conditions: Partial<Conditions>,
): Promise<void> {
  const again = <Row extends { id: string }>(row: Row) => ({ ...row, id: `${row.id} again` });
  await rewriteRows<Item>(suitePaths(suite).items, (rows) => [
    ...rows,
    ...rows.map((row) => ({ ...again(row), conditions: { ...row.conditions, ...conditions } })),
  ]);
  await rewriteRows<KeyRow>(suitePaths(suite).key, (rows) => [...rows, ...rows.map(again)]);
  for (const run of runs) {
    await rewriteRows<Response>(runPaths(run).responses, (rows) => [...rows, ...rows.map(again)]);
    const judgements = runPaths(run).judgementRows('rules');
    await rewriteRows<Judgement>(judgements, (rows) => [...rows, ...rows.map(again)]);
  }
}

const noise = { name: 'noise', severity: 2, parameters: {}, seed: 1 };

for (const [by, conditions, title, kind] of [
  ['window', { window: 'min-max' }, 'Display window within run run-a', 'window, no window'],
  ['perturbation', { perturbation: noise }, 'Perturbations within run run-a', 'noise 2, unperturbed'],
] as const) {
  test(`a suite with more than one ${by} is compared by ${by} too`, async (t) => {
    const { folder, suite, runs } = await makeRuns(t, ['run-a']);
    await addConditions(suite, runs, conditions);
    await sealRun(suite, runs[0]);
    const { csv, markdown, page } = await report({ runs, suite, sample: 10 }, join(folder, 'out'));
    const rows = csv.comparison.filter((row) => row.by !== 'prompt');
    t.deepEqual(
      [...new Set(rows.map((row) => `${row.by}: ${row.level}, ${row.baseline}`))],
      [`${by}: ${kind}`],
    );
    t.true(markdown.includes(`### ${title}, judged by rules`));
    t.true(page.includes(`${kind.split(', ')[0]} better →`));
    t.true(rows.every(({ difference }) => difference === '' || Number(difference) === 0));
  });
}

test('the usual window comes before the control, and long tables are folded under their totals', async (t) => {
  const { folder, suite, runs } = await makeRuns(t, ['run-a']);
  const before = await report({ runs, suite, sample: 0 }, join(folder, 'before'));
  t.false(before.page.includes('<summary>All '));
  t.false(before.page.includes('A prompt alone stands for'));
  await addConditions(suite, runs, { window: 'min-max' });
  await sealRun(suite, runs[0]);
  const { page, markdown } = await report({ runs, suite, sample: 0 }, join(folder, 'out'));
  t.true(page.includes('<summary>All 36 rows</summary>'));
  t.true(page.includes('A prompt alone stands for images that are shown as is usual:'));
  const places = ['basic', 'basic, no window', 'advanced', 'advanced, no window', 'stepwise'].map((name) =>
    markdown.indexOf(`| Anatomy | ${name} |`),
  );
  t.true(places[0] > 0);
  t.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
});

test('where the judge looks for no hallucination, the report says so instead of showing a coverage of 0', async (t) => {
  const { folder, suite, runs } = await makeRuns(t, ['run-a']);
  const { markdown, csv } = await report({ runs, suite, sample: 0 }, join(folder, 'out'));
  t.regex(
    markdown,
    /\| run-a \| .* \| Multiple-choice \| 96 \| [^|]+ \| [^|]+ \| [^|]+ \| not judged \| – \|/,
  );
  t.regex(
    markdown,
    /Multiple-choice questions: this judge does not judge hallucination .* none of the 96 items/,
  );
  t.notRegex(markdown, /\| [a-z]+ \| Multiple-choice \| –/);
  t.regex(
    markdown,
    /Not compared, as no pair has a value on both sides: hallucination of multiple-choice questions\./,
  );
  t.true(
    csv.hallucination.some(
      ({ form, coverage, mean }) => form === 'closed' && coverage === '0' && mean === '',
    ),
  );
});

test('beside every accuracy stands the share of unread answers, by model', async (t) => {
  const { folder, suite, runs } = await makeRuns(t);
  const { markdown } = await report({ runs, suite, sample: 0 }, join(folder, 'out'));
  const isClosed = ({ answer }: Item) => answer.kind === 'choice';
  const closed = new Set(
    (await readRowsOf<Item>(suitePaths(suite).items)).filter(isClosed).map(({ id }) => id),
  );
  const shareOf = async (run: string) => {
    const rows = await readRowsOf<Judgement>(runPaths(run).judgementRows('rules'));
    const isAnswer = (row: Judgement) =>
      row.outcome === 'scored' || (row.by !== 'error' && row.reason !== 'failed');
    const answers = rows.filter((row) => closed.has(row.id) && isAnswer(row));
    return `${((100 * answers.filter(({ outcome }) => outcome === 'unscored').length) / answers.length).toFixed(1)} %`;
  };
  const shares = await Promise.all(runs.map(shareOf));
  t.notDeepEqual(shares, ['0.0 %', '0.0 %']);
  for (const [place, share] of shares.entries()) {
    const name = basename(runs[place]);
    const overview = new RegExp(`\\| ${name} \\| .* \\| Multiple-choice \\| 96 \\| [^|]+ \\| ${share} \\|`);
    t.regex(markdown, overview);
    t.regex(markdown, new RegExp(`Unread multiple-choice and open answers: .*model-${place}[^,]* \\d`));
  }
  t.regex(markdown, /\| Aspect \| Better .* \| Unread, run-b \| Unread, run-a \|/);
  t.notRegex(markdown, /hallucination: [^|\n]*\*\*\n\n\| Aspect [^\n]* Unread/);
});

test('where items were asked several times, the report says what its numbers are over', async (t) => {
  const { folder, suite, runs } = await makeRuns(t, ['run-a']);
  const once = await report({ runs, suite, sample: 3 }, join(folder, 'once'));
  for (const path of [runPaths(runs[0]).responses, runPaths(runs[0]).judgementRows('rules')]) {
    await rewriteRows<Response | Judgement>(path, (rows) => [
      ...rows,
      ...rows.map((row) => ({ ...row, repeat: 1 })),
    ]);
  }
  await sealRun(suite, runs[0]);
  const twice = await report({ runs, suite, sample: 3 }, join(folder, 'twice'));
  const [asked, shown] = ['Each item was asked up to 2 times.', 'the first answer is shown'];
  t.deepEqual(
    [asked, shown].map((words) => twice.page.includes(words)),
    [true, true],
  );
  t.deepEqual(
    [asked, shown].map((words) => once.page.includes(words)),
    [false, false],
  );
  const [, table] = twice.markdown.split(/Consistency over repeats[^|]*/);
  const aspects = [...table.split('\n\n')[0].matchAll(/^\| \**([A-Z][a-z ]+?)\** \| \**(Open|Multi)/gm)].map(
    ([, aspect]) => aspect,
  );
  const order = ['Anatomy', 'Comprehension', 'Quantitative', 'Spatial', 'Physiology', 'All aspects'];
  const places = aspects.map((aspect) => order.indexOf(aspect));
  t.deepEqual(places, [...places].sort(), aspects.join(', '));
  t.is(new Set(places).size, order.length);
  for (const words of ['Repeats within run run-a, judged by rules', 'Spread over repeats: open questions']) {
    t.true(twice.markdown.includes(words), words);
    t.false(once.markdown.includes(words), words);
  }
});

test('of many repeats each is not held against the first, and the report says where that is', async (t) => {
  const { folder, suite, runs } = await makeRuns(t, ['run-a']);
  for (const path of [runPaths(runs[0]).responses, runPaths(runs[0]).judgementRows('rules')]) {
    await rewriteRows<Response | Judgement>(path, (rows) =>
      Array.from({ length: 11 }, (_none, repeat) => rows.map((row) => ({ ...row, repeat }))).flat(),
    );
  }
  await sealRun(suite, runs[0]);
  const { markdown } = await report({ runs, suite, sample: 0 }, join(folder, 'out'));
  t.true(markdown.includes('more than 10 repeats; see their consistency'));
  t.true(markdown.includes('Consistency over repeats'));
  t.false(markdown.includes('repeat 2'));
});

test('several judges of a run are compared with each other', async (t) => {
  const { folder, suite, runs } = await makeRuns(t, ['run-a']);
  const paths = runPaths(runs[0]);
  const rows = await readRowsOf<Judgement>(paths.judgementRows('rules'));
  const other = 'f'.repeat(64);
  const lines = rows.map((row) => JSON.stringify({ ...row, judge: other }));
  await writeFile(paths.judgementRows('strict'), `${lines.join('\n')}\n`);
  const manifest = JSON.parse(await readFile(paths.judgementManifest('rules'), 'utf8')) as JudgeManifest;
  await writeFile(paths.judgementManifest('strict'), JSON.stringify({ ...manifest, judge: other }));
  await sealRun(suite, runs[0], 'strict');
  const { markdown, csv } = await report({ runs, suite, sample: 0 }, join(folder, 'out'));
  t.true(markdown.includes('Judges of run run-a against rules'));
  t.regex(markdown, /The judges: rules \(\w{12}\), strict \(f{12}\)\./);
  const compared = csv.comparison.filter(({ by }) => by === 'judge');
  t.true(
    compared.every(
      ({ level, baseline, difference }) => `${level} ${baseline} ${Number(difference)}` === 'strict rules 0',
    ),
  );
  t.true(compared.length > 5);
});

test('few subjects are warned of where differences are shown', async (t) => {
  const few = await makeRuns(t, ['run-a'], 8);
  const many = await makeRuns(t, ['run-a'], 24);
  const { markdown } = await report({ ...few, sample: 0 }, join(few.folder, 'out'));
  t.regex(markdown, /(?:With 8 subjects|Rows have \d to 8 subjects; with \d), little can be told/);
  const other = await report({ ...many, sample: 0 }, join(many.folder, 'out'));
  t.regex(other.markdown, /Rows have \d+ to 24 subjects; with \d+, /);
});

test('the options that runs chose are marked right or wrong', async (t) => {
  const { folder, suite, runs } = await makeRuns(t, ['run-a']);
  const { page } = await report({ runs, suite, sample: 216 }, join(folder, 'out'));
  const chosen = [...page.matchAll(/<li>(\w[^<]*?) ?((?:<.*?)?)<\/li>/g)].filter(([, , tags]) =>
    tags.includes('chosen by'),
  );
  t.true(chosen.length > 40);
  for (const [, option, tags] of chosen) {
    t.is(tags.includes('tag right">chosen by run-a'), option === 'liver');
    t.is(tags.includes('tag wrong">chosen by run-a'), option !== 'liver');
    t.is(tags.includes('right answer'), option === 'liver');
  }
});

test('the same inputs give the same bytes, also from another folder and with rows in another order', async (t) => {
  const [first, second] = [await makeRuns(t), await makeRuns(t)];
  for (const run of second.runs) {
    await rewriteRows<Response>(runPaths(run).responses, (rows) => rows.reverse());
    await rewriteRows<Judgement>(runPaths(run).judgementRows('rules'), (rows) => rows.reverse());
  }
  const reports = [];
  for (const { folder, suite, runs } of [first, second]) {
    reports.push(await report({ runs, suite, sample: 40, seed: 5 }, join(folder, 'out')));
  }
  t.is(reports[0].bytes, reports[1].bytes);
});

test('another seed draws another gallery, and nothing else changes', async (t) => {
  const { folder, suite, runs } = await makeRuns(t);
  const [first, second] = [1, 2].map((seed) =>
    report({ runs, suite, sample: 20, seed }, join(folder, `${seed}`)),
  );
  const gallery = (page: string) => page.slice(page.indexOf('<section id="gallery">'));
  t.not(gallery((await first).page), gallery((await second).page));
  t.is((await first).markdown, (await second).markdown);
});

test('a gallery of a few items still shows every outcome', async (t) => {
  const { folder, suite, runs } = await makeRuns(t, ['run-a'], 30);
  const { page } = await report({ runs, suite, sample: 200 }, join(folder, 'out'));
  const { text, tags } = readMarkup(page);
  t.is(tags.filter(({ name }) => name === 'article').length, 200);
  for (const outcome of ['empty', 'refused', 'filtered', 'truncated', 'failed']) {
    t.true(text.includes(`Response of run-a (${outcome})`), outcome);
  }
  t.true(text.includes('No response row.'));
});

test('without the key the report says so and shows no right answer', async (t) => {
  const { folder, suite, runs } = await makeRuns(t);
  await rm(suitePaths(suite).key);
  const { page } = await report({ runs, suite, sample: 50 }, join(folder, 'out'));
  t.true(page.includes('The suite folder holds no key'));
  t.false(page.includes('right answer</span>'));
});

test('a run without judgements has coverage 0 and its responses are shown', async (t) => {
  const { folder, suite, runs } = await makeRuns(t, ['run-a']);
  await rm(runPaths(runs[0]).judgements, { recursive: true });
  const { page, markdown, csv } = await report({ runs, suite, sample: 20 }, join(folder, 'out'));
  t.true(markdown.includes('This run has not been judged: of 216 items, 204 have a response'));
  t.true(markdown.includes('There is nothing to compare'));
  t.true(page.includes('Response of run-a'));
  t.deepEqual([csv.scores, csv.comparison], [[], []]);
});

test('judges that differ are not compared, and the report says why', async (t) => {
  const { folder, suite, runs } = await makeRuns(t);
  const paths = runPaths(runs[1]);
  await rewriteRows<Judgement>(paths.judgementRows('rules'), (rows) =>
    rows.map((row) => ({ ...row, judge: 'other' })),
  );
  const manifest = JSON.parse(await readFile(paths.judgementManifest('rules'), 'utf8'));
  await writeFile(paths.judgementManifest('rules'), JSON.stringify({ ...manifest, judge: 'other' }));
  await sealRun(suite, runs[1]);
  const { markdown, csv } = await report({ runs, suite, sample: 0 }, join(folder, 'out'));
  t.regex(markdown, /The comparison by model of run-a, run-b was left out\. .*scores of different judges/);
  t.false(csv.comparison.some(({ by }) => by === 'model'));
});

test('a suite with one prompt has nothing to compare', async (t) => {
  const { folder, suite, runs } = await makeRuns(t, ['run-a']);
  await rewriteRows<Item>(suitePaths(suite).items, (rows) =>
    rows.filter(({ conditions }) => conditions.prompt === 'basic'),
  );
  const { markdown } = await report({ runs, suite, sample: 10 }, join(folder, 'out'));
  t.true(markdown.includes('There is nothing to compare'));
});

test('an empty suite gives an empty report', async (t) => {
  const { folder, suite, runs } = await makeRuns(t);
  await writeFile(suitePaths(suite).items, '');
  const { page, markdown } = await report({ runs, suite }, join(folder, 'out'));
  t.notThrows(() => readMarkup(page));
  t.true(markdown.includes('The suite has no items.'));
});

test('rows that could not be used are counted and named', async (t) => {
  const { folder, suite, runs } = await makeRuns(t, ['run-a']);
  await appendFile(runPaths(runs[0]).responses, '{"id": 3}\nnot <b>JSON</b>\n');
  const { markdown } = await report({ runs, suite, sample: 10 }, join(folder, 'out'));
  t.regex(markdown, /run-a \| responses\.jsonl \| 204 \| 0 \| 0 \| 0 \| 0 \| 0 \| 0 \| 2 \| line 205: /);
});

test('what cannot be reported is an error that names it', async (t) => {
  const { folder, suite, runs } = await makeRuns(t);
  const out = join(folder, 'out');
  const suites = [suite];
  const other = await makeRuns(t, ['run-a']);
  const twice = { suites, out, runs: [runs[0], other.runs[0]] };
  await t.throwsAsync(writeReport(twice), { instanceOf: UsageError, message: /"run-a" more than once/ });
  const manifest = JSON.parse(await readFile(runPaths(other.runs[0]).manifest, 'utf8'));
  manifest.suite.hash = '0'.repeat(64);
  await writeFile(runPaths(other.runs[0]).manifest, JSON.stringify(manifest));
  await writeFile(join(folder, 'file'), '');
  const none = { suites, out, runs: [] };
  await t.throwsAsync(writeReport(none), { instanceOf: UsageError, message: /one or more run folders/ });
  const foreign = { suites, out, runs: other.runs };
  await t.throwsAsync(writeReport(foreign), { instanceOf: InputError, message: /run\.json/ });
  const missing = { suites: [join(folder, 'none')], out, runs };
  await t.throwsAsync(writeReport(missing), { instanceOf: InputError, message: /suite\.json/ });
  const blocked = { suites, out: join(folder, 'file'), runs };
  await t.throwsAsync(writeReport(blocked), { instanceOf: OutputError, message: /file/ });
});

/** Two suites of one name, with two runs and one. */
async function makeTwoSuites(t: ExecutionContext) {
  const { folder, suite, runs } = await makeRuns(t);
  const other = await makeJudgedRuns({ folder, runs: ['run-c'], subjects: 3, suite: 'other' });
  return { folder, suites: [suite, other.suite], runs: [other.runs[0], ...runs] };
}

test('runs of several suites are each reported with their own suite', async (t) => {
  const { folder, suites, runs } = await makeTwoSuites(t);
  const { csv, markdown, page } = await report({ runs, suite: suites, sample: 9 }, join(folder, 'out'));
  const ofSuite = (rows: readonly Record<string, string>[]) =>
    [...new Set(rows.map(({ suite, run }) => `${suite}: ${run}`))].sort();
  const expected = [
    'judged <suite> 1, other: run-c',
    'judged <suite> 1, suite: run-a',
    'judged <suite> 1, suite: run-b',
  ];
  t.deepEqual(ofSuite(csv.scores), expected);
  t.deepEqual(ofSuite(csv.comparison), expected);
  const escaped = 'judged &lt;suite&gt; 1';
  t.true(markdown.startsWith(`# Report on ${escaped}, suite and ${escaped}, other\n`));
  t.true(markdown.includes(`## Run run-c (${escaped}, other)\n`));
  t.regex(markdown, /\| Suite \| Run \| Model \|/);
  const alone = await report({ runs: runs.slice(1), suite: suites[0], sample: 0 }, join(folder, 'alone'));
  const scores = csv.scores.filter(({ run }) => run !== 'run-c').map(({ suite, ...row }) => row);
  t.deepEqual(
    scores,
    alone.csv.scores.map(({ suite, ...row }) => row),
  );
  const { tags, text } = readMarkup(page);
  t.true(text.includes('9 items, drawn with seed 0'));
  t.regex(text, /judged <suite> 1, other: Anatomy \(\d\)/);
  const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
  t.is(new Set(ids).size, ids.length);
});

test('a run that is of none of the suites is left out, a suite without a run and one given twice are refused', async (t) => {
  const { folder, suites, runs } = await makeTwoSuites(t);
  const [first, second] = suites;
  const write = (runs: readonly string[], suites: readonly string[]) =>
    writeReport({ runs, suites, out: join(folder, 'out'), sample: 0 });
  const third = await makeJudgedRuns({ folder, runs: ['run-d'], subjects: 1, suite: 'third' });
  const { data } = await write([...runs, ...third.runs], suites);
  t.regex(
    data.leftOut.map(({ run, reason }) => `${run}: ${reason}`).join(),
    /^run-d: run\.json: expected a run of one of the suites "judged <suite>" \([0-9a-f]{64}\), "judged <suite>"/,
  );
  await t.throwsAsync(write(third.runs, suites), { instanceOf: InputError, message: /of one of the suites/ });
  await t.throwsAsync(write(runs.slice(1), suites), { instanceOf: UsageError, message: /none of .*other/ });
  await t.throwsAsync(write(runs, [first, second, first]), {
    instanceOf: UsageError,
    message: /more than once/,
  });
});

test("the paper's tables are on the page, in Markdown, in LaTeX and in a CSV file", async (t) => {
  const { folder, suite, runs } = await makeRuns(t);
  const written = await report({ runs, suite, sample: 0 }, join(folder, 'out'));
  const other = await report(
    { runs, suite, sample: 0, prompts: ['stepwise'], severity: 2 },
    join(folder, 'other'),
  );
  const rows = written.paper.filter(
    ({ table, value }) => table === 'table2' && value === 'response accuracy',
  );
  const [{ number }] = rows;
  const shown = Number(number).toFixed(2);
  t.is(rows.length, 2 * 5);
  for (const text of [written.page, written.markdown, written.latex]) t.true(text.includes(shown));
  t.true(written.page.includes('<h2>The paper&#39;s tables</h2>'));
  t.regex(written.latex, /baseline:model-0 \\textless\{\}i\\textgreater\{\}\\textbar\{\} `x`/);
  t.true(written.markdown.includes('Prompts pooled: basic, advanced.'));
  t.true(other.markdown.includes('Prompts pooled: stepwise.'));
  t.true(other.markdown.includes('perturb=all:2'));
});
