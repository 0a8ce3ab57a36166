import { realpathSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';

/**
 * Whether a path is a folder or lies below it, with links followed; neither needs to be there yet.
 *
 * @example
 * isWithinFolder('suite/new/export', 'suite'); // true
 */
export function isWithinFolder(path: string, folder: string): boolean {
  const place = realPathOf(resolve(path));
  const outer = realPathOf(resolve(folder));
  return place === outer || place.startsWith(outer === sep ? sep : `${outer}${sep}`);
}

/** Without links, as far as it is there. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    return resolve(realPathOf(dirname(path)), relative(dirname(path), path));
  }
}
