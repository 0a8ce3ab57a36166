import { endOfProgram } from '../endOfProgram.js';
import type { SandboxOutcome } from '../sandbox.js';

/**
 * How a program in a container ended, by the engine's own words (`inspect --format '{{json .State}}'`).
 * @param state null where there was no container to ask about.
 */
export function containerOutcome(state: string | null, said: string): SandboxOutcome {
  if (state === null) return { kind: 'couldNotStart', reason: said };
  const { ExitCode, OOMKilled, Error: error, StartedAt } = JSON.parse(state) as Record<string, unknown>;
  if (OOMKilled === true) return { kind: 'memory' };
  const isStarted = typeof StartedAt === 'string' && !StartedAt.startsWith('0001-');
  if (typeof ExitCode !== 'number' || !isStarted || (typeof error === 'string' && error !== ''))
    return { kind: 'couldNotStart', reason: String(error || said) };
  return endOfProgram(ExitCode);
}
