import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { checkPlainFile } from './checkPlainFile.js';
import { InputError } from './radvuqaError.js';
import { isOfMachine } from './writeError.js';

const mebibyte = 1024 * 1024;

/** Manifests of suites, and tables that are read as a whole, are no larger than this, in bytes. */
export const mostTableBytes = 128 * mebibyte;
/** Settings, and manifests of what is no suite. */
export const mostSettingsBytes = 4 * mebibyte;

/**
 * Reads a file of at most so many bytes; a larger one, and what may never end, is refused before anything is read.
 *
 * @throws InputError for a larger file, a pipe, a device or a folder; what the file system says as it is.
 */
export async function readBoundedFile(path: string, mostBytes: number): Promise<Buffer> {
  checkBounds(path, mostBytes);
  return readFile(path);
}

/**
 * The same, of a file that a stranger wrote: null for one that is not there, cannot be read, or is refused.
 *
 * @throws what concerns all files and not this one, such as too many open files.
 */
export async function readStrangersFile(path: string, mostBytes: number): Promise<Buffer | null> {
  try {
    return await readBoundedFile(path, mostBytes);
  } catch (error) {
    if (isOfMachine(error)) throw error;
    return null;
  }
}

/** @throws the same for such a file, which is not read. */
export function checkBounds(path: string, mostBytes: number): void {
  const status = statSync(path);
  checkPlainFile(path, status);
  if (status.size <= mostBytes) return;
  const expected = `a file of at most ${mostBytes / mebibyte} MiB`;
  throw new InputError({ subject: path, expected, found: `${Math.ceil(status.size / mebibyte)} MiB` });
}
