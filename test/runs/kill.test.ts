import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { pleas } from '../../judge/knownAnswers/pleas.js';
import { createModel } from '../../models/createModel.js';
import { runSuite } from '../../runs/runSuite.js';
import { runPaths } from '../../suites/paths.js';
import { type Judgement, type Response, runManifestSchema } from '../../suites/schema/schema.js';
import { packagePath } from '../../util/packagePath.js';
import { createRandom, type Random } from '../../util/random.js';
import { makeSuite } from '../support/makeSuite.js';
import { readLines } from '../support/readLines.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const kills = 3;

function start(stage: 'run' | 'judge' | 'judge with calls', suite: string, run: string): ChildProcess {
  return fork(packagePath('dist', 'test', 'support', 'killDriver.js'), [stage, suite, run]);
}

async function ended(child: ChildProcess): Promise<unknown> {
  return child.exitCode === null && child.signalCode === null
    ? (await once(child, 'exit'))[0]
    : child.exitCode;
}

interface Killed {
  /** False when the process ended before. */
  readonly killed: boolean;
  /** Rows that it said were done. */
  readonly seen: number;
}

/** Kills the process when so many rows more are done, or while it starts when the number is 0. */
async function killAfter(child: ChildProcess, rows: number): Promise<Killed> {
  let seen = 0;
  child.on('message', () => {
    seen++;
    if (rows > 0 && seen >= rows) child.kill('SIGKILL');
  });
  if (rows === 0) child.once('spawn', () => setTimeout(() => child.kill('SIGKILL'), 150));
  await ended(child);
  return { killed: child.signalCode === 'SIGKILL', seen };
}

/** Rows after which to kill: anywhere, and once during the start. */
function killPoints(random: Random, most: number): number[] {
  return Array.from({ length: kills }, (_, round) => (round % 3 === 2 ? 0 : 1 + random.integer(most)));
}

/** Whole lines of a file that may be missing or torn. */
async function countLines(path: string): Promise<number> {
  return (await readFile(path, 'utf8').catch(() => '')).split('\n').length - 1;
}

test.serial('a run that is killed again and again ends with one row an item', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 500);
  const run = join(folder, 'run');
  let kept = 0;
  for (const rows of killPoints(createRandom('kill a run'), 60)) {
    const { killed, seen } = await killAfter(start('run', suite, run), rows);
    t.true(killed);
    const before = kept;
    kept = await countLines(runPaths(run).responses);
    t.true(kept >= before + seen, `${kept} rows are there, ${before} were and ${seen} were done since`);
  }
  t.true(kept < 500);
  t.is(await ended(start('run', suite, run)), 0);
  const ids = (await readLines<Response>(runPaths(run).responses)).map(({ id }) => id);
  t.is(ids.length, 500);
  t.is(new Set(ids).size, 500);
  const manifest = runManifestSchema.parse(JSON.parse(await readFile(runPaths(run).manifest, 'utf8')));
  t.not(manifest.finished, null);
  t.is(manifest.counts.responses, 500);
  t.deepEqual((await readdir(run)).sort(), ['responses.jsonl', 'run.json']);
});

test.serial('judging that is killed again and again ends like an undisturbed one', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 1500);
  const run = join(folder, 'run');
  const { judgements, judgementRows, judgementManifest } = runPaths(run);
  const model = await createModel('baseline:random', { suite, seed: 1 });
  await runSuite({ suite, model, out: run, concurrency: 8 });
  await ended(start('judge', suite, run));
  const undisturbed = [await readFile(judgementRows('stub')), await readFile(judgementManifest('stub'))];
  await rm(judgements, { recursive: true });
  let killed = 0;
  for (const rows of killPoints(createRandom('kill a judge'), 1300)) {
    if ((await killAfter(start('judge', suite, run), rows)).killed) killed++;
  }
  t.true(killed >= kills - 1, `only ${killed} kills`);
  t.is(await ended(start('judge', suite, run)), 0);
  t.is((await readLines<Judgement>(judgementRows('stub'))).length, 1500);
  t.deepEqual(
    [await readFile(judgementRows('stub')), await readFile(judgementManifest('stub'))],
    undisturbed,
  );
  t.deepEqual((await readdir(judgements)).sort(), ['stub.json', 'stub.jsonl']);
});

test.serial(
  'a judge with calls under way that is killed again and again has one row an item in the end',
  async (t) => {
    const folder = await temporaryFolder(t);
    const suite = await makeSuite(join(folder, 'suite'), 400);
    const run = join(folder, 'run');
    const { judgements, judgementRows, repeatRows, knownAnswerRows, judgementManifest } = runPaths(run);
    const model = await createModel('baseline:perfect', { suite, seed: 1 });
    await runSuite({ suite, model, out: run, concurrency: 8 });
    let kept = 0;
    for (const rows of killPoints(createRandom('kill a remote judge'), 40)) {
      const { killed, seen } = await killAfter(
        start('judge with calls', suite, run),
        rows === 0 ? 0 : kept + rows,
      );
      t.true(killed);
      kept = Math.max(kept, await countLines(judgementRows('test-judge')));
      t.true(kept >= seen, `${kept} rows are there of ${seen} that were said to be done`);
    }
    t.true(kept < 400);
    t.is(await ended(start('judge with calls', suite, run)), 0);
    const distinct = async (path: string) => {
      const ids = (await readLines<{ id: string }>(path)).map(({ id }) => id);
      return [ids.length, new Set(ids).size];
    };
    t.deepEqual(await distinct(judgementRows('test-judge')), [400, 400]);
    t.deepEqual(await distinct(repeatRows('test-judge')), [200, 200]);
    // One of each of four kinds, and each plea.
    t.deepEqual(await distinct(knownAnswerRows('test-judge')), [4 + pleas.length, 4 + pleas.length]);
    const manifest = JSON.parse(await readFile(judgementManifest('test-judge'), 'utf8'));
    t.deepEqual(manifest.counts, { items: 400, scored: 400, unscored: 0, missing: 0 });
    t.deepEqual((await readdir(judgements)).sort(), [
      'known-answers',
      'repeats',
      'test-judge.json',
      'test-judge.jsonl',
    ]);
  },
);
