import { totalClassMap } from '../../data/sources/classMaps.js';
import type { NiftiFile } from './niftiBytes.js';
import type { PlainVolume, StoredOrientation } from './orientations.js';
import { stored } from './subjectFiles.js';

/** Ellipsoid organs by class: centre and radii in voxels, and intensity. */
const organs = {
  liver: { centre: [30, 20, 12], radii: [9, 9, 7], hounsfield: 110 },
  spleen: { centre: [10, 12, 13], radii: [4, 5, 5], hounsfield: 120 },
  kidney_left: { centre: [14, 10, 5], radii: [3, 3, 4], hounsfield: 180 },
  kidney_right: { centre: [27, 7, 4], radii: [3, 3, 3], hounsfield: 180 },
  stomach: { centre: [14, 28, 14], radii: [5, 4, 4], hounsfield: 30 },
  aorta: { centre: [20, 11, 15], radii: [2, 2, 14], hounsfield: 160 },
  vertebrae_L1: { centre: [21, 5, 14], radii: [3, 2, 4], hounsfield: 300 },
  lung_lower_lobe_right: { centre: [31, 15, 25], radii: [6, 8, 4], hounsfield: -850 },
  lung_lower_lobe_left: { centre: [10, 15, 25], radii: [6, 8, 4], hounsfield: -850 },
} as const;
type Organ = keyof typeof organs;

/** In order of the ids in class map "total", which is also the order that wins where organs overlap. */
const ids: Readonly<Record<Organ, number>> = {
  spleen: 1,
  kidney_right: 2,
  kidney_left: 3,
  liver: 5,
  stomach: 6,
  lung_lower_lobe_left: 11,
  lung_lower_lobe_right: 14,
  vertebrae_L1: 31,
  aorta: 52,
};

const shape = [42, 36, 30] as const;
const affine = [6, 0, 0, -120, 0, 6, 0, -100, 0, 0, 7, 40];

/** A small made-up abdomen in RAS+: 252 x 216 x 210 mm; `shift` moves all organs to the right, in voxels. */
export interface DrawnSubject {
  readonly image: PlainVolume;
  readonly masks: Readonly<Record<string, PlainVolume>>;
  readonly labels: PlainVolume;
}

export function drawSubject(shift = 0): DrawnSubject {
  const names = (Object.keys(organs) as Organ[]).sort((a, b) => ids[a] - ids[b]);
  const masks = names.map(
    (name) => [name, drawVolume((voxel) => Number(isInside(name, voxel, shift)))] as const,
  );
  const ownerAt = (index: number) => masks.find(([, mask]) => mask.values[index] === 1)?.[0];
  const count = shape[0] * shape[1] * shape[2];
  const owners = Array.from({ length: count }, (_, index) => ownerAt(index));
  const noise = (index: number) => ((index * 7919) % 23) - 11;
  const intensities = owners.map(
    (name, index) => (name === undefined ? -90 : organs[name].hounsfield) + noise(index),
  );
  const labels = owners.map((name) => (name === undefined ? 0 : ids[name]));
  return {
    image: { values: intensities, shape, affine },
    masks: Object.fromEntries(masks),
    labels: { values: labels, shape, affine },
  };
}

function isInside(name: Organ, voxel: readonly number[], shift: number): boolean {
  const { centre, radii } = organs[name];
  const distances = voxel.map((at, axis) => (at - centre[axis] - (axis === 0 ? shift : 0)) / radii[axis]);
  return Math.hypot(...distances) < 1;
}

function drawVolume(value: (voxel: readonly number[]) => number): PlainVolume {
  const values: number[] = [];
  for (let k = 0; k < shape[2]; k++) {
    for (let j = 0; j < shape[1]; j++) {
      for (let i = 0; i < shape[0]; i++) values.push(value([i, j, k]));
    }
  }
  return { values, shape, affine };
}

/** How a subject is stored. */
export interface Storage {
  readonly orientation?: StoredOrientation;
  readonly image?: Partial<NiftiFile>;
  readonly mask?: Partial<NiftiFile>;
  readonly layout?: 'masks' | 'multilabel';
}

/** Files of a drawn subject, by path below the source: all 117 classes, most of them empty, as in the data set. */
export function drawnFiles(name: string, drawn: DrawnSubject, how: Storage = {}): Record<string, Buffer> {
  const image = { [`${name}/ct.nii.gz`]: stored(drawn.image, how.image, how.orientation) };
  const mask = { type: 'uint8' as const, ...how.mask };
  if (how.layout === 'multilabel') {
    return { ...image, [`${name}/labels.nii.gz`]: stored(drawn.labels, mask, how.orientation) };
  }
  const empty = stored(
    drawVolume(() => 0),
    mask,
    how.orientation,
  );
  const masks = totalClassMap.classes.map(({ className }) => {
    const volume = drawn.masks[className];
    const path = `${name}/segmentations/${className}.nii.gz`;
    return [path, volume === undefined ? empty : stored(volume, mask, how.orientation)];
  });
  return { ...image, ...Object.fromEntries(masks) };
}
