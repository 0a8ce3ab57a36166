import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import test, { type ExecutionContext } from 'ava';
import { packagePath } from '../../util/packagePath.js';
import { processStart } from '../../util/processStart.js';
import { createRandom } from '../../util/random.js';
import { drawnFiles, drawSubject } from '../support/drawnSubject.js';
import { folderContent } from '../support/folderContent.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const settings = ['--set', 'minimumAxialSize=16', '--set', 'minimumLongerSide=96'];

interface CallOptions {
  readonly more?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

function startGenerate(source: string, out: string, { more = [], environment = {} }: CallOptions = {}) {
  const program = packagePath('dist', 'cli', 'main.js');
  const call = ['generate', 'radvuqa-ct', '--source', source, '--out', out, ...settings, ...more];
  return spawn(process.execPath, [program, ...call], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  });
}

/** Kills the process when it has written so many files more; false when it ended before. */
async function killAfterFiles(child: ChildProcess, folder: string, files: number): Promise<boolean> {
  const exit = once(child, 'exit');
  const before = countFiles(folder);
  while (child.exitCode === null && countFiles(folder) < before + files) await wait(2);
  child.kill('SIGKILL');
  await exit;
  return child.signalCode === 'SIGKILL';
}

/** Entries below a folder; folders may come and go while they are counted. */
function countFiles(folder: string): number {
  try {
    return existsSync(folder) ? readdirSync(folder, { recursive: true }).length : 0;
  } catch {
    return 0;
  }
}

test.serial('killed again and again and started anew: the same bytes as undisturbed', async (t) => {
  const source = eightSubjects(t);
  const undisturbed = join(temporaryFolder(t), 'suite');
  await once(startGenerate(source, undisturbed), 'exit');
  const killed = join(temporaryFolder(t), 'suite');
  const random = createRandom(20);
  let kills = 0;
  for (let round = 0; round < 8; round++) {
    if (await killAfterFiles(startGenerate(source, killed), killed, 1 + random.integer(40))) kills++;
  }
  await once(startGenerate(source, killed), 'exit');
  t.log(`${kills} kills`);
  t.true(kills >= 3);
  t.deepEqual(folderContent(killed), folderContent(undisturbed));
});

test.serial('a public suite that is killed anywhere never holds a key', async (t) => {
  const source = temporaryFolder(t, drawnFiles('a', drawSubject()));
  const out = join(temporaryFolder(t), 'suite');
  const random = createRandom(21);
  for (let round = 0; round < 5; round++) {
    await killAfterFiles(startGenerate(source, out, { more: ['--public'] }), out, 1 + random.integer(60));
    t.deepEqual(
      Object.keys(folderContent(out)).filter((name) => name.includes('key')),
      [],
    );
  }
});

/** How the process that makes a suite may end of itself, and what is said of it. */
const deaths = [
  ['code 9', 1, /ended early \(code 9\)/],
  ['SIGKILL', 2, /expected cases that fit into the memory.*ended early \(SIGKILL\).*max-old-space-size/],
] as const;

for (const [death, exitCode, message] of deaths) {
  test.serial(`when the process that makes it ends (${death}), a restart finishes`, async (t) => {
    const source = temporaryFolder(t, drawnFiles('a', drawSubject()));
    const folder = temporaryFolder(t);
    const out = join(folder, 'suite');
    const deadly = `--import ${pathToFileURL(packagePath('dist', 'test', 'support', 'dyingProcess.js')).href}`;
    const dying = startGenerate(source, out, {
      environment: { NODE_OPTIONS: deadly, DEATH: death, OUT: out },
    });
    const said = text(dying.stderr);
    const [code] = await once(dying, 'close');
    t.is(code, exitCode);
    t.regex(await said, message);
    t.false(existsSync(join(out, 'suite.json')));
    t.deepEqual(readdirSync(folder).sort(), ['suite', 'suite.work']);
    const [codeAfter] = await once(startGenerate(source, out), 'exit');
    t.is(codeAfter, 0);
    t.deepEqual(readdirSync(folder), ['suite']);
  });
}

/** Eight subjects, of which a process makes many more seconds than a test waits for its end. */
function eightSubjects(t: ExecutionContext): string {
  const files = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, shift) =>
    drawnFiles(name, drawSubject(shift)),
  );
  return temporaryFolder(t, Object.assign({}, ...files));
}

/** Waits until there is such a file, and gives the process that holds the lock beside the suite. */
async function holderOnce(file: string, lock: string): Promise<{ pid: number; start: string }> {
  while (!existsSync(file)) await wait(1);
  return JSON.parse(readFileSync(lock, 'utf8'));
}

test.serial('the process that makes a suite ends with its caller, whenever that is killed', async (t) => {
  const source = eightSubjects(t);
  for (const laterMs of [0, 50, 400]) {
    const out = join(temporaryFolder(t), 'suite');
    const caller = startGenerate(source, out);
    const { pid, start } = await holderOnce(`${out}.lock`, `${out}.lock`);
    await wait(laterMs);
    t.not(pid, caller.pid);
    t.is(await processStart(pid), start);
    caller.kill('SIGKILL');
    for (let look = 0; (await processStart(pid)) === start && look < 3000; look++) await wait(10);
    t.not(await processStart(pid), start);
    t.false(existsSync(join(out, 'suite.json')));
  }
});

test.serial('a restart waits for the process of a killed call, which may be slow to end', async (t) => {
  const source = eightSubjects(t);
  const out = join(temporaryFolder(t), 'suite');
  const caller = startGenerate(source, out);
  const { pid } = await holderOnce(join(out, 'images'), `${out}.lock`);
  process.kill(pid, 'SIGSTOP');
  caller.kill('SIGKILL');
  const again = once(startGenerate(source, out), 'exit');
  await wait(1200);
  process.kill(pid, 'SIGCONT');
  t.deepEqual(await again, [0, null]);
});

test.serial('signals that reach the process that makes a suite are its caller’s to answer', async (t) => {
  const out = join(temporaryFolder(t), 'suite');
  const caller = once(startGenerate(eightSubjects(t), out), 'exit');
  const { pid } = await holderOnce(join(out, 'images'), `${out}.lock`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(pid, signal);
  t.deepEqual(await caller, [0, null]);
});

test.serial('what else talks and listens on the channel to that process is passed over', async (t) => {
  const out = join(temporaryFolder(t), 'suite');
  const chatty = `--import ${pathToFileURL(packagePath('dist', 'test', 'support', 'chattyProcess.js')).href}`;
  const source = temporaryFolder(t, drawnFiles('a', drawSubject()));
  const environment = { NODE_OPTIONS: chatty, WATCH_REPORT_DEPENDENCIES: '1' };
  t.deepEqual(await once(startGenerate(source, out, { environment }), 'exit'), [0, null]);
  t.true(existsSync(join(out, 'suite.json')));
});

test.serial('when the disk takes no more, the error says which file, and a restart finishes', async (t) => {
  const source = temporaryFolder(t, drawnFiles('a', drawSubject()));
  const out = join(temporaryFolder(t), 'suite');
  const program = packagePath('dist', 'cli', 'main.js');
  // A limit on file size (in KiB) fails writes as a full disk does.
  const limited = `ulimit -f 4; exec "${process.execPath}" "${program}" generate radvuqa-ct --source "${source}" --out "${out}" ${settings.join(' ')}`;
  const child = spawn('bash', ['-c', limited], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  t.is(code, 1);
  t.regex(said, /radvuqa: .*suite.*: expected a file that can be written, found .*file too large/i);
  t.false(existsSync(join(out, 'suite.json')));
  const halfWritten = Object.keys(folderContent(out)).filter((name) => name.endsWith('.part'));
  t.deepEqual(halfWritten, []);
  const undisturbed = join(temporaryFolder(t), 'suite');
  await once(startGenerate(source, out), 'exit');
  await once(startGenerate(source, undisturbed), 'exit');
  t.deepEqual(folderContent(out), folderContent(undisturbed));
});
