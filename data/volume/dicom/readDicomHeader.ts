import { closeSync, fstatSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import dicomParser, { type ByteStream, type Element } from 'dicom-parser';
import { openPlainFile } from '../../../util/openPlainFile.js';
import { InputError } from '../../../util/radvuqaError.js';
import { createDicomElements, type DicomElements } from './dicomElements.js';
import { findDicomStart, isExplicit } from './dicomStart.js';
import { type TransferSyntax, transferSyntaxOf } from './transferSyntax.js';

/** A DICOM file as far as its pixels. */
export interface DicomHeader {
  readonly path: string;
  readonly syntax: TransferSyntax;
  /** What the object is: SOP Class UID of the data set, or else of the file's own header; empty where neither says it. */
  readonly sopClass: string;
  readonly elements: DicomElements;
  /** Null in an object without Pixel Data. */
  readonly pixels: PixelElement | null;
}

/** The element Pixel Data, or Float or Double Float Pixel Data (PS3.5, section 8). */
export interface PixelElement {
  readonly kind: 'integers' | 'floats';
  /** Bytes of the file, inflated, before its value. */
  readonly start: number;
  /** Bytes of the value; null where it is a sequence of fragments. */
  readonly length: number | null;
  /** Whether the file holds as many bytes. */
  readonly isWhole: boolean;
  /** Whether bytes stand in words of 16 bits, which matters in big-endian files. */
  readonly isInWords: boolean;
}

/** Bytes read at first: few files have more before their pixels. */
const firstBytes = 1 << 16;

/** No data set that is inflated is larger. */
const mostInflatedBytes = 2 ** 31 - 1;

/**
 * Reads the elements of a DICOM file before its pixels, in any transfer syntax and however many they are; of the pixels it
 * reads nothing unless the whole data set is deflated.
 *
 * @throws InputError naming the file, when it is not DICOM, damaged or cut short before its pixels.
 */
export function readDicomHeader(path: string): DicomHeader {
  const file = openPlainFile(path);
  try {
    const { size } = fstatSync(file);
    for (let length = firstBytes; ; length *= 8) {
      const bytes = Buffer.alloc(Math.min(length, size));
      readSync(file, bytes, 0, bytes.length, 0);
      const header = parseHeader(path, bytes, size);
      if (header !== 'needs more') return header;
    }
  } finally {
    closeSync(file);
  }
}

/** The bytes of a DICOM file as places in its header count them: a deflated data set is inflated. */
export function inflateDicom(path: string, bytes: Buffer, { isDeflated }: TransferSyntax): Buffer {
  if (!isDeflated) return bytes;
  const { end } = parseFileHeader(path, bytes);
  try {
    const dataSet = inflateRawSync(bytes.subarray(end), { maxOutputLength: mostInflatedBytes });
    return Buffer.concat([bytes.subarray(0, end), dataSet]);
  } catch (cause) {
    throw damaged(path, (cause as Error).message, cause);
  }
}

function parseHeader(path: string, start: Buffer, size: number): DicomHeader | 'needs more' {
  const isAll = start.length === size;
  try {
    const { syntax, sopClass, end } = parseFileHeader(path, start);
    if (syntax.isDeflated && !isAll) return 'needs more';
    const bytes = inflateDicom(path, start, syntax);
    const { elements, pixels } = parseDataSet(bytes, end, syntax);
    if (pixels === null && !isAll) return 'needs more';
    const isWhole = pixels !== null && pixels.start + (pixels.length ?? 0) <= Math.max(size, bytes.length);
    return {
      path,
      syntax,
      sopClass: elements.text('00080016') || sopClass,
      elements,
      pixels: pixels && { ...pixels, isWhole },
    };
  } catch (cause) {
    if (!isAll) return 'needs more';
    throw cause instanceof InputError ? cause : damaged(path, `what cannot be read (${cause})`, cause);
  }
}

interface FileHeader {
  readonly syntax: TransferSyntax;
  readonly sopClass: string;
  /** Bytes before the data set. */
  readonly end: number;
}

/** Reads group 0002, which is always explicit and little-endian (PS3.10, section 7.1). */
function parseFileHeader(path: string, bytes: Buffer): FileHeader {
  const start = findDicomStart(bytes);
  if (start === null) {
    throw new InputError({ subject: path, expected: 'a DICOM file', found: 'other bytes' });
  }
  if (start.kind === 'dataSet') {
    return { syntax: transferSyntaxOf(start.transferSyntax), sopClass: '', end: start.at };
  }
  const stream = streamOf(bytes, start.at, true);
  const parsed: Record<string, Element> = {};
  while (bytes.readUInt16LE(stream.position) === 0x0002) {
    const element = dicomParser.readDicomElementExplicit(stream);
    parsed[element.tag] = element;
  }
  const elements = createDicomElements({ bytes, isLittleEndian: true, elements: parsed });
  const uid = elements.text('00020010');
  if (uid === '') throw damaged(path, 'none that its header names', undefined, 'a transfer syntax');
  return { syntax: transferSyntaxOf(uid), sopClass: elements.text('00020002'), end: stream.position };
}

function streamOf(bytes: Buffer, position: number, isLittleEndian: boolean): ByteStream {
  const { littleEndianByteArrayParser: little, bigEndianByteArrayParser: big } = dicomParser;
  return new dicomParser.ByteStream(isLittleEndian ? little : big, bytes, position);
}

interface FoundDataSet {
  readonly elements: DicomElements;
  readonly pixels: Omit<PixelElement, 'isWhole'> | null;
}

/** Groups from this on hold pixels and padding; its elements below 0008 say where frames begin. */
const pixelGroup = 0x7fe0;

/** Value representations with a length of 32 bits that dicom-parser does not know. */
const longRepresentations: readonly string[] = ['OV', 'SV', 'UV'];

/** @throws an error or a text where elements cannot be read, or go on beyond the bytes. */
function parseDataSet(bytes: Buffer, start: number, { isLittleEndian }: TransferSyntax): FoundDataSet {
  const stream = streamOf(bytes, start, isLittleEndian);
  // Some writers say explicit and write implicit: the first element tells.
  const hasRepresentations = isExplicit(bytes, start);
  const warnings: string[] = [];
  const parsed: Record<string, Element> = {};
  let pixels: FoundDataSet['pixels'] = null;
  while (stream.position < bytes.length && pixels === null) {
    const [group, number] = [stream.readUint16(), stream.readUint16()];
    stream.seek(-4);
    const representation = hasRepresentations
      ? bytes.toString('latin1', stream.position + 4, stream.position + 6)
      : '';
    if (group > pixelGroup) break;
    if (group === pixelGroup && number >= 0x0008) pixels = startPixels(stream, number, representation);
    else if (longRepresentations.includes(representation)) {
      stream.seek(8);
      stream.seek(stream.readUint32());
    } else {
      const element = hasRepresentations
        ? dicomParser.readDicomElementExplicit(stream, warnings)
        : dicomParser.readDicomElementImplicit(stream);
      parsed[element.tag] = element;
    }
  }
  const [warning] = [...warnings, ...stream.warnings];
  if (warning !== undefined) throw new Error(warning);
  return { elements: createDicomElements({ bytes, isLittleEndian, elements: parsed }), pixels };
}

function startPixels(stream: ByteStream, number: number, representation: string): FoundDataSet['pixels'] {
  stream.seek(representation === '' ? 4 : 8);
  const length = stream.readUint32();
  return {
    kind: number === 0x0010 ? 'integers' : 'floats',
    start: stream.position,
    length: length === 0xffffffff ? null : length,
    isInWords: representation === 'OW',
  };
}

function damaged(path: string, found: string, cause?: unknown, expected = 'a whole DICOM file'): InputError {
  const hint = 'the file is damaged or incomplete; copy or download it again';
  return new InputError({ subject: path, expected, found, hint, cause });
}
