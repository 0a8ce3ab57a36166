import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
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
 * What is in a folder, in code-unit order of names; links are followed, links that lead nowhere and hidden
 * entries left out.
 *
 * @throws InputError when the folder cannot be listed.
 */
export function folderEntries(folder: string): FolderEntry[] {
  return listFolder(folder)
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      const status = entry.isSymbolicLink() ? followLink(path) : entry;
      if (status === 'leads nowhere') return [];
      const isFolder = status.isDirectory();
      return [
        { name: entry.name, path, isFolder, volumeName: isFolder ? entry.name : volumeNameOf(entry.name) },
      ];
    });
}

/** A link may be dead, a link to itself, or lead where the user may not look: none of it is the source's end. */
function followLink(path: string): Stats | 'leads nowhere' {
  try {
    return statSync(path);
  } catch {
    return 'leads nowhere';
  }
}

function volumeNameOf(name: string): string | null {
  return volumeExtension.test(name) ? name.replace(volumeExtension, '') : null;
}

function listFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const found = isMissing ? 'no such folder' : (cause as Error).message;
    throw new InputError({ subject: folder, expected: 'a readable folder', found, cause });
  }
}
