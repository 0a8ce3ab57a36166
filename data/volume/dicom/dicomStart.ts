import { explicitBigEndian, explicitLittleEndian, implicitLittleEndian } from './transferSyntax.js';

/** Where a DICOM file begins. */
export type DicomStart =
  /** With its own header (group 0002), after a preamble of 128 bytes or without one. */
  | { readonly kind: 'header'; readonly at: number }
  /** With the data set itself; its transfer syntax is told by its first element. */
  | { readonly kind: 'dataSet'; readonly at: number; readonly transferSyntax: string };

/** Bytes that `findDicomStart` looks at. */
export const dicomStartBytes = 144;

/**
 * Finds where a DICOM file begins (PS3.10, section 7.1): after the preamble and "DICM", or, in files that have none, with
 * the first element of group 0002 or 0008.
 *
 * @param bytes the first `dicomStartBytes` of the file, or all of a shorter one
 * @returns null for a file that is not DICOM
 */
export function findDicomStart(bytes: Buffer): DicomStart | null {
  const mark = [128, 0].find((at) => bytes.toString('latin1', at, at + 4) === 'DICM');
  const at = mark === undefined ? 0 : mark + 4;
  if (bytes.length < at + 8) return mark === undefined ? null : { kind: 'header', at };
  const group = bytes.readUInt16LE(at);
  if (group === 0x0002 && isExplicit(bytes, at)) return { kind: 'header', at };
  const transferSyntax = guessTransferSyntax(bytes, at, group);
  if (transferSyntax !== null) return { kind: 'dataSet', at, transferSyntax };
  return mark === undefined ? null : { kind: 'header', at };
}

/** Whether the element at a place has the two letters of its value representation. */
export function isExplicit(bytes: Buffer, at: number): boolean {
  return /^[A-Z]{2}$/.test(bytes.toString('latin1', at + 4, at + 6));
}

function guessTransferSyntax(bytes: Buffer, at: number, group: number): string | null {
  const isSmall = (element: number) => element <= 0x0070;
  if (group === 0x0008 && isSmall(bytes.readUInt16LE(at + 2))) {
    if (isExplicit(bytes, at)) return explicitLittleEndian;
    return bytes.readUInt32LE(at + 4) < 1024 ? implicitLittleEndian : null;
  }
  const isBig = group === 0x0800 && isSmall(bytes.readUInt16BE(at + 2)) && isExplicit(bytes, at);
  return isBig ? explicitBigEndian : null;
}
