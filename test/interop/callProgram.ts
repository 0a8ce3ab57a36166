import { spawn } from 'node:child_process';

/** The first call of a tool installs it, which takes minutes. */
const mostMilliseconds = 1000 * Number(process.env.INTEROP_SECONDS ?? 20 * 60);

export interface Called {
  /** Null where it was ended. */
  readonly code: number | null;
  /** All that it printed. */
  readonly text: string;
  /** Why it could not be started. */
  readonly failure?: string;
}

/** Runs a program, and all that it starts, for as long as a check may take. */
export function callProgram(
  program: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Called> {
  return new Promise((resolve) => {
    // A group of its own: what it has started ends with it, and holds its output no longer.
    const child = spawn(program, words, { env, detached: true });
    const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), mostMilliseconds);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
    }
    child.on('error', ({ message }) => {
      clearTimeout(timer);
      resolve({ code: null, text, failure: message });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, text });
    });
  });
}
