import { readFileSync } from 'node:fs';
import { InputError } from '../../../util/radvuqaError.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import { turnGrid } from '../grid/turnGrid.js';
import type { ReadFile, StoredVolume } from '../storedVolume.js';
import type { VoxelArray } from '../volume.js';
import { checkPixels } from './checkPixels.js';
import { checkSameSeries } from './checkSameSeries.js';
import { checkValues } from './checkValues.js';
import { type DicomFrame, dicomFrames } from './dicomFrames.js';
import { listDicomFiles } from './listDicomFiles.js';
import { type DicomHeader, readDicomHeader } from './readDicomHeader.js';
import { readFrames } from './readFrames.js';
import { isCaptureClass, isSliceClass } from './sopClass.js';
import { type LeftOut, nameObject, sortOutDicom } from './sortOutDicom.js';
import { type FrameStack, stackFrames } from './stackFrames.js';

/**
 * Opens a folder that holds one series of DICOM slices, in one frame a file or in many; other objects in it are left out.
 *
 * @throws InputError when there are no slices, they are not those of one volume, or do not say all that tells it.
 */
export function openDicomFolder(folder: string): StoredVolume {
  const { slices, leftOut } = sortOutDicom(folder, listDicomFiles(folder));
  return openSlices(folder, slices, leftOut);
}

/**
 * Opens a DICOM file that is a volume by itself: an enhanced multi-frame image.
 *
 * @throws InputError as `openDicomFolder`, and for a single slice.
 */
export function openDicomFile(path: string): StoredVolume {
  const header = readDicomHeader(path);
  const isImage = isSliceClass(header.sopClass) || isCaptureClass(header.sopClass);
  if (isImage && header.pixels !== null && dicomFrames(header).length > 1)
    return openSlices(path, [header], []);
  throw new InputError({
    subject: path,
    expected: 'a volume',
    found: `one DICOM ${isImage ? 'slice' : 'object'}, ${nameObject(header)}`,
    hint: isImage ? 'put the slices of the series into a folder of that name' : 'convert it to .nii.gz',
  });
}

function openSlices(path: string, slices: readonly DicomHeader[], leftOut: readonly LeftOut[]): StoredVolume {
  const frames = slices.flatMap(dicomFrames);
  const ownIdentifiers = checkSameSeries(path, frames);
  for (const { header, format, index } of frames) if (index === 0) checkPixels(header, format);
  checkValues(path, frames);
  const stack = stackFrames(path, frames);
  return {
    ...turnGrid(path, stack.shape, stack.affine),
    path,
    scaling: null,
    readSlabs: async (visit) => {
      const files = await readSlabs(path, stack, visit);
      return [...describeIdentifiers(files, ownIdentifiers), ...leftOut.map(asReadFile)];
    },
    close: () => undefined,
  };
}

/** Told once, by the first file. */
function describeIdentifiers(files: readonly ReadFile[], identifiers: readonly string[]): ReadFile[] {
  const notice = `slices of one series by all else that they say, as each names a ${identifiers.join(' and a ')} of its own, such as`;
  return files.map((file, place) => (place === 0 && identifiers.length > 0 ? { ...file, notice } : file));
}

function asReadFile({ path, what }: LeftOut): ReadFile {
  const notice = `left out beside the slices, ${what}`;
  return { path, sha256: sha256Hex(readFileSync(path)), notice };
}

async function readSlabs(
  path: string,
  { frames, shape }: FrameStack,
  visit: Parameters<StoredVolume['readSlabs']>[0],
): Promise<ReadFile[]> {
  const values = new (smallestArray(frames))(shape[0] * shape[1]);
  return readFrames(path, frames, (pixels, { rescale }, place) => {
    const [slope, intercept] = rescale ?? [1, 0];
    for (let at = 0; at < values.length; at++) values[at] = pixels[at] * slope + intercept;
    visit({ values, firstRow: place * shape[1], isZero: false });
  });
}

type ArrayOf = new (length: number) => VoxelArray;

/** The smallest array of whole numbers that holds whatever frames can store, rescaled; doubles for fractions. */
function smallestArray(frames: readonly DicomFrame[]): ArrayOf {
  const ends = frames.flatMap(({ format: { bitsStored, isSigned }, rescale }) => {
    const [slope, intercept] = rescale ?? [1, 0];
    const [lower, upper] = isSigned
      ? [-(2 ** (bitsStored - 1)), 2 ** (bitsStored - 1)]
      : [0, 2 ** bitsStored];
    const isWhole = Number.isInteger(slope) && Number.isInteger(intercept);
    return isWhole ? [lower * slope + intercept, (upper - 1) * slope + intercept] : [Number.NaN];
  });
  const holdsAll = (lower: number, upper: number) => ends.every((end) => end >= lower && end <= upper);
  if (holdsAll(-(2 ** 15), 2 ** 15 - 1)) return Int16Array;
  if (holdsAll(0, 2 ** 16 - 1)) return Uint16Array;
  return holdsAll(-(2 ** 31), 2 ** 31 - 1) ? Int32Array : Float64Array;
}
