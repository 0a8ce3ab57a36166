import { type Dirent, readdirSync, statSync } from 'node:fs';
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

/** Of a .hdr/.img pair the header stands for both; a DICOM file may be a volume of many frames. */
const volumeExtension = /\.(nii|nii\.gz|hdr|hdr\.gz|nrrd|seg\.nrrd|nhdr|mha|mhd|dcm)$/i;

/**
 * What is in a folder, in code-unit order of names, hidden entries left out. Links are followed; one that leads
 * nowhere is an entry that no folder is: what needs it fails by name, instead of doing without it unnoticed.
 *
 * @throws InputError when the folder cannot be listed.
 */
export function folderEntries(folder: string): FolderEntry[] {
  return listFolder(folder)
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      const path = join(folder, entry.name);
      const isFolder = entry.isSymbolicLink() ? leadsToFolder(path) : entry.isDirectory();
      return {
        name: entry.name,
        path,
        isFolder,
        volumeName: isFolder ? entry.name : volumeNameOf(entry.name),
      };
    });
}

/** A link may be dead, a link to itself, or lead where the user may not look: none of it is the source's end. */
function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false;
  }
}

/** Whether a name has the extension of a volume file. */
export function isVolumeName(name: string): boolean {
  return volumeExtension.test(name);
}

/** A name without the extension of a volume file; null for any other file. */
export function volumeNameOf(name: string): string | null {
  return isVolumeName(name) ? name.replace(volumeExtension, '') : null;
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
