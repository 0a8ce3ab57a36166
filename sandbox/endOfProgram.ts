import { constants } from 'node:os';
import type { SandboxOutcome } from './sandbox.js';

const signalBase = 128;
const { SIGXCPU, SIGXFSZ } = constants.signals;

/**
 * What an exit code as shells write it says: above 128 it is a signal. A program that ends with such a code itself reads as killed.
 *
 * @example
 * endOfProgram(1); // { kind: 'exited', code: 1 }
 * endOfProgram(139); // { kind: 'killed', signal: 11 }
 */
export function endOfProgram(code: number): SandboxOutcome {
  if (code <= signalBase || code > signalBase + 64) return { kind: 'exited', code };
  const signal = code - signalBase;
  if (signal === SIGXCPU) return { kind: 'processorTime' };
  if (signal === SIGXFSZ) return { kind: 'outputTooLarge', found: 'a file above the limit' };
  return { kind: 'killed', signal };
}
