import { constants } from 'node:os';
import { endOfProgram } from '../endOfProgram.js';
import type { SandboxOutcome } from '../sandbox.js';
import type { Supervised } from '../supervision/superviseProcess.js';

/** The first process of the sandbox as this machine counts, from what bubblewrap has said of itself so far. */
export function programIn(status: string): number | null {
  const found = /"child-pid": *(\d+)/.exec(status);
  return found === null ? null : Number(found[1]);
}

/**
 * How a program in bubblewrap ended. Bubblewrap tells its exit code only if it was started: where it does not, bubblewrap itself
 * has failed, and has said why on standard error.
 */
export function readOutcome({ stopped, exit, status, stderr }: Supervised): SandboxOutcome {
  if (stopped !== null) return stopped;
  const code = /"exit-code": *(\d+)/.exec(status);
  if (code !== null) return endOfProgram(Number(code[1]));
  if (exit.kind === 'signal') return { kind: 'killed', signal: constants.signals[exit.signal] };
  const reason = exit.kind === 'failed' ? exit.reason : stderr.text.trim();
  return { kind: 'couldNotStart', reason: reason === '' ? 'bubblewrap ended without a word' : reason };
}
