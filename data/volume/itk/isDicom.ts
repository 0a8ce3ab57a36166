import { closeSync, openSync, readSync } from 'node:fs';

/** Whether "DICM" follows the preamble of 128 bytes of a file (DICOM PS3.10, section 7.1). */
export function isDicom(path: string): boolean {
  const mark = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    readSync(file, mark, 0, 4, 128);
  } finally {
    closeSync(file);
  }
  return mark.toString('latin1') === 'DICM';
}
