import type { Image } from 'itk-wasm';
import { InputError } from '../../../util/radvuqaError.js';
import { distance } from '../grid/affine.js';
import type { Triple } from '../volume.js';
import { type DicomSlice, readDicomSlice } from './readDicomSlice.js';

/** Distances of neighbouring slices may differ by this part of a distance. */
const slackOfDistance = 0.05;

/** Slices may be out of line by this part of a pixel. */
const slackOfPixel = 0.5;

/**
 * Checks what ITK takes for granted of the files of a DICOM series: that their pixels are whole, of one size and
 * one rescaling, and that the slices stand in line at even distances.
 *
 * @throws InputError naming the folder or the file.
 */
export function checkDicomSlices(folder: string, files: readonly string[], image: Image): void {
  const slices = files.map(readDicomSlice);
  slices.forEach(({ pixels }, index) => {
    if (pixels === null || pixels.isWhole) return;
    throw new InputError({
      subject: files[index],
      expected: `the ${pixels.bytes} bytes of pixels that it says`,
      found: 'the end of the file',
      hint: 'the file is damaged or incomplete; copy or download it again',
    });
  });
  checkSame(folder, slices, 'number of pixel bytes', ({ pixels }) => pixels?.bytes);
  checkSame(folder, slices, 'rescale slope and intercept', ({ rescale }) => rescale?.join(' and '));
  const positions = slices.flatMap(({ position }) => (position === null ? [] : [position]));
  if (positions.length === files.length) checkPositions(folder, positions, image);
}

function checkSame(
  folder: string,
  slices: readonly DicomSlice[],
  what: string,
  read: (slice: DicomSlice) => number | string | undefined,
): void {
  const found = [...new Set(slices.map(read))].filter((value) => value !== undefined);
  if (found.length < 2) return;
  throw new InputError({ subject: folder, expected: `one ${what} in all slices`, found: found.join(', ') });
}

function checkPositions(folder: string, positions: readonly Triple[], { direction, spacing }: Image): void {
  const [x, y, z] = [2, 5, 8].map((index) => Number(direction[index]));
  const depthOf = (at: Triple) => at[0] * x + at[1] * y + at[2] * z;
  const footOf = (at: Triple): Triple => [
    at[0] - depthOf(at) * x,
    at[1] - depthOf(at) * y,
    at[2] - depthOf(at) * z,
  ];
  const depths = positions.map(depthOf).sort((a, b) => a - b);
  const steps = depths.slice(1).map((depth, index) => depth - depths[index]);
  const [smallest, largest] = [Math.min(...steps), Math.max(...steps)];
  if (largest - smallest > slackOfDistance * largest) {
    throw new InputError({
      subject: folder,
      expected: 'slices at even distances',
      found: `distances from ${smallest.toFixed(3)} to ${largest.toFixed(3)} mm`,
      hint: 'a slice may be missing, or there twice',
    });
  }
  const sideways = Math.max(...positions.map((at) => distance(footOf(at), footOf(positions[0]))));
  if (sideways <= slackOfPixel * Math.min(spacing[0], spacing[1])) return;
  throw new InputError({
    subject: folder,
    expected: 'slices in line with each other',
    found: `one ${sideways.toFixed(3)} mm aside`,
    hint: 'the scanner may have been tilted; resample the series first, for example with dcm2niix',
  });
}
