import { InputError } from '../../../util/radvuqaError.js';
import type { DicomHeader } from './readDicomHeader.js';

/** How the numbers of a frame are stored (PS3.3, C.7.6.3; PS3.5, section 8.1). */
export interface PixelFormat {
  readonly columns: number;
  readonly rows: number;
  readonly frames: number;
  readonly bitsAllocated: 8 | 16 | 32;
  readonly bitsStored: number;
  readonly highBit: number;
  readonly isSigned: boolean;
  readonly photometric: 'MONOCHROME1' | 'MONOCHROME2';
}

/**
 * Reads how a file stores its pixels.
 *
 * @throws InputError naming the file, when it has no grey pixels of whole numbers, or does not say all of it.
 */
export function readPixelFormat(header: DicomHeader): PixelFormat {
  const { path, elements, pixels } = header;
  if (pixels === null)
    throw fail(path, 'pixels', 'an object without them', 'the file may have been cut short');
  if (pixels.kind === 'floats') throw fail(path, 'pixels of whole numbers', 'floating-point pixels');
  const photometric = readPhotometric(header);
  const [frames] = elements.decimals('00280008') ?? [1];
  if (!Number.isInteger(frames) || frames < 1) throw fail(path, 'a number of frames', `${frames}`);
  return {
    columns: numberOf(header, '00280011', 'columns'),
    rows: numberOf(header, '00280010', 'rows'),
    frames,
    ...readBits(header),
    photometric,
  };
}

function readPhotometric(header: DicomHeader): PixelFormat['photometric'] {
  const samples = numberOf(header, '00280002', 'samples per pixel');
  const photometric = header.elements.text('00280004');
  const isGrey = photometric === 'MONOCHROME1' || photometric === 'MONOCHROME2';
  if (samples === 1 && isGrey) return photometric;
  throw fail(header.path, 'grey pixels', `${samples} samples of "${photometric}"`);
}

function readBits(
  header: DicomHeader,
): Pick<PixelFormat, 'bitsAllocated' | 'bitsStored' | 'highBit' | 'isSigned'> {
  const bitsAllocated = numberOf(header, '00280100', 'bits allocated');
  const bitsStored = numberOf(header, '00280101', 'bits stored');
  const highBit = numberOf(header, '00280102', 'high bit');
  const representation = numberOf(header, '00280103', 'pixel representation');
  const isKnown = bitsAllocated === 8 || bitsAllocated === 16 || bitsAllocated === 32;
  const isWithin = bitsStored >= 1 && highBit >= bitsStored - 1 && highBit < bitsAllocated;
  if (isKnown && isWithin && representation <= 1) {
    return { bitsAllocated, bitsStored, highBit, isSigned: representation === 1 };
  }
  const found = `${bitsAllocated} allocated, ${bitsStored} stored, high bit ${highBit}, representation ${representation}`;
  throw fail(header.path, 'pixels of 8, 16 or 32 bits', found);
}

function numberOf({ path, elements }: DicomHeader, tag: string, name: string): number {
  const value = elements.uint16(tag);
  if (value === null) throw fail(path, `its ${name}`, 'a file that does not say it');
  return value;
}

const conversion = 'convert it to .nii.gz, for example with dcm2niix';

function fail(subject: string, expected: string, found: string, hint = conversion): InputError {
  return new InputError({ subject, expected, found, hint });
}
