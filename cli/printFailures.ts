import { failureHints } from './failureHints.js';
import { printNotice } from './print.js';

/** Errors that are shown; run folders have all. */
const mostShown = 3;

/** Says why calls failed, the most frequent errors first, and what may help. */
export function printFailures(failures: readonly (readonly [error: string, count: number])[]): void {
  for (const [error, count] of failures.slice(0, mostShown)) printNotice(`${count} failed: ${error}`);
  if (failures.length > 0) printNotice(failureHints(failures.map(([error]) => error)).join('; '));
}
