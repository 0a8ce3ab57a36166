/** How the data set of a DICOM file is written (PS3.5, section 10 and annex A). */
export interface TransferSyntax {
  readonly uid: string;
  readonly isLittleEndian: boolean;
  /** Byte order of pixels that are not compressed. */
  readonly hasLittleEndianPixels: boolean;
  readonly isDeflated: boolean;
  readonly hasCompressedPixels: boolean;
}

export const explicitLittleEndian = '1.2.840.10008.1.2.1';
export const implicitLittleEndian = '1.2.840.10008.1.2';
export const explicitBigEndian = '1.2.840.10008.1.2.2';
const deflatedLittleEndian = '1.2.840.10008.1.2.1.99';
/** Of GE: a little-endian data set with big-endian pixels. */
const mixedEndian = '1.2.840.113619.5.2';

const uncompressed: readonly string[] = [
  explicitLittleEndian,
  implicitLittleEndian,
  explicitBigEndian,
  deflatedLittleEndian,
  mixedEndian,
];

/** The transfer syntax of a UID; any that is not known has compressed pixels in a little-endian data set. */
export function transferSyntaxOf(uid: string): TransferSyntax {
  return {
    uid,
    isLittleEndian: uid !== explicitBigEndian,
    hasLittleEndianPixels: uid !== explicitBigEndian && uid !== mixedEndian,
    isDeflated: uid === deflatedLittleEndian,
    hasCompressedPixels: !uncompressed.includes(uid),
  };
}
