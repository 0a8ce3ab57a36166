import { dirname, join } from 'node:path';
import type { FolderEntry } from '../folderEntries.js';
import { type FoundCase, type FoundImage, oneImage, refuseSecond } from '../layout.js';

/** How the files of images and of labels are called; the first group of each expression is the name that they share. */
export interface PairedNames {
  readonly image: RegExp;
  readonly labels: RegExp;
  /** File name of the labels, without extension, for what is missing. */
  labelsOf(shared: string): string;
}

/** An image and its labels. */
export type PairedFiles = Pick<FoundCase, 'images' | 'labels' | 'unreadable' | 'modality'> & {
  /** What both names share. */
  readonly shared: string;
};

/**
 * Pairs images with files of labels by what their names (without extension) share. Labels that are not there are an error when
 * the case is read: the image shows that it is meant.
 *
 * @param modalityOf the image of that name; CT by default
 */
export function pairFiles(
  images: readonly FolderEntry[],
  labels: readonly FolderEntry[],
  names: PairedNames,
  modalityOf: (shared: string) => FoundImage['modality'] = () => 'CT',
): PairedFiles[] {
  const labelsBy = new Map<string, FolderEntry[]>();
  for (const entry of labels) {
    const shared = sharedName(entry, names.labels);
    if (shared !== null) labelsBy.set(shared, [...(labelsBy.get(shared) ?? []), entry]);
  }
  return images.flatMap((entry): PairedFiles[] => {
    const shared = sharedName(entry, names.image);
    if (shared === null) return [];
    const own = labelsBy.get(shared) ?? [];
    const folder = labels[0] === undefined ? dirname(entry.path) : dirname(labels[0].path);
    const path = own[0]?.path ?? join(folder, `${names.labelsOf(shared)}.nii.gz`);
    return [
      {
        shared,
        ...oneImage(modalityOf(shared), entry.path),
        labels: { kind: 'multilabel', path },
        ...refuseSecond(own, 'one file of labels for each image'),
      },
    ];
  });
}

function sharedName({ volumeName, isFolder }: FolderEntry, expression: RegExp): string | null {
  if (volumeName === null || isFolder) return null;
  return expression.exec(volumeName)?.[1] ?? null;
}
