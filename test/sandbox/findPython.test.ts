import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import test from 'ava';
import { openBubblewrap } from '../../sandbox/bubblewrap/openBubblewrap.js';
import { findPython } from '../../sandbox/findPython.js';
import { openTestSandbox, testLimits } from '../support/openTestSandbox.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

/** A virtual environment in a folder that nobody but its owner may enter, as private homes are. */
function makePrivatePython(folder: string, base: string): string {
  const environment = join(folder, 'environment');
  execFileSync(base, ['-m', 'venv', '--without-pip', environment]);
  chmodSync(folder, 0o700);
  return join(environment, 'bin', 'python3');
}

test('a Python in a private home runs in the sandbox, whoever calls', async (t): Promise<void> => {
  const found = await openTestSandbox(t);
  if (found === null) return;
  const folder = temporaryFolder(t);
  const python = await findPython(
    process.env,
    makePrivatePython(folder, (await findPython(process.env)).executable),
  );
  t.true(python.folders.includes(join(folder, 'environment')), python.folders.join());
  const offer = await openBubblewrap(python, process.env);
  if (offer.kind === 'missing') return t.fail(offer.reason);
  const { outcome, stdout } = await offer.sandbox.run({
    command: [offer.sandbox.python, '-c', 'import sys; print(sys.prefix)'],
    folder: '/tmp',
    mounts: [],
    environment: {},
    limits: testLimits,
    gpu: false,
  });
  t.deepEqual(outcome, { kind: 'exited', code: 0 });
  t.is(stdout.text, `${join(folder, 'environment')}\n`);
});

test('a Python that is named by a relative path is found from the working directory', async (t) => {
  const { executable } = await findPython(process.env);
  const link = join(temporaryFolder(t), 'python3');
  symlinkSync(executable, link);
  const found = await findPython(process.env, relative(process.cwd(), link));
  t.is(found.executable, link);
});

test('a Python that is private itself is refused where root calls, with a reason and a hint', async (t) => {
  const found = await openTestSandbox(t);
  if (found === null) return;
  if (process.getuid?.() !== 0) {
    t.log('skipped: only where root calls, programs run as somebody else');
    t.pass();
    return;
  }
  const folder = temporaryFolder(t);
  const python = await findPython(process.env, makePrivatePython(folder, '/usr/bin/python3'));
  chmodSync(join(folder, 'environment'), 0o700);
  const offer = await openBubblewrap(python, process.env);
  if (offer.kind === 'ready') t.fail();
  else
    t.regex(
      `${offer.reason}, ${offer.hint}`,
      /environment\/bin\/python3 does not run inside: .*Permission denied.*--python/s,
    );
});

test('the Python that is named is taken by its place', async (t) => {
  if ((await openTestSandbox(t)) === null) return;
  const { executable } = await findPython(process.env);
  t.is((await findPython(process.env, executable)).executable, executable);
});
