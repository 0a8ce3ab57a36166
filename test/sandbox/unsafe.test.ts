import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { findPython, type Python } from '../../sandbox/findPython.js';
import { openUnsafe } from '../../sandbox/unsafe.js';
import { packagePath } from '../../util/packagePath.js';
import { testLimits } from '../support/openTestSandbox.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

async function pythonOf(t: ExecutionContext): Promise<Python | null> {
  try {
    return await findPython(process.env);
  } catch (error) {
    t.log(`skipped: ${String(error)}`);
    t.pass();
    return null;
  }
}

/** Runs a program of the tests without a sandbox, with the folder `inside` in the place of the root. */
async function runUnsafely(folder: string, python: Python, program: readonly string[]) {
  const inside = join(folder, 'inside');
  const [name, ...words] = program;
  return await openUnsafe(python, process.env).run({
    command: [python.executable, join(inside, 'program', name), ...words],
    folder: join(inside, 'out'),
    mounts: [
      { source: packagePath('test', 'sandbox', 'programs'), target: join(inside, 'program'), access: 'read' },
      { source: join(folder, 'out'), target: join(inside, 'out'), access: 'write' },
    ],
    environment: {},
    limits: { ...testLimits, processorSeconds: 2 },
    gpu: false,
  });
}

test('without a sandbox a program finds its folders by links, which are gone afterwards', async (t) => {
  const python = await pythonOf(t);
  if (python === null) return;
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'out'));
  const { outcome, stdout } = await runUnsafely(folder, python, ['hello.py', '4']);
  t.deepEqual(outcome, { kind: 'exited', code: 4 });
  t.is(stdout.text, 'hello 3\n');
  t.false(existsSync(join(folder, 'inside')));
});

test('without a sandbox the limits of time hold, and the environment of the caller is not handed on', async (t) => {
  const python = await pythonOf(t);
  if (python === null) return;
  process.env.RADVUQA_TEST_UNSAFE = 'sk-secret';
  t.teardown(() => delete process.env.RADVUQA_TEST_UNSAFE);
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'out'));
  const look = await runUnsafely(folder, python, ['lookAround.py']);
  t.deepEqual(look.outcome, { kind: 'exited', code: 0 }, look.stderr.text);
  t.false(JSON.stringify(JSON.parse(look.stdout.text).environment).includes('secret'));
  t.deepEqual((await runUnsafely(folder, python, ['loopForever.py'])).outcome, { kind: 'processorTime' });
});

test('where something is in the place of a folder, nothing runs and nothing is touched', async (t) => {
  const python = await pythonOf(t);
  if (python === null) return;
  const folder = temporaryFolder(t, { 'inside/out/mine.txt': 'mine' });
  mkdirSync(join(folder, 'out'));
  const { outcome } = await runUnsafely(folder, python, ['hello.py']);
  t.is(outcome.kind, 'couldNotStart');
  t.is(readFileSync(join(folder, 'inside', 'out', 'mine.txt'), 'utf8'), 'mine');
});
