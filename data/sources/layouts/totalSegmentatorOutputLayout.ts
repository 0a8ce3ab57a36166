import { classNamed } from '../../anatomy/classNamed.js';
import { type FolderEntry, folderEntries } from '../folderEntries.js';
import { type FoundCase, type Layout, oneImage } from '../layout.js';

/** What may follow the image's name in that of its masks or labels. */
const endings = ['', '_seg', '_segmentations', '_segmentation', '_total', '_totalsegmentator'];

/** Classes of MR alone: TotalSegmentator writes a mask for each of its classes, found or not. */
const mrNames = new Set(['vertebrae', 'intervertebral_discs', 'lung_left', 'lung_right']);

/**
 * What TotalSegmentator writes beside an image of any name: `TotalSegmentator -i a.nii.gz -o a` the folder `a` of masks, with
 * `--ml` and `-o a_seg.nii.gz` one file of labels
 * (https://github.com/wasserth/TotalSegmentator, README).
 */
export const totalSegmentatorOutputLayout: Layout = {
  name: 'totalsegmentator-output',
  pattern: '<case>.nii.gz with <case>/<class>.nii.gz (or <case>_seg/), or with <case>_seg.nii.gz',
  sideBySide(entries) {
    return entries.flatMap((image) => {
      if (image.isFolder) return [];
      const others = entries.filter((one) => one.isFolder || one.volumeName !== image.volumeName);
      return outputOf(image, others);
    });
  },
};

/**
 * The case that an image (a file, or a folder of DICOM slices) and what is called like it make: a folder of masks or a file of labels,
 * with or without an ending. Names of the masks tell CT from MR; with one file of labels, it is MR if the image is called so
 * (`a_mr.nii.gz`).
 */
export function outputOf({ volumeName, path }: FolderEntry, others: readonly FolderEntry[]): FoundCase[] {
  if (volumeName === null) return [];
  const named = endings.flatMap((ending) =>
    others.filter((one) => one.volumeName === `${volumeName}${ending}`),
  );
  const masks = named
    .filter(({ isFolder }) => isFolder)
    .map(masksIn)
    .find((files) => files.length > 0);
  if (masks !== undefined) {
    const isMr = masks.some(({ className }) => mrNames.has(className));
    const labels = { kind: 'masks', files: masks } as const;
    return [{ case: volumeName, ...oneImage(isMr ? 'MR' : 'CT', path), labels }];
  }
  const file = named.find(({ isFolder }) => !isFolder);
  if (file === undefined) return [];
  const modality = /(?:^|[_-])mri?$/i.test(volumeName) ? 'MR' : 'CT';
  return [{ case: volumeName, ...oneImage(modality, path), labels: { kind: 'multilabel', path: file.path } }];
}

/** The masks in a folder; none where no file is called like a class. */
function masksIn(folder: FolderEntry): { className: string; path: string }[] {
  const files = folderEntries(folder.path).flatMap(({ volumeName, isFolder, path }) =>
    volumeName === null || isFolder ? [] : [{ className: volumeName, path }],
  );
  return files.some(({ className }) => classNamed(className) !== null) ? files : [];
}
