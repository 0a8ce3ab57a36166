import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import { encodeNifti } from '../volume/nifti/writeNifti.js';
import type { Phantom } from './phantom.js';

const compress = promisify(gzip);

/** Labels of a volume, and the names of their classes. */
export type LabelVolume = Pick<Phantom, 'grid' | 'labels' | 'classNames'>;

/** First and last voxel of a label, as indices into the volume. */
interface Extent {
  readonly first: number;
  readonly last: number;
}

/**
 * Writes one mask (uint8, 0 or 1) a class: `<folder>/<class>.nii.gz`. Two at a time; absent classes share one
 * compressed file.
 *
 * @throws OutputError when a file cannot be written.
 */
export async function writeMasks(folder: string, volume: LabelVolume): Promise<void> {
  const { classNames } = volume;
  const extents = findExtents(volume);
  const pathOf = (label: number) => join(folder, `${classNames[label - 1]}.nii.gz`);
  const labels = classNames.map((_, index) => index + 1);
  const empty = await compress(encodeNifti(volume.grid, new Uint8Array(volume.labels.length)), { level: 1 });
  for (const label of labels.filter((one) => !extents.has(one))) await writeFileAtomic(pathOf(label), empty);
  const waiting = labels.filter((one) => extents.has(one)).values();
  const work = async () => {
    const file = encodeNifti(volume.grid, new Uint8Array(volume.labels.length));
    for (const label of waiting) {
      const extent = extents.get(label);
      if (extent === undefined) continue;
      fillMask({ file, volume, label, extent });
      await writeFileAtomic(pathOf(label), await compress(file, { level: 1 }));
      file.fill(0, file.length - volume.labels.length);
    }
  };
  await Promise.all([work(), work()]);
}

function findExtents({ labels, classNames }: LabelVolume): Map<number, Extent> {
  const first = new Int32Array(256).fill(-1);
  const last = new Int32Array(256);
  labels.forEach((label, index) => {
    if (first[label] < 0) first[label] = index;
    last[label] = index;
  });
  const present = classNames.map((_, index) => index + 1).filter((label) => first[label] >= 0);
  return new Map(present.map((label) => [label, { first: first[label], last: last[label] }]));
}

interface MaskOptions {
  /** An encoded volume of zeros, whose voxels are its last bytes. */
  readonly file: Buffer;
  readonly volume: LabelVolume;
  readonly label: number;
  readonly extent: Extent;
}

function fillMask({ file, volume, label, extent }: MaskOptions): void {
  const { labels } = volume;
  const start = file.length - labels.length;
  for (let index = extent.first; index <= extent.last; index++) {
    if (labels[index] === label) file[start + index] = 1;
  }
}
