import { dirname, join } from 'node:path';
import { InputError } from '../../util/radvuqaError.js';
import type { FolderEntry } from './folderEntries.js';
import { type FoundCase, findImage, type Layout, modalityOf, oneImage, refuseSecond } from './layout.js';

/**
 * An image and one file of label ids: `<subject>/ct.nii.gz` with `<subject>/labels.nii.gz`, or side by side
 * `<case>_ct.nii.gz` with `<case>_labels.nii.gz`. The image may also be a folder of DICOM slices, and labels may be called
 * "segmentations", as by TotalSegmentator.
 */
export const multilabelLayout: Layout = {
  name: 'multilabel',
  pattern: '<subject>/ct.nii.gz with <subject>/labels.nii.gz, or <case>_ct.nii.gz with <case>_labels.nii.gz',
  inSubjectFolder(subject, entries) {
    const image = findImage(entries);
    const labels = labelFiles(entries, '');
    if (labels.length === 0) return null;
    if (image === null) return withoutImage(subject, labels[0].path);
    return {
      case: subject,
      ...refuseSecond(labels, oneLabelFile),
      ...image,
      labels: asLabels(labels[0].path),
    };
  },
  sideBySide(entries) {
    return entries.flatMap(({ path, volumeName, isFolder }): FoundCase[] => {
      const [, prefix, name] = /^(.+)_([^_]+)$/.exec(volumeName ?? '') ?? [];
      const modality = modalityOf(name);
      if (prefix === undefined || modality === null) return [];
      const found = labelFiles(entries, `${prefix}_`);
      if (found.length === 0 && isFolder) return [];
      // A file that is not there is an error when the case is read: the image alone shows that it is meant.
      const labels = asLabels(found[0]?.path ?? join(dirname(path), `${prefix}_labels.nii.gz`));
      return [{ case: prefix, ...oneImage(modality, path), labels, ...refuseSecond(found, oneLabelFile) }];
    });
  },
};

/** Labels alone show that a case is meant: reading it fails, unless another layout knows an image of theirs. */
function withoutImage(subject: string, labels: string): FoundCase {
  const expected = 'an image called ct, mr or mri beside it';
  const hint = 'of images in another folder name that with --images';
  const unreadable = new InputError({ subject: labels, expected, found: 'none', hint });
  const missing = oneImage('CT', join(dirname(labels), 'ct.nii.gz'));
  return { case: subject, ...missing, labels: asLabels(labels), unreadable };
}

const oneLabelFile = 'one file of labels for each image';

/** Files called so in any case of letters, after the prefix. */
function labelFiles(entries: readonly FolderEntry[], prefix: string): FolderEntry[] {
  const names = ['labels', 'segmentations'].map((name) => `${prefix}${name}`.toLowerCase());
  return entries.filter(
    ({ volumeName, isFolder }) => !isFolder && names.includes(volumeName?.toLowerCase() ?? ''),
  );
}

function asLabels(path: string): FoundCase['labels'] {
  return { kind: 'multilabel', path };
}
