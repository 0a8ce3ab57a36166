import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Removes the temporary files that a killed process left beside a file; call it only while nobody writes that file. */
export async function removeLeftovers(path: string): Promise<void> {
  const folder = dirname(path);
  const names = await readdir(folder);
  const leftovers = names.filter((name) => name.startsWith(`${basename(path)}.`) && name.endsWith('.part'));
  await Promise.all(leftovers.map((name) => rm(join(folder, name), { force: true })));
}
