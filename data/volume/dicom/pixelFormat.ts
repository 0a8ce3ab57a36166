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
export function readPixelFormat({ path, elements, pixels }: DicomHeader): PixelFormat {
  const fail = (expected: string, found: string, hint = 'convert it to .nii.gz, for example with dcm2niix') =>
    new InputError({ subject: path, expected, found, hint });
  const number = (tag: string, name: string): number => {
    const value = elements.uint16(tag);
    if (value === null) throw fail(`its ${name}`, 'a file that does not say it');
    return value;
  };
  if (pixels === null) throw fail('pixels', 'an object without them', 'the file may have been cut short');
  if (pixels.kind === 'floats') throw fail('pixels of whole numbers', 'floating-point pixels');
  const photometric = elements.text('00280004');
  const samples = number('00280002', 'samples per pixel');
  if (samples !== 1 || (photometric !== 'MONOCHROME1' && photometric !== 'MONOCHROME2')) {
    throw fail('grey pixels', `${samples} samples of "${photometric}"`);
  }
  const bitsAllocated = number('00280100', 'bits allocated');
  const bitsStored = number('00280101', 'bits stored');
  const highBit = number('00280102', 'high bit');
  const representation = number('00280103', 'pixel representation');
  const isKnown = bitsAllocated === 8 || bitsAllocated === 16 || bitsAllocated === 32;
  const isWithin = bitsStored >= 1 && highBit >= bitsStored - 1 && highBit < bitsAllocated;
  if (!isKnown || !isWithin || representation > 1) {
    const found = `${bitsAllocated} allocated, ${bitsStored} stored, high bit ${highBit}, representation ${representation}`;
    throw fail('pixels of 8, 16 or 32 bits', found);
  }
  const [frames] = elements.decimals('00280008') ?? [1];
  if (!Number.isInteger(frames) || frames < 1) throw fail('a number of frames', `${frames}`);
  return {
    columns: number('00280011', 'columns'),
    rows: number('00280010', 'rows'),
    ...{ frames, bitsAllocated, bitsStored, highBit, isSigned: representation === 1, photometric },
  };
}
