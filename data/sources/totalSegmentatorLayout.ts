import { dirname, join } from 'node:path';
import { folderEntries } from './folderEntries.js';
import { findImage, type Layout } from './layout.js';

/** `<subject>/ct.nii.gz` or `mri.nii.gz`, and a mask for each class in `<subject>/segmentations/<class>.nii.gz`. */
export const totalSegmentatorLayout: Layout = {
  name: 'totalsegmentator',
  pattern: '<subject>/ct.nii.gz (or mri.nii.gz) with <subject>/segmentations/<class>.nii.gz',
  inSubjectFolder(subject, entries) {
    const masks = entries.find(({ name, isFolder }) => isFolder && name === 'segmentations');
    const image = findImage(entries) ?? (masks === undefined ? null : missingImage(masks.path));
    if (image === null) return null;
    const files = (masks === undefined ? [] : folderEntries(masks.path)).flatMap(
      ({ volumeName, isFolder, path }) =>
        isFolder || volumeName === null ? [] : [{ className: volumeName, path }],
    );
    return { case: subject, ...image, labels: { kind: 'masks', files } };
  },
  sideBySide: () => [],
};

/** An image that is not there is an error when the case is read: the masks alone show that it is meant. */
function missingImage(masks: string): ReturnType<typeof findImage> {
  return { image: join(dirname(masks), 'ct.nii.gz'), modality: 'CT' };
}
