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

/** The three bytes that a gzip member begins with: its mark, and deflate as its method. */
const mark = [0x1f, 0x8b, 8];

/** Takes the mark of a gzip member, or of other bytes as many as are like it and one more; says which it was. */
export function takeGzipMark(file: FileReader): boolean {
  return mark.every((expected) => {
    const [byte] = file.peek();
    if (byte !== undefined) file.take(1);
    return byte === expected;
  });
}

/**
 * Takes the header of a gzip member after its mark, up to where its deflate stream begins.
 *
 * @throws InputError when it is not one.
 */
export function takeGzipHeader(file: FileReader): void {
  const [flag] = takeBytes(file, 7);
  if ((flag & flags.reserved) !== 0) throw gzipError(file, 'a gzip header', `flags ${flag}`);
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
