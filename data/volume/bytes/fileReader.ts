import { createHash } from 'node:crypto';
import { closeSync, fstatSync, readSync } from 'node:fs';
import { openPlainFile } from '../../../util/openPlainFile.js';
import { InputError } from '../../../util/radvuqaError.js';

/** A file read from start to end, piece by piece. */
export interface FileReader {
  readonly path: string;
  /** Bytes in the file. */
  readonly size: number;
  /** Bytes not yet taken, in memory that the next call may reuse; empty only at the end of the file. */
  peek(): Buffer;
  /** Takes bytes that `peek` showed. */
  take(count: number): void;
  /** SHA-256 of the file; to be asked once, at its end. */
  sha256(): string;
  close(): void;
}

/**
 * Opens a file to be read through a buffer that the caller owns and may reuse for the next file.
 *
 * @throws InputError when the file cannot be opened or read.
 */
export function openFileReader(path: string, buffer: Buffer): FileReader {
  const file = attempt(path, () => openPlainFile(path));
  const hash = createHash('sha256');
  let unread = buffer.subarray(0, 0);
  return {
    path,
    size: attempt(path, () => fstatSync(file).size),
    peek() {
      if (unread.length > 0) return unread;
      unread = buffer.subarray(
        0,
        attempt(path, () => readSync(file, buffer)),
      );
      hash.update(unread);
      return unread;
    },
    take(count) {
      unread = unread.subarray(count);
    },
    sha256: () => hash.digest('hex'),
    close: () => closeSync(file),
  };
}

function attempt<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const found = (cause as Error).message;
    throw new InputError({ subject: path, expected: 'a file that can be read', found, cause });
  }
}
