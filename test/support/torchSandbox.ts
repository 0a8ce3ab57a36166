import type { ExecutionContext } from 'ava';
import { inspectPython } from '../../sandbox/inspectPython.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { openTestSandbox, testLimits } from './openTestSandbox.js';

/** Room for PyTorch, and time on a busy machine. */
export const torchLimits = {
  ...testLimits,
  memoryMegabytes: 2048,
  wallSeconds: 600,
  processorSeconds: 300,
};

let known: Promise<boolean> | undefined;

/** Whether the sandbox of tests has PyTorch; where it has not, a passed assertion, with the reason in the log. */
export async function hasTorch(t: ExecutionContext): Promise<boolean> {
  const sandbox = await openTestSandbox(t);
  if (sandbox === null) return false;
  known ??= isThere(sandbox);
  if (await known) return true;
  t.log('skipped: the Python of the sandbox has no PyTorch (Debian, Ubuntu: apt-get install python3-torch)');
  t.pass();
  return false;
}

async function isThere(sandbox: Sandbox): Promise<boolean> {
  const python = await inspectPython(sandbox, torchLimits);
  return (
    python.kind === 'runs' && python.packages.some((one) => one.module === 'torch' && one.kind === 'there')
  );
}
