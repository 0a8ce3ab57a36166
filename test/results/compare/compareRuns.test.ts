import test from 'ava';
import { formatComparison } from '../../../reports/text/formatComparison.js';
import { compareRuns } from '../../../results/compare/compareRuns.js';
import type { ComparisonRow } from '../../../results/compare/comparison.js';
import type { PromptName } from '../../../suites/conditions.js';
import type { Item, Judgement } from '../../../suites/schema/schema.js';
import { InputError, UsageError } from '../../../util/radvuqaError.js';
import {
  closedForm,
  makeItem,
  makeJudgement,
  makeResponse,
  makeScore,
  type RunFixture,
  writeJudgements,
  writeRun,
  writeSuite,
} from '../../judge/judgedFixture.js';
import { isNear } from '../../statistics/isNear.js';

const usual = makeItem('').conditions;

/** An item at each prompt for each pair, subjects in turn. */
function promptItems(pairs: number, prompts: readonly PromptName[], members: Partial<Item> = {}): Item[] {
  const form = members.answer?.kind === 'choice' ? 'closed' : 'open';
  return Array.from({ length: pairs }, (_, pair) =>
    prompts.map((prompt) =>
      makeItem(`${form}${pair}-${prompt}`, {
        pair: `${form}${pair}`,
        conditions: { ...usual, prompt },
        subject: `s${pair % 3}`,
        ...members,
      }),
    ),
  ).flat();
}

function answered(items: readonly Item[], judgements: readonly Judgement[]): RunFixture {
  return { responses: items.map(({ id }) => makeResponse(id)), judgements };
}

function findRow(rows: readonly ComparisonRow[], members: Partial<ComparisonRow>): ComparisonRow {
  const names = Object.keys(members) as (keyof ComparisonRow)[];
  const found = rows.filter((row) => names.every((name) => row[name] === members[name]));
  if (found.length !== 1) throw new Error(`${found.length} rows are ${JSON.stringify(members)}`);
  return found[0];
}

const basicScores = [1, 2, 2, 3, 1, 4, 2, 2];
const advancedScores = [3, 2, 4, 4, 3, 3, 5, 3];

async function promptComparison() {
  const items = promptItems(8, ['basic', 'advanced']);
  const judgements = [
    ...basicScores.map((score, pair) => makeScore(`open${pair}-basic`, score, pair < 5 ? 1 : 0)),
    ...advancedScores.map((score, pair) => makeScore(`open${pair}-advanced`, score, pair < 2 ? 1 : 0)),
  ];
  const suite = await writeSuite(items);
  const run = await writeRun(answered(items, judgements));
  return compareRuns({ runs: [run], suite, by: 'prompt' });
}

test('by prompt: pairs of one question, advanced less basic', async (t) => {
  const comparison = await promptComparison();
  t.like(comparison, { by: 'prompt', judge: { name: 'rules', hash: 'judge-1' }, unpaired: [] });
  t.deepEqual(
    comparison.rows.map(({ aspect, form, measure }) => [aspect, form, measure]),
    [
      ['anatomy', 'open', 'responseAccuracy'],
      ['anatomy', 'open', 'hallucination'],
      ['all', 'open', 'responseAccuracy'],
      ['all', 'open', 'hallucination'],
    ],
  );
  const row = findRow(comparison.rows, { aspect: 'anatomy', measure: 'responseAccuracy' });
  t.like(row, { run: 'run', level: 'advanced', baseline: 'basic', pairs: 8, scored: 8, compared: 8 });
  t.like(row, { coverage: 1, subjects: 3, levelMean: 27 / 8, baselineMean: 17 / 8, difference: 10 / 8 });
  // R 4.2.2 has no exact p with ties; python3, all 2^7 sign flips of d=[2,2,1,2,-1,3,1] with scipy.stats.rankdata: 0.0625
  t.like(row.itemTest, { kind: 'tested', n: 7, zeros: 1, wPlus: 26, wMinus: 2, method: 'exact' });
  t.is(row.itemP, 0.0625);
  t.deepEqual(row.subjectTest, { kind: 'too few clusters', clusters: 3 });
  t.like(row, { p: null, adjustedP: null, family: null });
  // numpy 2: n=[3,3,2]; s=[6,3,1]; CR2 and its degrees of freedom as in test/statistics/clusterMean.test.ts; scipy 1.17: stats.t.isf
  t.true(isNear(row.interval?.lower ?? 0, -0.6863733942446495, 1e-9));
  t.true(isNear(row.interval?.upper ?? 0, 3.1863733942446495, 1e-9));
  t.is(row.mcNemar, null);
});

test('by prompt: hallucination has its own row, with the exact McNemar test', async (t) => {
  const { rows } = await promptComparison();
  const row = findRow(rows, { aspect: 'anatomy', measure: 'hallucination' });
  t.like(row, { levelMean: 2 / 8, baselineMean: 5 / 8, difference: -3 / 8 });
  t.like(row.mcNemar, { firstOnly: 0, secondOnly: 3 });
  t.true(isNear(row.mcNemar?.p ?? 0, 0.25));
  t.is(row.itemP, 0.25);
  t.deepEqual(row.subjectMcNemar, { kind: 'too few clusters', clusters: 3 });
});

test('a comparison is plain data', async (t) => {
  const comparison = await promptComparison();
  t.deepEqual(JSON.parse(JSON.stringify(comparison)), comparison);
});

test('the same comparison in other folders is the same to the last digit', async (t) => {
  const [one, two] = [await promptComparison(), await promptComparison()];
  t.deepEqual(one.rows, two.rows);
});

test('three prompts: each against basic; items without a partner are counted, not compared', async (t) => {
  const items = promptItems(4, ['basic', 'advanced', 'stepwise']).filter(({ id }) => id !== 'open0-basic');
  const suite = await writeSuite(items);
  const run = await writeRun(
    answered(
      items,
      items.map(({ id, conditions }) => makeScore(id, conditions.prompt === 'stepwise' ? 4 : 3)),
    ),
  );
  const comparison = await compareRuns({ runs: [run], suite, by: 'prompt' });
  t.deepEqual(comparison.unpaired, [
    { level: 'advanced', question: 'OEQ1.1', items: 1 },
    { level: 'stepwise', question: 'OEQ1.1', items: 1 },
  ]);
  t.regex(
    formatComparison(comparison),
    /2 items have no partner.*: advanced OEQ1\.1 \(1\), stepwise OEQ1\.1 \(1\)/,
  );
  const rows = comparison.rows.filter((row) => row.aspect === 'all' && row.measure === 'responseAccuracy');
  t.deepEqual(
    rows.map(({ level, pairs, difference }) => [level, pairs, difference]),
    [
      ['advanced', 3, 0],
      ['stepwise', 3, 1],
    ],
  );
  t.like(rows[0].itemTest, { kind: 'all zero', p: 1 });
});

test('closed pairs: a refused answer is not correct but lowers coverage, a failed call leaves the pair out', async (t) => {
  const items = promptItems(4, ['basic', 'advanced'], { answer: closedForm });
  const suite = await writeSuite(items);
  const run = await writeRun({
    responses: items.map(({ id }) =>
      makeResponse(id, id === 'closed1-advanced' ? 'refused' : id === 'closed2-basic' ? 'failed' : 'ok'),
    ),
    judgements: items.map(({ id }) => {
      if (id === 'closed1-advanced') return makeJudgement(id, { reason: 'refused' });
      if (id === 'closed2-basic') return makeJudgement(id, { reason: 'failed' });
      return makeScore(id, true);
    }),
  });
  const { rows } = await compareRuns({ runs: [run], suite, by: 'prompt' });
  const row = findRow(rows, { aspect: 'all', measure: 'accuracy' });
  t.like(row, { pairs: 4, scored: 2, compared: 3, coverage: 0.5, levelMean: 2 / 3, baselineMean: 1 });
  t.deepEqual(row.mcNemar, { firstOnly: 0, secondOnly: 1, p: 1 });
  const unknown = findRow(rows, { aspect: 'all', measure: 'hallucination' });
  t.like(unknown, {
    pairs: 4,
    compared: 0,
    coverage: 0,
    difference: null,
    interval: null,
    p: null,
    adjustedP: null,
  });
  t.is(unknown.itemTest.kind, 'no pairs');
});

test('open and closed questions of one pair are not compared with each other', async (t) => {
  const advanced = { ...usual, prompt: 'advanced' } as const;
  const items = [
    makeItem('1', { pair: 'p' }),
    makeItem('2', { pair: 'p', conditions: advanced, answer: closedForm }),
    makeItem('3', { pair: 'q' }),
    makeItem('4', { pair: 'q', conditions: advanced }),
  ];
  const suite = await writeSuite(items);
  const run = await writeRun(answered(items, []));
  const { rows, unpaired } = await compareRuns({ runs: [run], suite, by: 'prompt' });
  t.deepEqual(
    unpaired.map(({ items: count }) => count),
    [1],
  );
  t.deepEqual(
    rows.map(({ form, pairs }) => [form, pairs]),
    Array.from({ length: 4 }, () => ['open', 1]),
  );
});

test('controls are compared with what they control, and with nothing else', async (t) => {
  const blank = { ...usual, control: 'blank' } as const;
  const advanced = { prompt: 'advanced' } as const;
  const items = [usual, { ...usual, ...advanced }, blank, { ...blank, ...advanced }].map(
    (conditions, index) => makeItem(`i${index}`, { pair: 'p', conditions }),
  );
  const suite = await writeSuite(items);
  const run = await writeRun(
    answered(
      items,
      [2, 5, 1, 1].map((score, index) => makeScore(`i${index}`, score, 0)),
    ),
  );
  const differences = async (by: 'prompt' | 'control') =>
    (await compareRuns({ runs: [run], suite, by })).rows
      .filter(({ aspect, measure }) => aspect === 'all' && measure === 'responseAccuracy')
      .map(({ pairs, difference }) => [pairs, difference]);
  t.deepEqual(await differences('prompt'), [[1, 3]]);
  t.deepEqual(await differences('control'), [[2, -2.5]]);
});

const noise = (severity: number, seed = 1) => ({ name: 'noise', severity, parameters: {}, seed });

test('by window: same prompt and perturbation, window less no window', async (t) => {
  const shown = (['window', 'min-max'] as const).flatMap((window) =>
    [null, noise(1, window === 'window' ? 5 : 6)].map((perturbation) => ({ ...usual, window, perturbation })),
  );
  const items = shown.map((conditions, index) => makeItem(`i${index}`, { pair: 'p', conditions }));
  const suite = await writeSuite(items);
  const scores = [5, 4, 2, 1];
  const run = await writeRun(
    answered(
      items,
      items.map(({ id }, index) => makeScore(id, scores[index])),
    ),
  );
  const { rows } = await compareRuns({ runs: [run], suite, by: 'window' });
  const row = findRow(rows, { aspect: 'all', measure: 'responseAccuracy' });
  t.like(row, {
    level: 'window',
    baseline: 'no window',
    pairs: 2,
    difference: 3,
    subjects: 1,
    interval: null,
  });
});

test('by perturbation: each against the unperturbed image, in the aspect of the latter', async (t) => {
  const items = [
    makeItem('clean', { pair: 'p', aspect: 'spatial' }),
    ...[1, 3].map((severity) =>
      makeItem(`noise${severity}`, {
        pair: 'p',
        aspect: 'robustness',
        conditions: { ...usual, perturbation: noise(severity) },
      }),
    ),
  ];
  const suite = await writeSuite(items);
  const judgements = [makeScore('clean', 5), makeScore('noise1', 4), makeScore('noise3', 1)];
  const run = await writeRun(answered(items, judgements));
  const { rows } = await compareRuns({ runs: [run], suite, by: 'perturbation' });
  t.is(findRow(rows, { level: 'noise 1', aspect: 'spatial', measure: 'responseAccuracy' }).difference, -1);
  t.is(findRow(rows, { level: 'noise 3', aspect: 'spatial', measure: 'responseAccuracy' }).difference, -4);
});

test('by model: the same items of two runs, the second less the first', async (t) => {
  const items = ['1', '2', '3'].map((id) => makeItem(id));
  const suite = await writeSuite(items);
  const scores = (values: readonly number[]) =>
    values.map((value, index) => makeScore(items[index].id, value));
  const weak = await writeRun({ name: 'weak', ...answered(items, scores([1, 1, 2])) });
  const strong = await writeRun({ name: 'strong', ...answered(items, scores([4, 5])) });
  const { rows, runs } = await compareRuns({ runs: [weak, strong], suite, by: 'model' });
  const row = findRow(rows, { aspect: 'all', measure: 'responseAccuracy' });
  t.like(row, { run: 'strong', level: 'strong', baseline: 'weak', pairs: 3, compared: 2, difference: 3.5 });
  t.deepEqual(
    runs.map(({ run }) => run),
    ['weak', 'strong'],
  );
});

test('runs of the same folder name are told apart by their paths', async (t) => {
  const items = [makeItem('1')];
  const suite = await writeSuite(items);
  const folders = [await writeRun(answered(items, [])), await writeRun(answered(items, []))];
  const { runs } = await compareRuns({ runs: folders, suite, by: 'model' });
  t.deepEqual(
    runs.map(({ run }) => run),
    folders,
  );
});

test('Holm adjusts over the aspects of a run, "all" and hallucination apart', async (t) => {
  const items = (['anatomy', 'spatial'] as const).flatMap((aspect) =>
    promptItems(6, ['basic', 'advanced']).map((item) => ({
      ...item,
      id: `${aspect}-${item.id}`,
      pair: `${aspect}-${item.pair}`,
      subject: item.pair,
      aspect,
    })),
  );
  const suite = await writeSuite(items);
  const run = await writeRun(
    answered(
      items,
      items.map(({ id, conditions, aspect }) =>
        makeScore(id, conditions.prompt === 'basic' ? 1 : aspect === 'spatial' ? 2 : 4),
      ),
    ),
  );
  const comparison = await compareRuns({ runs: [run], suite, by: 'prompt' });
  const { rows, families } = comparison;
  const spatial = { aspect: 'spatial', measure: 'responseAccuracy' } as const;
  t.like(findRow(rows, spatial), { p: 2 ** -5, adjustedP: 2 ** -4, family: 'run, scores of single aspects' });
  // Six subjects with two items each: the items are 12, but the p by subject is that of six.
  t.like(findRow(rows, { aspect: 'all', measure: 'responseAccuracy' }), { p: 2 ** -5, itemP: 2 ** -11 });
  t.deepEqual(families, [
    { name: 'run, scores of single aspects', tests: 2 },
    { name: 'run, scores over all aspects', tests: 1 },
  ]);
  t.regex(formatComparison(comparison), /Adjusted together \(Holm\).* single aspects \(2\s+tests\)/s);
  const asked = await compareRuns({ runs: [run], suite, by: 'prompt', aspects: ['spatial'] });
  t.deepEqual(asked.families, [{ name: 'run, scores of single aspects', tests: 1 }]);
  t.like(findRow(asked.rows, spatial), { p: 2 ** -5, adjustedP: 2 ** -5 });
  const byHochberg = await compareRuns({
    runs: [run],
    suite,
    by: 'prompt',
    adjustment: 'benjamini-hochberg',
  });
  t.like(findRow(byHochberg.rows, spatial), { adjustedP: 2 ** -5 });
  t.true(formatComparison(byHochberg).includes('p (BH)'));
});

test('the text says where the test over items finds what the one by subject does not', async (t) => {
  const items = promptItems(21, ['basic', 'advanced']).map((item) => ({
    ...item,
    subject: `s${Number(item.pair.slice(4)) % 7}`,
  }));
  const suite = await writeSuite(items);
  const gain = (subject: string) => (subject === 's0' || subject === 's1' ? -1 : 1);
  const run = await writeRun(
    answered(
      items,
      items.map(({ id, conditions, subject }) =>
        makeScore(id, conditions.prompt === 'basic' ? 3 : 3 + gain(subject)),
      ),
    ),
  );
  const comparison = await compareRuns({ runs: [run], suite, by: 'prompt' });
  const row = findRow(comparison.rows, { aspect: 'all', measure: 'responseAccuracy' });
  // scipy 1.17: stats.binomtest(2, 7).pvalue, as all means tie; stats.binomtest(6, 21).pvalue
  t.true(isNear(row.p ?? 0, 0.453125) && isNear(row.itemP ?? 0, 0.07835388183593757, 1e-6));
  t.true((row.detectable ?? 0) > 1);
  t.false(formatComparison(comparison).includes('The tests disagree'));
  const more = { ...row, itemP: 0.01 };
  t.regex(
    formatComparison({ ...comparison, rows: [more] }),
    /The tests disagree for all aspects \(by subject 0\.453, over items 0\.010\)/,
  );
});

test('what is missing bounds the difference; nothing missing, nothing to bound', async (t) => {
  const items = promptItems(4, ['basic', 'advanced']);
  const suite = await writeSuite(items);
  const scores = items.map(({ id, conditions }) => makeScore(id, conditions.prompt === 'basic' ? 2 : 4));
  const whole = await compareRuns({ runs: [await writeRun(answered(items, scores))], suite, by: 'prompt' });
  t.is(findRow(whole.rows, { aspect: 'all', measure: 'responseAccuracy' }).bounds, null);
  const missing = scores.filter(({ id }) => id !== 'open0-advanced' && id !== 'open1-basic');
  const { rows } = await compareRuns({
    runs: [await writeRun(answered(items, missing))],
    suite,
    by: 'prompt',
  });
  const row = findRow(rows, { aspect: 'all', measure: 'responseAccuracy' });
  // (3 x 4 + 1) / 4 - (3 x 2 + 5) / 4 and (3 x 4 + 5) / 4 - (3 x 2 + 1) / 4
  t.deepEqual(row.bounds, { lower: 0.5, upper: 2.5, confidence: 1 });
});

test('judgements of different judges are never mixed', async (t) => {
  const items = promptItems(2, ['basic', 'advanced']);
  const suite = await writeSuite(items);
  const one = await writeRun({ name: 'one', ...answered(items, []) });
  const other = await writeRun({ name: 'other', ...answered(items, []), judge: 'judge-2' });
  await t.throwsAsync(compareRuns({ runs: [one, other], suite, by: 'model' }), {
    instanceOf: UsageError,
    message: /never mixed, found the hash judge-2 in run other/,
  });
  const mixed = await writeRun(answered(items, [{ ...makeScore(items[0].id, 3), judge: 'judge-0' }]));
  await t.throwsAsync(compareRuns({ runs: [mixed], suite, by: 'prompt' }), {
    instanceOf: UsageError,
    message: /never mixed, found rows by another: 1/,
  });
});

test('with several judges one must be named', async (t) => {
  const items = promptItems(2, ['basic', 'advanced']);
  const suite = await writeSuite(items);
  const run = await writeRun(answered(items, []));
  await writeJudgements(run, 'model', { judgements: [], judge: 'judge-2' });
  await t.throwsAsync(compareRuns({ runs: [run], suite, by: 'prompt' }), {
    instanceOf: UsageError,
    message: /found judgements of all runs by model, rules\. Hint: name one of them/,
  });
  const { judge } = await compareRuns({ runs: [run], suite, by: 'prompt', judge: 'model' });
  t.deepEqual(judge, { name: 'model', hash: 'judge-2' });
  await t.throwsAsync(compareRuns({ runs: [run], suite, by: 'prompt', judge: 'nobody' }), {
    instanceOf: UsageError,
    message: /expected "nobody" to have judged all runs/,
  });
});

test('a comparison with nothing to compare is a usage error that says what is missing', async (t) => {
  const items = promptItems(2, ['basic']);
  const suite = await writeSuite(items);
  const run = await writeRun(answered(items, []));
  const cases = [
    [
      { runs: [run], by: 'prompt' },
      /differ in prompt alone, one of them "basic" or "verdict" or "paper", found none/,
    ],
    [{ runs: [run], by: 'window' }, /differ in window alone, one of them "no window", found none/],
    [{ runs: [run], by: 'model' }, /at least two runs.* found 1/],
    [{ runs: [], by: 'prompt' }, /at least one run, found 0/],
    [{ runs: [run], by: 'prompt', measures: ['luck' as 'accuracy'] }, /any of responseAccuracy.* found luck/],
  ] as const;
  for (const [options, message] of cases) {
    await t.throwsAsync(compareRuns({ suite, ...options }), { instanceOf: UsageError, message });
  }
});

test('a run of another suite, and two items of one pair and prompt, are input errors', async (t) => {
  const items = promptItems(1, ['basic', 'advanced']);
  const suite = await writeSuite(items);
  const foreign = await writeRun({ ...answered(items, []), suiteHash: 'c'.repeat(64) });
  await t.throwsAsync(compareRuns({ runs: [foreign], suite, by: 'prompt' }), { instanceOf: InputError });
  const twice = await writeSuite([...items, { ...items[0], id: 'again' }]);
  const run = await writeRun(answered(items, []));
  await t.throwsAsync(compareRuns({ runs: [run], suite: twice, by: 'prompt' }), {
    instanceOf: InputError,
    message: /expected one item for "basic", found more than one/,
  });
});

test('the text has aligned columns, the direction, and what was left out', async (t) => {
  const items = promptItems(3, ['basic', 'advanced']);
  const suite = await writeSuite(items);
  const run = await writeRun({
    ...answered(
      items,
      items.map(({ id, conditions }) => makeScore(id, conditions.prompt === 'basic' ? 2 : 3)),
    ),
    responses: ['?'],
  });
  const text = formatComparison(await compareRuns({ runs: [run], suite, by: 'prompt' }));
  const lines = text.split('\n');
  t.is(lines[0], 'Comparison by prompt, suite tiny 1, judge rules (judge-1)');
  t.deepEqual(lines.slice(2, 6), [
    'run: advanced - basic, open questions, response accuracy (1 to 5, higher is better)',
    '  aspect   pairs  coverage  subjects  advanced  basic  difference     95 % interval           p  p (Holm)  p (items)',
    '  anatomy      3   100.0 %         3     3.000  2.000      +1.000  +1.000 to +1.000  3 subjects         -      0.250',
    '  all          3   100.0 %         3     3.000  2.000      +1.000  +1.000 to +1.000  3 subjects         -      0.250',
  ]);
  t.true(
    text.includes('hallucination (0 to 1, lower is better)\n  none of 3 pairs has a value on both sides'),
  );
  t.regex(
    text,
    /ith \d(?: subjects?)?, little\s+can\s+be\s+told.* In simulations with 10, 95 % intervals held in 92 to 99 %/s,
  );
  t.regex(text, /responses\.jsonl: 1 bad rows, 0 of unknown items, 0 replaced/);
});
