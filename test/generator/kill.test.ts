import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { packagePath } from '../../util/packagePath.js';
import { createRandom } from '../../util/random.js';
import { drawnFiles, drawSubject } from '../support/drawnSubject.js';
import { folderContent } from '../support/folderContent.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const settings = ['--set', 'minimumAxialSize=16', '--set', 'minimumLongerSide=96'];
/** Of suites that are compared; a public one's seed may not be so easy to guess. */
const fixedSeed = ['--seed', '1'];

function startGenerate(source: string, out: string, more: readonly string[] = fixedSeed) {
  const program = packagePath('dist', 'cli', 'main.js');
  const call = ['generate', 'radvuqa-ct', '--source', source, '--out', out, ...settings, ...more];
  return spawn(process.execPath, [program, ...call], { stdio: 'ignore' });
}

/** Kills the process when it has written about so many files more; false when it ended before. */
async function killAfterFiles(child: ChildProcess, folder: string, files: number): Promise<boolean> {
  const exit = once(child, 'exit');
  const before = countFiles(folder);
  while (child.exitCode === null && countFiles(folder) < before + files) await wait(10);
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
  const source = fourSubjects(t);
  const undisturbed = join(temporaryFolder(t), 'suite');
  await once(startGenerate(source, undisturbed), 'exit');
  const killed = join(temporaryFolder(t), 'suite');
  const random = createRandom(20);
  let kills = 0;
  for (let round = 0; round < 4; round++) {
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
  for (let round = 0; round < 3; round++) {
    await killAfterFiles(startGenerate(source, out, ['--public']), out, 1 + random.integer(60));
    t.deepEqual(
      Object.keys(folderContent(out)).filter((name) => name.includes('key')),
      [],
    );
  }
});

/** Four subjects, so that a suite of them takes a second or more to make. */
function fourSubjects(t: ExecutionContext): string {
  const files = ['a', 'b', 'c', 'd'].map((name, shift) => drawnFiles(name, drawSubject(shift)));
  return temporaryFolder(t, Object.assign({}, ...files));
}

test.serial('when the disk takes no more, the error says which file, and a restart finishes', async (t) => {
  const source = temporaryFolder(t, drawnFiles('a', drawSubject()));
  const out = join(temporaryFolder(t), 'suite');
  const program = packagePath('dist', 'cli', 'main.js');
  // A limit on file size (in KiB) fails writes as a full disk does.
  const limited = `ulimit -f 4; exec "${process.execPath}" "${program}" generate radvuqa-ct --source "${source}" --out "${out}" ${[...settings, ...fixedSeed].join(' ')}`;
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
