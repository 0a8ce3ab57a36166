import { dirname, sep } from 'node:path';
import { InputError } from '../../util/radvuqaError.js';
import { type FolderEntry, folderEntries } from './folderEntries.js';
import type { FoundCase } from './layout.js';
import { outputOf } from './layouts/totalSegmentatorOutputLayout.js';

/** Cases of images in one folder and labels in another. */
export interface PairedCases {
  /** The folder that holds both. */
  readonly source: string;
  readonly found: readonly FoundCase[];
}

/**
 * Pairs images with the labels that somebody keeps elsewhere, by their names: `images/a.nii.gz` (or a folder `a` of DICOM slices, or
 * nnU-Net's `a_0000.nii.gz`) with `labels/a.nii.gz`, `labels/a_seg.nii.gz` or masks in `labels/a/`. Images without labels are no cases.
 *
 * @throws InputError when a folder cannot be listed, no name pairs, or labels have no image: a name may be misspelt.
 */
export function pairWithImages(imagesFolder: string, labelsFolder: string): PairedCases {
  const images = folderEntries(imagesFolder);
  const labels = folderEntries(labelsFolder);
  const found = images.flatMap((image) => outputOf(withoutChannel(image), labels));
  checkAll(labelsFolder, labels, found);
  return { source: commonFolder(imagesFolder, labelsFolder), found };
}

/** nnU-Net predicts `a.nii.gz` from `a_0000.nii.gz`. */
function withoutChannel(image: FolderEntry): FolderEntry {
  return { ...image, volumeName: image.volumeName?.replace(/_0000$/, '') ?? null };
}

function checkAll(folder: string, labels: readonly FolderEntry[], found: readonly FoundCase[]): void {
  const taken = found.map(({ labels: own }) =>
    own.kind === 'masks' ? dirname(own.files[0].path) : own.path,
  );
  const [left] = labels.filter(({ volumeName, path }) => volumeName !== null && !taken.includes(path));
  if (found.length > 0 && left === undefined) return;
  throw new InputError({
    subject: left?.path ?? folder,
    expected: 'an image of the same name in the folder of images',
    found: left === undefined ? 'no labels' : 'none, or other labels for it',
    hint: 'labels may be called as their image is, or as that with "_seg" after it',
  });
}

function commonFolder(one: string, other: string): string {
  const parts = one.split(sep);
  const others = other.split(sep);
  const differs = parts.findIndex((part, place) => part !== others[place]);
  const common = differs === -1 ? parts : parts.slice(0, differs);
  return common.length === 1 ? sep : common.join(sep);
}
