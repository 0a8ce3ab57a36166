import { dirname, join } from 'node:path';
import { type FoundCase, findImage, type Layout, modalityOf } from './layout.js';

/**
 * An image and one file of label ids: `<subject>/ct.nii.gz` with `<subject>/labels.nii.gz`, or side by side
 * `<case>_ct.nii.gz` with `<case>_labels.nii.gz`. The image may also be a folder of DICOM slices.
 */
export const multilabelLayout: Layout = {
  name: 'multilabel',
  pattern: '<subject>/ct.nii.gz with <subject>/labels.nii.gz, or <case>_ct.nii.gz with <case>_labels.nii.gz',
  inSubjectFolder(subject, entries) {
    const image = findImage(entries);
    const labels = entries.find(({ volumeName, isFolder }) => volumeName === 'labels' && !isFolder);
    if (image === null || labels === undefined) return null;
    return { case: subject, ...image, labels: { kind: 'multilabel', path: labels.path } };
  },
  sideBySide(entries) {
    return entries.flatMap(({ path, volumeName, isFolder }): FoundCase[] => {
      const [, prefix, name] = /^(.+)_([^_]+)$/.exec(volumeName ?? '') ?? [];
      const modality = modalityOf(name);
      if (prefix === undefined || modality === null) return [];
      const found = entries.find((entry) => entry.volumeName === `${prefix}_labels` && !entry.isFolder);
      if (found === undefined && isFolder) return [];
      // A file that is not there is an error when the case is read: the image alone shows that it is meant.
      const labels = found?.path ?? join(dirname(path), `${prefix}_labels.nii.gz`);
      return [{ case: prefix, modality, image: path, labels: { kind: 'multilabel', path: labels } }];
    });
  },
};
