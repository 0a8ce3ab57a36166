import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { packagePath } from '../../util/packagePath.js';

/** Path of a real volume beside the package, or null, with a passed assertion and a line in the log. */
export function realData(t: ExecutionContext, name: string): string | null {
  const path = join(packagePath('..', 'shared', 'data'), name);
  if (existsSync(path)) return path;
  t.log('skipped: ../shared/data is not here');
  t.pass();
  return null;
}
