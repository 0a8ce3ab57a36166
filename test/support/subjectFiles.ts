import { gzipSync } from 'node:zlib';
import { type NiftiFile, niftiBytes } from './niftiBytes.js';
import { type PlainVolume, type StoredOrientation, storeAs } from './orientations.js';

/** A small image with labels; where two classes overlap, `labels` has the smaller id. */
export interface SmallCase {
  readonly image: PlainVolume;
  readonly masks: Readonly<Record<string, PlainVolume>>;
  readonly labels: PlainVolume;
}

const shape = [10, 9, 8];
const affine = [1.5, 0, 0, -7, 0, 2, 0, 8, 0, 0, 2.5, 9];

function volume(value: (i: number, j: number, k: number) => number): PlainVolume {
  const values = Array.from({ length: 720 }, (_, index) =>
    value(index % 10, Math.floor(index / 10) % 9, Math.floor(index / 90)),
  );
  return { values, shape, affine };
}

/** Three overlapping boxes (spleen 1, kidney_right 2, liver 5) in a volume of noise-like numbers. */
export function smallCase(): SmallCase {
  const spleen = volume((i, j, k) => Number(i < 5 && j > 2 && k > 1));
  const kidneyRight = volume((i, j) => Number(i > 3 && i < 8 && j > 4));
  const liver = volume((i, _, k) => Number(i > 2 && k < 6));
  const first = (index: number) =>
    spleen.values[index] ? 1 : kidneyRight.values[index] ? 2 : liver.values[index] ? 5 : 0;
  return {
    image: volume((i, j, k) => ((i * 37 + j * 101 + k * 53) % 211) - 90),
    masks: { spleen, kidney_right: kidneyRight, liver },
    labels: { ...spleen, values: Array.from(spleen.values, (_, index) => first(index)) },
  };
}

const asIs: StoredOrientation = { order: [0, 1, 2], flips: [false, false, false] };

/** A gzipped NIfTI file of a volume, in some orientation and type. */
export function stored(
  plain: PlainVolume,
  change: Partial<NiftiFile> = {},
  orientation: StoredOrientation = asIs,
): Buffer {
  return gzipSync(niftiBytes({ ...storeAs(plain, orientation), ...change }));
}

/** Files of a subject in TotalSegmentator's layout, by path below the source. */
export function subjectFiles(subject: string, small: SmallCase = smallCase()): Record<string, Buffer> {
  const masks = Object.entries(small.masks).map(([className, mask]) => [
    `${subject}/segmentations/${className}.nii.gz`,
    stored(mask, { type: 'uint8' }),
  ]);
  return { [`${subject}/ct.nii.gz`]: stored(small.image), ...Object.fromEntries(masks) };
}
