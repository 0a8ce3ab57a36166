import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { packagePath } from '../../util/packagePath.js';

/** The program as a process of its own. */
export interface CliProcess {
  readonly child: ChildProcess;
  /** Resolves when it has ended: exit code (null when killed), and all that it printed. */
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
}

/** Starts the program with these arguments; of this process's environment it gets the path alone. */
export function spawnCli(
  arguments_: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): CliProcess {
  const program = packagePath('dist', 'cli', 'main.js');
  const env = { PATH: process.env.PATH, ...environment };
  const child = spawn(process.execPath, [program, ...arguments_], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]).then(
    ([stdout, stderr, [code]]) => ({ code: code as number | null, stdout, stderr }),
  );
  return { child, ended };
}
