import { closeSync, readSync } from 'node:fs';
import { openPlainFile } from '../../../util/openPlainFile.js';
import { InputError } from '../../../util/radvuqaError.js';

/** What is found in the place of data, by how it begins, and what to do then. */
const standIns: readonly (readonly [start: RegExp, found: string, hint: string])[] = [
  [/^$/, 'an empty file', 'copy or download it again'],
  [
    /^version https:\/\/git-lfs\.github\.com\/spec\//,
    'a Git LFS pointer in its place',
    'fetch the file itself with "git lfs pull"',
  ],
  [
    /^\s*<(!doctype html|html)/i,
    'a web page in its place',
    'the download may have asked for a login: download it again',
  ],
  [/^PK[^ -~]{2}/, 'a zip archive in its place', 'unpack it first'],
];

/** Bytes of a file that tell. */
const startBytes = 64;

/**
 * Checks that a file holds something, and not what is left where data were not fetched.
 *
 * @param expected what it should be, such as "a volume"
 * @throws InputError that says so of an empty file, a pointer of Git LFS, a web page or an archive.
 */
export function checkFilled(path: string, expected: string): void {
  const start = readStart(path);
  const standIn = standIns.find(([beginning]) => beginning.test(start));
  if (standIn === undefined) return;
  const [, found, hint] = standIn;
  throw new InputError({ subject: path, expected, found, hint });
}

function readStart(path: string): string {
  const bytes = Buffer.alloc(startBytes);
  const file = openPlainFile(path);
  try {
    return bytes.toString('latin1', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
