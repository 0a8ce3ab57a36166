import { InputError } from '../../../util/radvuqaError.js';
import type { FileReader } from './fileReader.js';

/** Flags of a gzip member (RFC 1952, section 2.3.1). */
const flags = { headerChecksum: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 };

/** The error of a gzip file that is not as it should be. */
export function gzipError(file: FileReader, expected: string, found: string): InputError {
  return new InputError({
    subject: file.path,
    expected,
    found,
    hint: 'the file is damaged or incomplete; copy or download it again',
  });
}

/** Whether a file begins like a gzip member. */
export function isGzip(file: FileReader): boolean {
  const start = file.peek();
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** Takes `count` bytes of the file one by one. */
export function takeBytes(file: FileReader, count: number): number[] {
  return Array.from({ length: count }, () => {
    const [byte] = file.peek();
    if (byte === undefined) throw gzipError(file, 'a whole gzip stream', 'the end of the file');
    file.take(1);
    return byte;
  });
}

/**
 * Takes the header of a gzip member up to where its deflate stream begins.
 *
 * @throws InputError when it is not one.
 */
export function takeGzipHeader(file: FileReader): void {
  const [first, second, method, flag] = takeBytes(file, 10);
  if (first !== 0x1f || second !== 0x8b) {
    throw gzipError(file, 'a further gzip member or zeros at the end', 'other bytes');
  }
  if (method !== 8 || (flag & flags.reserved) !== 0) {
    throw gzipError(file, 'a gzip header', `method ${method}, flags ${flag}`);
  }
  if (flag & flags.extra) {
    const [low, high] = takeBytes(file, 2);
    takeBytes(file, low + 256 * high);
  }
  if (flag & flags.name) takeText(file);
  if (flag & flags.comment) takeText(file);
  if (flag & flags.headerChecksum) takeBytes(file, 2);
}

function takeText(file: FileReader): void {
  while (takeBytes(file, 1)[0] !== 0);
}
