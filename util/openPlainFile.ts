import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { checkPlainFile } from './checkPlainFile.js';

/** Opening a pipe so does not wait until somebody writes to it; plain files are read as ever. */
const withoutWaiting = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * Opens a plain file for reading; what might never end is closed again unread.
 *
 * @returns its descriptor, for the caller to close.
 * @throws InputError for a pipe, a device, a socket or a folder; what the file system says as it is.
 */
export function openPlainFile(path: string): number {
  const file = openSync(path, withoutWaiting);
  try {
    checkPlainFile(path, fstatSync(file));
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}
