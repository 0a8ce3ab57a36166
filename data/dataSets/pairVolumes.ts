import { type FolderEntry, folderEntries } from '../sources/folderEntries.js';
import type { VolumePair } from './dataSetCase.js';

/** What is behind the last - or _ in the name of a mask, and in that of an image, the better one first. */
const maskEndings = ['mask', 'seg', 'segmentation', 'label', 'labels'];
const imageEndings = ['image', 'imaging', 'flair', 't2f', 'ct', 'mr', 'mri', 't1ce', 't1c', 't2', 't1'];

/**
 * Finds volumes with masks, one of each subject's folder: image.nrrd and mask.nrrd, or those of BraTS, of which FLAIR shows all of a
 * tumour. Folders that are called alike but for a number at the end, such as lung-ct-001 and lung-ct-002, are one set.
 *
 * @returns pairs by the name of their set; none where no folder has both.
 */
export function pairVolumes(entries: readonly FolderEntry[]): ReadonlyMap<string, readonly VolumePair[]> {
  const sets = new Map<string, VolumePair[]>();
  for (const { name, path, isFolder } of entries) {
    const pair = isFolder ? pairIn(name, folderEntries(path)) : null;
    if (pair === null) continue;
    const set = name.replace(/[-_ ]*\d+$/, '') || 'volumes';
    const known = sets.get(set);
    if (known === undefined) sets.set(set, [pair]);
    else known.push(pair);
  }
  return sets;
}

function pairIn(subject: string, entries: readonly FolderEntry[]): VolumePair | null {
  const volumes = entries.filter(({ isFolder, volumeName }) => !isFolder && volumeName !== null);
  const [image, mask] = [imageEndings, maskEndings].map((endings) => bestOf(volumes, endings));
  return image === undefined || mask === undefined ? null : { subject, image: image.path, mask: mask.path };
}

function bestOf(volumes: readonly FolderEntry[], endings: readonly string[]): FolderEntry | undefined {
  const endingOf = ({ volumeName }: FolderEntry) => volumeName?.toLowerCase().split(/[-_]/).at(-1) ?? '';
  const ranked = endings.flatMap((ending) => volumes.filter((one) => endingOf(one) === ending));
  return ranked[0];
}
