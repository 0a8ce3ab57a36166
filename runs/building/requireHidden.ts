import { realpathSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { UsageError } from '../../util/radvuqaError.js';

/**
 * Sees to it that no program can read a folder without being given it: a suite may hold its key, and a run what others predicted.
 *
 * @param folder need not be there yet
 * @throws UsageError for a folder within one that the sandbox shows to all programs, such as that of a virtual environment.
 */
export function requireHidden(folder: string, { shown }: Pick<Sandbox, 'shown'>): void {
  const place = realPathOf(resolve(folder));
  const showing = shown.find((one) => isWithin(place, realPathOf(one)));
  if (showing === undefined) return;
  throw new UsageError({
    subject: folder,
    expected: 'a folder that programs in the sandbox cannot read',
    found: `one within ${showing}, which the sandbox shows to all of them`,
    hint: 'move it, or name another Python with --python',
  });
}

/** Without links, as far as it is there. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return resolve(realPathOf(dirname(path)), relative(dirname(path), path));
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === sep ? sep : `${folder}${sep}`);
}
