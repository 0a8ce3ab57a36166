import { dirname, join } from 'node:path';
import { InputError } from '../../util/radvuqaError.js';
import { type FolderEntry, folderEntries, isVolumeName } from './folderEntries.js';
import { type FoundCase, type FoundImage, findImage, type Layout, oneImage } from './layout.js';

/** `<subject>/ct.nii.gz` or `mri.nii.gz`, and a mask for each class in `<subject>/segmentations/<class>.nii.gz`. */
export const totalSegmentatorLayout: Layout = {
  name: 'totalsegmentator',
  pattern: '<subject>/ct.nii.gz (or mri.nii.gz) with <subject>/segmentations/<class>.nii.gz',
  inSubjectFolder(subject, entries) {
    const masks = entries.find(({ name, isFolder }) => isFolder && name.toLowerCase() === 'segmentations');
    const image = findImage(entries) ?? (masks === undefined ? null : missingImage(masks.path));
    if (image === null) return null;
    const inside = masks === undefined ? [] : folderEntries(masks.path);
    const files = inside.flatMap(({ volumeName, isFolder, path }) =>
      isFolder || volumeName === null ? [] : [{ className: volumeName, path }],
    );
    return { case: subject, ...refuseFolder(inside), ...image, labels: { kind: 'masks', files } };
  },
  sideBySide: () => [],
};

/** A folder that is called like a mask would be a class without labels, unnoticed. */
function refuseFolder(entries: readonly FolderEntry[]): Pick<FoundCase, 'unreadable'> {
  const folder = entries.find(({ isFolder, name }) => isFolder && isVolumeName(name));
  if (folder === undefined) return {};
  const details = { subject: folder.path, expected: 'a mask in a file', found: 'a folder' };
  return { unreadable: new InputError(details) };
}

/** An image that is not there is an error when the case is read: the masks alone show that one of either modality is meant. */
function missingImage(masks: string): FoundImage {
  const subject = dirname(masks);
  const details = { subject, expected: 'ct.nii.gz or mri.nii.gz beside the masks', found: 'neither' };
  return { ...oneImage('CT', join(subject, 'ct.nii.gz')), unreadable: new InputError(details) };
}
