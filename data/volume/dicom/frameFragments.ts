import dicomParser, { type Element } from 'dicom-parser';
import { InputError } from '../../../util/radvuqaError.js';
import type { PixelFormat } from './pixelFormat.js';
import type { DicomHeader } from './readDicomHeader.js';

/**
 * The compressed stream of each frame of a file, put together from its fragments (PS3.5, annex A.4).
 *
 * @throws InputError naming the file, when fragments are cut short, or it cannot be told which are whose.
 */
export function frameFragments({ path, pixels }: DicomHeader, bytes: Buffer, format: PixelFormat): Buffer[] {
  const { fragments = [], basicOffsetTable = [] } = readElement(path, bytes, pixels?.start ?? 0);
  const parts = fragments.map(({ position, length }) => bytes.subarray(position, position + length));
  if (format.frames === 1 && parts.length > 0) return [Buffer.concat(parts)];
  if (parts.length === format.frames) return parts;
  if (basicOffsetTable.length !== format.frames) {
    const found = `${parts.length} fragments without a table of where frames begin`;
    throw new InputError({ subject: path, expected: `the fragments of ${format.frames} frames`, found });
  }
  return basicOffsetTable.map((start, frame) => {
    const end = basicOffsetTable[frame + 1] ?? Number.POSITIVE_INFINITY;
    return Buffer.concat(
      parts.filter((_, at) => fragments[at].offset >= start && fragments[at].offset < end),
    );
  });
}

function readElement(path: string, bytes: Buffer, start: number): Element {
  const { ByteStream, littleEndianByteArrayParser, readDicomElementExplicit } = dicomParser;
  const stream = new ByteStream(littleEndianByteArrayParser, bytes, start - 12);
  const warnings: string[] = [];
  const fail = (found: string, cause?: unknown) => {
    const hint = 'the file is damaged or incomplete; copy or download it again';
    return new InputError({ subject: path, expected: 'whole fragments of pixels', found, hint, cause });
  };
  let element: Element;
  try {
    element = readDicomElementExplicit(stream, warnings);
  } catch (cause) {
    throw fail(`what cannot be read (${cause})`, cause);
  }
  if (warnings.length > 0) throw fail(warnings[0]);
  return element;
}
