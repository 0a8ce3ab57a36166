import type { Stats } from 'node:fs';
import { InputError } from './radvuqaError.js';

/**
 * Checks that a path leads to a plain file: opening a pipe waits until somebody writes to it, and a device may never end.
 *
 * @throws InputError that names what is there instead.
 */
export function checkPlainFile(path: string, status: Stats): void {
  if (status.isFile()) return;
  throw new InputError({ subject: path, expected: 'a plain file', found: fileKindOf(status) });
}

/** What is there instead of a plain file, in words. */
export function fileKindOf(status: Stats): string {
  if (status.isDirectory()) return 'a folder';
  if (status.isFIFO()) return 'a named pipe';
  return status.isSocket() ? 'a socket' : 'a device';
}
