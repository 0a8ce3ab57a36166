import { InputError } from '../../../util/radvuqaError.js';
import type { DicomFrame } from './dicomFrames.js';

/** Rescale types of CT that are Hounsfield units, or do not say what they are (PS3.3, C.11.1.1.2). */
const hounsfieldTypes: readonly string[] = ['', 'HU', 'HU_MOD', 'US'];

/** Whether the values of a CT frame may be Hounsfield units by their type. */
export function isHounsfieldType({ rescaleType }: Pick<DicomFrame, 'rescaleType'>): boolean {
  return hounsfieldTypes.includes(rescaleType);
}

/**
 * Checks that the stored numbers of a frame can be turned to what they stand for.
 *
 * @throws InputError naming the file or folder, for a rescale that is half there, or cannot be.
 */
export function checkRescale(path: string, { rescale, name }: DicomFrame): void {
  if (rescale === null || (rescale.every(Number.isFinite) && rescale[0] !== 0)) return;
  const [slope, intercept] = rescale.map((number) => (Number.isFinite(number) ? number : 'none'));
  const expected = 'a rescale slope other than 0 and an intercept';
  throw new InputError({ subject: path, expected, found: `${slope} and ${intercept} in ${name}` });
}

/**
 * Checks that the stored numbers of all frames of a volume can be turned to values of one kind.
 *
 * @throws InputError naming the folder and a frame, as `checkRescale`; where some have a rescale and others none, or a table
 *   in its place; for CT in another unit than Hounsfield's; and for MONOCHROME1 where values may be turned round.
 */
export function checkValues(path: string, frames: readonly DicomFrame[]): void {
  const fail = (expected: string, found: string, hint?: string) =>
    new InputError({ subject: path, expected, found, ...(hint === undefined ? {} : { hint }) });
  const without = frames.find(({ rescale }) => rescale === null);
  if (without !== undefined && frames.some(({ rescale }) => rescale !== null)) {
    const expected = 'a rescale slope and intercept in all slices or in none';
    throw fail(expected, `none in ${without.name}`, 'its values would be off by the intercept of the others');
  }
  for (const frame of frames) {
    const { rescale, rescaleType, name, format, header } = frame;
    checkRescale(path, frame);
    const isCt = header.elements.text('00080060') === 'CT';
    if (rescale === null && header.elements.has('00283000')) {
      const found = `a table of values (Modality LUT) in ${name}`;
      throw fail('a rescale slope and intercept', found, 'convert it to .nii.gz');
    }
    if (isCt && !isHounsfieldType(frame)) {
      throw fail('CT in Hounsfield units', `values in "${rescaleType}" in ${name}`);
    }
    if (format.photometric === 'MONOCHROME1' && !(isCt && rescale !== null)) {
      const expected = 'pixels that are brighter where values are larger';
      const hint = 'its values may be turned round; convert it to MONOCHROME2';
      throw fail(expected, `MONOCHROME1 in ${name}`, hint);
    }
  }
}
