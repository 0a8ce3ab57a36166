import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { type CollectOptions, collectOutputs } from '../../sandbox/collectOutputs.js';
import { runProgram } from '../support/openTestSandbox.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const limits = { mostFiles: 5, fileMegabytes: 1, outputMegabytes: 2 };

/** Collects from `out` to `kept` in this folder. */
function collect(folder: string, changes: Partial<CollectOptions> = {}) {
  return collectOutputs({ from: join(folder, 'out'), to: join(folder, 'kept'), ...limits, ...changes });
}

test('plain files are copied with their folders, in order of their names', async (t) => {
  const folder = temporaryFolder(t, {
    'out/b.txt': 'b',
    'out/a/c.bin': new Uint8Array([0, 255]),
    'out/empty': '',
  });
  const collected = await collect(folder);
  t.deepEqual(collected, {
    files: [
      { name: 'a/c.bin', bytes: 2 },
      { name: 'b.txt', bytes: 1 },
      { name: 'empty', bytes: 0 },
    ],
    rejected: [],
    rejectedCount: 0,
  });
  t.deepEqual([...readFileSync(join(folder, 'kept', 'a', 'c.bin'))], [0, 255]);
  t.is(readFileSync(join(folder, 'kept', 'empty'), 'utf8'), '');
});

test('links, pipes and names that cannot be printed are left out, and nothing behind them is read', async (t) => {
  const folder = temporaryFolder(t, { 'secret/key': 'secret', 'out/plain': 'x' });
  symlinkSync(join(folder, 'secret', 'key'), join(folder, 'out', 'link'));
  symlinkSync(join(folder, 'secret'), join(folder, 'out', 'folder link'));
  symlinkSync('nowhere', join(folder, 'out', 'dangling'));
  execFileSync('mkfifo', [join(folder, 'out', 'pipe')]);
  writeFileSync(join(folder, 'out', 'a\x1b[31mb'), '');
  writeFileSync(Buffer.concat([Buffer.from(join(folder, 'out', 'latin')), Buffer.from([0xe9])]), '');
  const { files, rejected } = await collect(folder);
  t.deepEqual(files, [{ name: 'plain', bytes: 1 }]);
  t.deepEqual(
    rejected.map(({ name, reason }) => `${name}: ${reason}`),
    [
      'a\\u{1b}[31mb: a name that cannot be printed',
      'dangling: a link',
      'folder link: a link',
      'latin\u{fffd}: a name that cannot be printed',
      'link: a link',
      'pipe: neither a file nor a folder',
    ],
  );
  t.deepEqual(readdirSync(join(folder, 'kept')), ['plain']);
});

test('what is too large, too many or too deep is left out, and said', async (t) => {
  const deep = Array.from({ length: 9 }, () => 'd').join('/');
  const files = Object.fromEntries(['a', 'b', 'c', 'd0', 'e', 'f'].map((name) => [`out/${name}`, name]));
  const folder = temporaryFolder(t, { ...files, [`out/${deep}/x`]: 'x' });
  truncateSync(join(folder, 'out', 'b'), 2 ** 20 + 1);
  const { files: kept, rejected } = await collect(folder, { mostFiles: 4 });
  t.deepEqual(
    kept.map(({ name }) => name),
    ['a', 'c', 'd0', 'e'],
  );
  t.deepEqual(rejected, [
    { name: 'b', reason: 'larger than 1 MB' },
    { name: deep, reason: 'deeper than 8 folders' },
    { name: 'f', reason: 'more than 4 files' },
  ]);
});

test('files are counted together, and a second name of one counts again', async (t) => {
  const folder = temporaryFolder(t, { 'out/a': new Uint8Array(2 ** 20) });
  for (const name of ['b', 'c']) linkSync(join(folder, 'out', 'a'), join(folder, 'out', name));
  const { files, rejected } = await collect(folder);
  t.is(files.length, 2);
  t.deepEqual(rejected, [{ name: 'c', reason: 'more than 2 MB in all' }]);
});

test('a thousand links are counted, and a hundred are named', async (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'out'));
  for (let link = 0; link < 1000; link++) symlinkSync('x', join(folder, 'out', String(link)));
  const { rejected, rejectedCount } = await collect(folder);
  t.is(rejected.length, 100);
  t.is(rejectedCount, 1000);
});

test('what a program leaves in /out comes out as plain files alone', async (t) => {
  const run = await runProgram(t, { program: ['leaveLinks.py'] });
  if (run === null) return;
  t.deepEqual(run.outcome, { kind: 'exited', code: 0 });
  t.is(run.stdout.text, 'no device: Operation not permitted\n');
  const { files, rejectedCount } = await collectOutputs({ from: run.out, to: `${run.out}-kept`, ...limits });
  t.deepEqual(files, [{ name: 'folder/inner/plain.txt', bytes: 5 }]);
  t.is(rejectedCount, 6);
});
