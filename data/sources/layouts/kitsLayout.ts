import { dirname, join } from 'node:path';
import { defineClassMap } from '../defineClassMap.js';
import { type Layout, oneImage, refuseSecond } from '../layout.js';

/**
 * Both kidneys as one, tumors and (from 2021 on) cysts. Ids: https://github.com/neheller/kits19, https://kits21.kits-challenge.org/,
 * and https://github.com/MIC-DKFZ/nnUNet/blob/master/nnunetv2/dataset_conversion/Dataset220_KiTS2023.py
 */
const kits = defineClassMap('kits', { 1: 'kidney', 2: 'lesion', 3: 'lesion' });

/** KiTS: `case_00000/imaging.nii.gz` with `case_00000/segmentation.nii.gz`. */
export const kitsLayout: Layout = {
  name: 'kits',
  pattern: 'case_<number>/imaging.nii.gz with case_<number>/segmentation.nii.gz',
  classMaps: [kits],
  inSubjectFolder(subject, entries) {
    const files = (name: string) => entries.filter((one) => one.volumeName === name && !one.isFolder);
    const images = files('imaging');
    const labels = files('segmentation');
    if (images.length === 0) return null;
    const path = labels[0]?.path ?? join(dirname(images[0].path), 'segmentation.nii.gz');
    return {
      case: subject,
      ...oneImage('CT', images[0].path),
      labels: { kind: 'multilabel', path },
      classMaps: [kits],
      segmented: 'all',
      ...refuseSecond(labels, 'one file of labels for each image'),
      ...refuseSecond(images, 'one image in each subject folder'),
    };
  },
};
