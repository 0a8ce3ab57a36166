import { printable } from '../util/printable.js';
import { UsageError } from '../util/radvuqaError.js';

/**
 * Checks a name that judgement files are to have.
 * @throws UsageError when it is more than letters, digits, dots, dashes and underscores, or too long.
 */
export function requireFileName(name: string): void {
  if (/^[A-Za-z0-9][\w.-]{0,99}$/.test(name)) return;
  const expected = 'a judge name of letters, digits, dots, dashes and underscores';
  throw new UsageError({ subject: 'judge', expected, found: printable(name) });
}
