import { readFileSync } from 'node:fs';
import { gunzipSync, unzipSync } from 'node:zlib';
import { InputError } from '../../../util/radvuqaError.js';
import type { ItkHeader } from './itkHeader.js';

/** Spaces that ITK turns to its own; it takes any other for LPS, and some releases turn LAS the wrong way. */
const knownSpaces = /^(left-posterior-superior|lps|right-anterior-superior|ras)$/i;

/**
 * Checks what ITK passes over in an NRRD or MetaImage file: a space that it would mirror; a stream that is
 * damaged, or holds another number of bytes than the header says.
 *
 * Voxels in several files or in a rare encoding (text, bzip2, bytes to skip) are left to ITK.
 *
 * @param bytes of all voxels, by the header
 * @throws InputError naming the file.
 */
export function checkItkData(path: string, header: ItkHeader, bytes: number): void {
  const space = header.fields.get('space') ?? 'LPS';
  if (header.format === 'NRRD' && !knownSpaces.test(space)) {
    const expected = 'a space of left-posterior-superior or right-anterior-superior';
    const hint = 'save it in one of these, or as .nii.gz: in others sides could be mixed up';
    throw new InputError({ subject: path, expected, found: space, hint });
  }
  const length = dataLength(path, header, bytes);
  if (length === 'not known' || length === bytes) return;
  const expected = `the ${bytes} bytes of voxels that its header says`;
  throw new InputError({ subject: path, expected, found: length > bytes ? 'more' : `${length}` });
}

function dataLength(path: string, header: ItkHeader, bytes: number): number | 'not known' {
  const { fields, dataFile, dataStart } = header;
  const encoding = dataEncoding(header);
  const skips = ['byteskip', 'lineskip', 'headersize'].some((name) => fields.has(name));
  if (dataFile === null || encoding === 'other' || skips) return 'not known';
  const data = readFileSync(dataFile).subarray(dataStart);
  if (encoding === 'raw') return data.length;
  if (encoding === 'gzip') return inflatedLength(path, gunzipSync, data, bytes);
  // ITK goes by this size; without it, it finds only the end of a file of its own.
  const size = Number(fields.get('compresseddatasize') ?? (dataFile === path ? 0 : data.length));
  return inflatedLength(path, unzipSync, data.subarray(0, size), bytes);
}

function dataEncoding({ format, fields }: ItkHeader): 'raw' | 'gzip' | 'zlib' | 'other' {
  const isTrue = (name: string) => fields.get(name)?.toLowerCase() === 'true';
  if (format === 'MetaImage') {
    if (isTrue('compresseddata')) return 'zlib';
    return isTrue('binarydata') ? 'raw' : 'other';
  }
  const encoding = fields.get('encoding')?.toLowerCase();
  if (encoding === 'gzip' || encoding === 'gz') return 'gzip';
  return encoding === 'raw' ? 'raw' : 'other';
}

function inflatedLength(path: string, inflate: typeof unzipSync, data: Buffer, most: number): number {
  try {
    return inflate(data, { maxOutputLength: most }).length;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return most + 1;
    throw new InputError({
      subject: path,
      expected: 'a compressed stream that is whole',
      found: (cause as Error).message,
      hint: 'the file is damaged or incomplete; copy or download it again',
      cause,
    });
  }
}
