import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Starts a program of this package in a process of its own, to talk to by messages, where much memory comes
 * and goes: how that is kept small can only be said to a process that starts.
 *
 * It inherits the environment, standard output and standard error.
 */
export function startProcess(program: URL): ChildProcess {
  return fork(fileURLToPath(program), {
    execArgv: [...memoryFlags, ...process.execArgv.filter((option) => callersMemory.test(option))],
    // Or glibc keeps apart what each thread has freed; see mallopt(3).
    env: { MALLOC_ARENA_MAX: '1', ...process.env },
    // Not JSON, in which Infinity is null.
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

const memoryFlags = [
  // For `collectGarbage`.
  '--expose-gc',
  // Else 48 MiB of new objects would lie about before V8 tidies up.
  '--max-semi-space-size=1',
];

/** The only one of the caller's own flags that is handed on; others may be about the caller's program. */
const callersMemory = /^--max[-_]old[-_]space[-_]size=/;
