import { dirname, join } from 'node:path';
import { defineClassMap } from '../defineClassMap.js';
import { type Layout, oneImage, refuseSecond } from '../layout.js';

/**
 * Both kidneys as one, tumors and (from 2021 on) cysts. Ids: https://github.com/neheller/kits19, https://kits21.kits-challenge.org/,
 * and https://github.com/MIC-DKFZ/nnUNet/blob/master/nnunetv2/dataset_conversion/Dataset220_KiTS2023.py
 */
const kits = defineClassMap('kits', { 1: 'kidney', 2: 'lesion', 3: 'lesion' });

/**
 * KiTS: `case_00000/imaging.nii.gz` with `case_00000/segmentation.nii.gz`; of 2021 with what most of three annotations have,
 * `case_00000/aggregated_MAJ_seg.nii.gz` (https://github.com/neheller/kits21).
 */
export const kitsLayout: Layout = {
  name: 'kits',
  pattern: 'case_<number>/imaging.nii.gz with case_<number>/segmentation.nii.gz',
  classMaps: [kits],
  inSubjectFolder(subject, entries) {
    const files = (name: string) => entries.filter((one) => one.volumeName === name && !one.isFolder);
    const images = files('imaging');
    const own = files('segmentation');
    const labels = own.length > 0 ? own : files('aggregated_MAJ_seg');
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
