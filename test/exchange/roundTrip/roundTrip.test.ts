import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import test, { type ExecutionContext } from 'ava';
import { exportSuite } from '../../../exchange/exportSuite.js';
import { importRun } from '../../../exchange/importRun.js';
import { createJudge } from '../../../judge/createJudge.js';
import { judgeRun } from '../../../judge/judgeRun.js';
import { createModel } from '../../../models/createModel.js';
import { compareRuns } from '../../../results/compare/compareRuns.js';
import { runSuite } from '../../../runs/runSuite.js';
import { clusterMean } from '../../../statistics/clusterMean.js';
import { runPaths, suitePaths } from '../../../suites/paths.js';
import type { Item, Judgement } from '../../../suites/schema/schema.js';
import { parsePythonJson } from '../../../util/json/parsePythonJson.js';
import { packagePath } from '../../../util/packagePath.js';
import { openArchive } from '../../../util/zip/openArchive.js';
import { loopback } from '../../support/loopback/startLoopback.js';
import { readLines } from '../../support/readLines.js';
import { report } from '../../support/readReport.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';
import { answerPaired, makePairedSuite } from './pairedSuite.js';

const goldenLog = packagePath('test', 'exchange', 'importers', 'logs', 'inspect', 'paired.eval');

interface Asked {
  readonly suite: string;
  readonly folder: string;
  readonly url: string;
}

/** The suite, and the model behind an address of this machine. */
async function pairedSuite(t: ExecutionContext): Promise<Asked> {
  const folder = temporaryFolder(t);
  const suite = await makePairedSuite(join(folder, 'suite'));
  const { url } = await loopback(t, answerPaired);
  return { suite, folder, url: `${url}/v1` };
}

/** Asks as "radvuqa run" does, and judges. */
async function askedHere({ suite, folder, url }: Asked): Promise<string> {
  const out = join(folder, 'here');
  const environment = { OPENAI_API_KEY: 'key' };
  const model = await createModel('openai:model', {
    suite,
    seed: 1,
    remote: { environment, baseUrl: url, concurrency: 4 },
  });
  await runSuite({ suite, model, out, concurrency: 4 });
  return judged(suite, out);
}

async function broughtHome({ suite, folder }: Asked, log: string): Promise<string> {
  const out = join(folder, 'home');
  const { answers, rejected, missing } = await importRun({ log, from: 'auto', suite, out });
  if (answers !== 64 || rejected + missing > 0) throw new Error(`${answers} answers`);
  return judged(suite, out);
}

async function judged(suite: string, run: string): Promise<string> {
  const judge = await createJudge('rules', { environment: {}, concurrency: 1, suite });
  await judgeRun({ suite, run, judge });
  return run;
}

async function testsOf(suite: string, run: string) {
  const { rows } = await compareRuns({ runs: [run], suite, by: 'prompt' });
  return rows.map(({ run: _run, family: _family, ...row }) => row);
}

/** A log gives the tests of its answers, and between the two ways of asking nothing differs. */
async function sameTests(t: ExecutionContext, asked: Asked, log: string): Promise<void> {
  const { suite } = asked;
  const [here, home] = [await askedHere(asked), await broughtHome(asked, log)];
  const [ours, theirs] = [await testsOf(suite, here), await testsOf(suite, home)];
  t.true(ours.some(({ p }) => p !== null && p < 1));
  t.deepEqual(theirs, ours);
  const { rows } = await compareRuns({ runs: [here, home], suite, by: 'model' });
  t.true(rows.every(({ difference }) => (difference ?? 0) === 0));
}

test('a committed log of Inspect gives the same paired tests as a run of our own', async (t) => {
  await sameTests(t, await pairedSuite(t), goldenLog);
});

interface Scored {
  readonly results: {
    readonly scores: readonly { readonly metrics: Readonly<Record<string, { readonly value: number }>> }[];
  };
}

test("the task's own scores and its standard error by patient are those of our rules and statistics", async (t) => {
  const { suite, folder } = await pairedSuite(t);
  const out = join(folder, 'home');
  await importRun({ log: goldenLog, from: 'auto', suite, out, scores: true });
  await judged(suite, out);
  const [letter, rules] = await Promise.all(['inspect-letter', 'rules'].map((name) => accuracies(out, name)));
  t.is(letter.size, 32);
  // Comparisons go by our judge without being told so: another tool's is none to choose.
  t.true((await testsOf(suite, out)).length > 0);
  for (const [id, value] of letter) t.is(rules.get(id), value, id);

  const items = await readLines<Item>(suitePaths(suite).items);
  const scored = items.filter(({ id }) => letter.has(id));
  const subjects = [...new Set(scored.map(({ subject }) => subject))];
  const values = subjects.map((subject) =>
    scored.flatMap((item) => (item.subject === subject ? [letter.get(item.id) ?? Number.NaN] : [])),
  );
  const sums = values.map((group) => group.reduce((sum, value) => sum + value, 0));
  const ours = clusterMean({ sums, counts: values.map((group) => group.length) });
  const archive = await openArchive(goldenLog);
  t.teardown(() => archive.close());
  const { results } = parsePythonJson((await archive.read('header.json')).toString()) as Scored;
  const [{ metrics }] = results.scores;
  t.is(metrics.accuracy.value, ours?.mean ?? Number.NaN);
  t.true(Math.abs(metrics.stderr.value - Math.sqrt(ours?.variance ?? Number.NaN)) < 1e-12);
});

test("a report tells what the log did not, and shows the tool's own scores apart, of what it scored alone", async (t) => {
  const { suite, folder } = await pairedSuite(t);
  const out = join(folder, 'home');
  await importRun({ log: goldenLog, from: 'auto', suite, out, scores: true });
  await judged(suite, out);
  const { markdown } = await report({ runs: [out], suite, sample: 0 }, join(folder, 'report'));
  t.regex(markdown, /\| Not told by the log \| seed \|/);
  const foreign = markdown.split('\n').filter((line) => line.includes('(foreign)'));
  t.is(foreign.length, 1);
  t.regex(foreign[0], /\| Multiple-choice \| 32 \| 56\.3 % \| 100\.0 % \|$/);
  t.false(markdown.includes('are foreign'));
});

/** What a judge says of closed items, by id. */
async function accuracies(run: string, judge: string): Promise<Map<string, number>> {
  const rows = await readLines<Judgement>(runPaths(run).judgementRows(judge));
  return new Map(
    rows.flatMap((row) =>
      row.outcome === 'scored' && row.values.accuracy !== undefined ? [[row.id, row.values.accuracy]] : [],
    ),
  );
}

/** Where Inspect may be: named, in the environment of npm run check:interop, or on the path. */
const inspectPlaces = [
  process.env.INSPECT,
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'radvuqa-loaders-inspect', 'bin', 'inspect'),
  ...(process.env.PATH ?? '').split(':').map((folder) => join(folder, 'inspect')),
];

test('an export that Inspect asks a model with, and whose log is taken in, gives the same paired tests as a run of our own', async (t) => {
  const inspect = inspectPlaces.find((place) => place !== undefined && existsSync(place));
  if (inspect === undefined) {
    t.log('skipped: Inspect is not here (pip install inspect-ai openai; then INSPECT=.../bin/inspect)');
    t.pass();
    return;
  }
  const asked = await pairedSuite(t);
  const [out, logs] = [join(asked.folder, 'export'), join(asked.folder, 'logs')];
  await exportSuite('inspect', { suite: asked.suite, out });
  await promisify(execFile)(inspect, inspectArguments(asked, logs), {
    cwd: out,
    env: { ...process.env, LOCAL_API_KEY: 'key' },
  });
  const [log] = readdirSync(logs);
  if (process.env.KEEP_LOG !== undefined) copyFileSync(join(logs, log), process.env.KEEP_LOG);
  await sameTests(t, asked, join(logs, log));
});

function inspectArguments({ url }: Asked, logs: string): string[] {
  const model = ['--model', 'openai-api/local/model', '--model-base-url', url];
  const settings = ['--temperature', '0.8', '--top-p', '0.95', '--max-tokens', '1024'];
  return ['eval', 'radvuqa_task.py', ...model, ...settings, '--log-dir', logs, '--display', 'none'];
}
