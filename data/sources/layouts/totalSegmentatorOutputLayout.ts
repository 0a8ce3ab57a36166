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
 * (https://github.com/wasserth/TotalSegmentator, README). Names of the masks tell CT from MR; one file of labels is taken for CT.
 */
export const totalSegmentatorOutputLayout: Layout = {
  name: 'totalsegmentator-output',
  pattern: '<case>.nii.gz with <case>/<class>.nii.gz (or <case>_seg/), or with <case>_seg.nii.gz',
  sideBySide(entries) {
    return entries.flatMap((image): FoundCase[] => {
      const { volumeName, isFolder } = image;
      if (volumeName === null || isFolder) return [];
      const beside = endings.flatMap((ending) =>
        entries.filter((one) => one !== image && one.volumeName === `${volumeName}${ending}`),
      );
      const masks = beside
        .filter((one) => one.isFolder)
        .map(masksIn)
        .find((files) => files.length > 0);
      const labels = beside.find((one) => !one.isFolder && one.volumeName !== volumeName);
      if (masks !== undefined) return [caseOf(image, volumeName, { kind: 'masks', files: masks })];
      return labels === undefined
        ? []
        : [caseOf(image, volumeName, { kind: 'multilabel', path: labels.path })];
    });
  },
};

function caseOf({ path }: FolderEntry, name: string, labels: FoundCase['labels']): FoundCase {
  const isMr = labels.kind === 'masks' && labels.files.some(({ className }) => mrNames.has(className));
  return { case: name, ...oneImage(isMr ? 'MR' : 'CT', path), labels };
}

/** The masks in a folder; none where no file is called like a class. */
function masksIn(folder: FolderEntry): { className: string; path: string }[] {
  const files = folderEntries(folder.path).flatMap(({ volumeName, isFolder, path }) =>
    volumeName === null || isFolder ? [] : [{ className: volumeName, path }],
  );
  return files.some(({ className }) => classNamed(className) !== null) ? files : [];
}
