import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../util/radvuqaError.js';

/** A file or folder in a source. */
export interface FolderEntry {
  readonly name: string;
  readonly path: string;
  readonly isFolder: boolean;
  /** Name without the extension of a volume file; for a folder its name; null for any other file. */
  readonly volumeName: string | null;
}

const volumeExtension = /\.(nii\.gz|nii|nrrd|nhdr|mha|mhd)$/i;

/**
 * What is in a folder, in code-unit order of names; links are followed, dead links and hidden entries left out.
 *
 * @throws InputError when the folder cannot be listed.
 */
export function folderEntries(folder: string): FolderEntry[] {
  return listNames(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const status = statSync(path, { throwIfNoEntry: false });
      if (status === undefined) return [];
      const isFolder = status.isDirectory();
      return [{ name, path, isFolder, volumeName: isFolder ? name : volumeNameOf(name) }];
    });
}

function volumeNameOf(name: string): string | null {
  return volumeExtension.test(name) ? name.replace(volumeExtension, '') : null;
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    const found =
      (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such folder' : (cause as Error).message;
    throw new InputError({ subject: folder, expected: 'a folder', found, cause });
  }
}
