import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const blockBytes = 512;
/** Files and folders that a program may make. */
export const mostEntries = 100_000;
const mostLevels = 32;

/** What a folder takes on the disk, or why that cannot be told: a program may try to hide it. */
export type FolderMeasurement =
  | { readonly kind: 'measured'; readonly bytes: number }
  | { readonly kind: 'refused'; readonly found: string };

/** Measures a folder while a program writes into it; links are not followed, and what vanishes meanwhile is nothing. */
export async function measureFolder(folder: string): Promise<FolderMeasurement> {
  let bytes = 0;
  let entries = 0;
  let level = [folder];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mostLevels) return refused(`folders within folders, more than ${mostLevels} levels deep`);
    const deeper: string[] = [];
    for (const path of level) {
      const listed = await list(path);
      if (listed === null) return refused('a folder that cannot be read');
      entries += listed.length;
      if (entries > mostEntries) return refused(`more than ${mostEntries} files`);
      for (const entry of listed) {
        const size = await bytesOf(join(path, entry.name));
        if (size === null) return refused('a file that cannot be looked at');
        bytes += size;
        if (entry.isDirectory()) deeper.push(join(path, entry.name));
      }
    }
    level = deeper;
  }
  return { kind: 'measured', bytes };
}

function refused(found: string): FolderMeasurement {
  return { kind: 'refused', found };
}

async function list(path: string): Promise<Dirent[] | null> {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    return isGone(error) ? [] : null;
  }
}

async function bytesOf(path: string): Promise<number | null> {
  try {
    return (await lstat(path)).blocks * blockBytes;
  } catch (error) {
    return isGone(error) ? 0 : null;
  }
}

function isGone(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
