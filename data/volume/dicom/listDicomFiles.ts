import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../../util/radvuqaError.js';
import { checkFilled } from '../bytes/checkFilled.js';
import { isDicom } from './isDicom.js';

/** Names that only files of slices have. */
const sliceName = /^[^.].*\.(dcm|dicom|ima)$/i;

/** Names that they have, too: without an extension, or ending in a number. */
const bareName = /^([^.]+|[^.].*\.\d+)$/;

/**
 * Paths of the DICOM files right in a folder, in code-unit order; other files are passed over, and so is what only
 * looks like a file: opening a pipe would wait forever.
 *
 * @throws InputError when there is none; the folder or a file in it cannot be read; or a file called like a slice is
 *   none, or empty: it might have been one.
 */
export function listDicomFiles(folder: string): string[] {
  const files = listFiles(folder);
  if (files.length > 0) return files;
  throw new InputError({
    subject: folder,
    expected: 'a folder of DICOM slices',
    found: 'no DICOM file in it',
    hint: 'slices lie right in the folder, not in folders within it',
  });
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => isSlice(folder, entry))
      .map(({ name }) => join(folder, name))
      .sort();
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const found = (cause as Error).message;
    throw new InputError({ subject: folder, expected: 'a readable folder of DICOM slices', found, cause });
  }
}

function isSlice(folder: string, { name }: Dirent): boolean {
  const path = join(folder, name);
  if (!statSync(path).isFile()) return false;
  if (isDicom(path)) return true;
  if (sliceName.test(name) || bareName.test(name)) checkFilled(path, 'a DICOM file');
  if (!sliceName.test(name)) return false;
  throw new InputError({
    subject: path,
    expected: 'a DICOM file',
    found: 'other bytes',
    hint: 'it might be a slice that was damaged: copy it again, or move it away',
  });
}
