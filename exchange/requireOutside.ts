import { isWithinFolder } from '../util/isWithinFolder.js';
import { UsageError } from '../util/radvuqaError.js';

/**
 * Requires that an export does not lie in its suite's folder, which is copied and published as it is, and whose files belong to it.
 *
 * @throws UsageError for one that does.
 */
export function requireOutside(out: string, suite: string): void {
  if (!isWithinFolder(out, suite)) return;
  throw new UsageError({
    subject: out,
    expected: "a folder outside the suite's",
    found: `one within ${suite}`,
    hint: 'name another folder by --out',
  });
}
