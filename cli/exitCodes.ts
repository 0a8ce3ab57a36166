import { RadvuqaError } from '../util/radvuqaError.js';

/** What the program's exit code says. */
export const exitCodes = { done: 0, failed: 1, badInput: 2, belowCoverage: 3 } as const;

/** Exit code for an error: 2 for what the user can mend in the call or its input, 1 for all else. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof RadvuqaError)) return exitCodes.failed;
  return error.code === 'usage' || error.code === 'input' ? exitCodes.badInput : exitCodes.failed;
}
