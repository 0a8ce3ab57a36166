import { closeSync, readSync } from 'node:fs';
import { openPlainFile } from '../../../util/openPlainFile.js';
import { dicomStartBytes, findDicomStart } from './dicomStart.js';

/** Whether a file begins like one of DICOM, with a preamble or without. */
export function isDicom(path: string): boolean {
  return findDicomStart(readStart(path)) !== null;
}

function readStart(path: string): Buffer {
  const bytes = Buffer.alloc(dicomStartBytes);
  const file = openPlainFile(path);
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}
