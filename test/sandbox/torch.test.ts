import test from 'ava';
import { defaultLimits } from '../../sandbox/defaultLimits.js';
import { findPython } from '../../sandbox/findPython.js';
import { openTestSandbox, runProgram } from '../support/openTestSandbox.js';

test('PyTorch loads within the limits, in one thread, and its workers share memory', async (t) => {
  if ((await openTestSandbox(t)) === null) return;
  if (!(await findPython(process.env)).hasTorch) {
    t.log('skipped: no Python with PyTorch was found (Debian: apt-get install python3-torch)');
    t.pass();
    return;
  }
  const run = await runProgram(t, {
    program: ['loadInWorkers.py'],
    limits: { ...defaultLimits, memoryMegabytes: 2048 },
  });
  t.deepEqual(run?.outcome, { kind: 'exited', code: 0 }, run?.stderr.text);
  t.is(run?.stdout.text, '1 True\n');
});
