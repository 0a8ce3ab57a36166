import { closeSync, openSync, readSync } from 'node:fs';
import { InputError } from '../../../util/radvuqaError.js';

/** What the text begins with that Git LFS has in the place of a file. */
const pointer = 'version https://git-lfs.github.com/spec/';

/**
 * Checks that a file holds something, and not a mere pointer to it.
 *
 * @param expected what it should be, such as "a volume"
 * @throws InputError that says so of an empty file, and of what Git LFS leaves where a file was not fetched.
 */
export function checkFilled(path: string, expected: string): void {
  const start = Buffer.alloc(pointer.length);
  const file = openSync(path, 'r');
  let length: number;
  try {
    length = readSync(file, start);
  } finally {
    closeSync(file);
  }
  const fail = (found: string, hint: string) => new InputError({ subject: path, expected, found, hint });
  if (length === 0) throw fail('an empty file', 'copy or download it again');
  if (start.toString('latin1') === pointer) {
    throw fail('a Git LFS pointer in its place', 'fetch the file itself with "git lfs pull"');
  }
}
