import type { Dirent } from 'node:fs';
import { opendir, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isWithinFolder } from '../util/isWithinFolder.js';
import { InputError } from '../util/radvuqaError.js';

/** pipelines/ID/REPEAT/ROUND/FILE: what lies deeper is left by programs, and taken out as plain files alone. */
const deepest = 5;

/**
 * Checks that no link of a run folder leads out of it. A run may be a stranger's: what is appended would go into another file, and
 * a link to another's responses, or to true masks, would be scored as his.
 *
 * @throws InputError that names the first such link.
 */
export async function requireOwnFiles(run: string): Promise<void> {
  const folder = await realpath(run).catch(() => null);
  if (folder === null) return;
  for await (const link of linksOf(folder, deepest)) {
    const place = await realpath(link).catch(() => null);
    if (place !== null && isWithinFolder(place, folder)) continue;
    // Where nothing is yet, the file would be made that it leads to.
    throw new InputError({
      subject: join(run, relative(folder, link)),
      expected: 'a file or folder of the run itself',
      found: 'a link that leads out of the run folder',
      hint: 'remove it; a folder that you trust can be copied with what its links lead to (`cp -rL`)',
    });
  }
}

async function* linksOf(folder: string, levels: number): AsyncGenerator<string> {
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) yield path;
    else if (entry.isDirectory() && levels > 1) yield* linksOf(path, levels - 1);
  }
}

/** Sorted, so that of several links the same one is named. What cannot be listed, or is gone by now, is not read either. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries: Dirent[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (entry.isSymbolicLink() || entry.isDirectory()) entries.push(entry);
    }
  } catch {
    return entries;
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}
