import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../../util/radvuqaError.js';
import { isDicom } from './isDicom.js';

/**
 * Paths of the DICOM files right in a folder, in code-unit order; other files are passed over, and so is what only
 * looks like a file: opening a pipe would wait forever.
 *
 * @throws InputError when there is none, or the folder or a file in it cannot be read: it might be a slice.
 */
export function listDicomFiles(folder: string): string[] {
  const files = listFiles(folder);
  if (files.length > 0) return files;
  throw new InputError({
    subject: folder,
    expected: 'a folder of DICOM slices',
    found: 'no DICOM file in it',
  });
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry) => join(folder, entry.name))
      .filter((path) => statSync(path).isFile() && isDicom(path))
      .sort();
  } catch (cause) {
    const found = (cause as Error).message;
    throw new InputError({ subject: folder, expected: 'a readable folder of DICOM slices', found, cause });
  }
}
