import type { Sandbox } from '../../sandbox/sandbox.js';
import { isWithinFolder } from '../../util/isWithinFolder.js';
import { UsageError } from '../../util/radvuqaError.js';

/**
 * Sees to it that no program can read a folder without being given it: a suite may hold its key, and a run what others predicted.
 *
 * @param folder need not be there yet
 * @throws UsageError for a folder within one that the sandbox shows to all programs, such as that of a virtual environment.
 */
export function requireHidden(folder: string, { shown }: Pick<Sandbox, 'shown'>): void {
  const showing = shown.find((one) => isWithinFolder(folder, one));
  if (showing === undefined) return;
  throw new UsageError({
    subject: folder,
    expected: 'a folder that programs in the sandbox cannot read',
    found: `one within ${showing}, which the sandbox shows to all of them`,
    hint: 'move it, or name another Python with --python',
  });
}
