import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../../util/radvuqaError.js';

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

/** Whether "DICM" follows the preamble of 128 bytes (DICOM PS3.10, section 7.1). */
function isDicom(path: string): boolean {
  const mark = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    readSync(file, mark, 0, 4, 128);
  } finally {
    closeSync(file);
  }
  return mark.toString('latin1') === 'DICM';
}
