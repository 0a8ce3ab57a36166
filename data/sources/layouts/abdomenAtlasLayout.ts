import { defineClassMap } from '../defineClassMap.js';
import type { Layout } from '../layout.js';
import { totalSegmentatorLayout } from '../totalSegmentatorLayout.js';

/**
 * The 25 masks of version 1.1, the first nine of version 1.0; ids are those of `combined_labels.nii.gz`:
 * https://huggingface.co/datasets/AbdomenAtlas/_AbdomenAtlas1.1Mini, as in
 * https://github.com/MIC-DKFZ/nnUNet/blob/master/nnunetv2/dataset_conversion/Dataset023_AbdomenAtlas1_1Mini.py.
 * "Intestine" is the small bowel (colon and duodenum have masks of their own), and what the table calls colon extends to the rectum.
 */
const abdomenAtlas = defineClassMap(
  'abdomenatlas',
  {
    1: 'aorta',
    2: 'gallbladder',
    3: 'kidney_left',
    4: 'kidney_right',
    5: 'liver',
    6: 'pancreas',
    7: 'inferior_vena_cava',
    8: 'spleen',
    9: 'stomach',
    10: 'adrenal_gland_left',
    11: 'adrenal_gland_right',
    12: 'urinary_bladder',
    13: 'celiac_trunk',
    14: 'colon',
    15: 'duodenum',
    16: 'esophagus',
    17: 'femur_left',
    18: 'femur_right',
    19: 'hepatic_vessel',
    20: 'small_bowel',
    21: 'lung_left',
    22: 'lung_right',
    23: 'portal_vein_and_splenic_vein',
    24: 'prostate',
    25: 'colon',
  },
  { intestine: 'small_bowel', rectum: 'colon' },
);

/** Names that TotalSegmentator does not have. */
const ownNames = new Set(['gall_bladder', 'postcava', 'celiac_trunk', 'hepatic_vessel', 'intestine']);

/** AbdomenAtlas: TotalSegmentator's layout with other names, such as `<case>/segmentations/postcava.nii.gz`. */
export const abdomenAtlasLayout: Layout = {
  name: 'abdomenatlas',
  pattern: '<case>/ct.nii.gz with <case>/segmentations/postcava.nii.gz and others',
  classMaps: [abdomenAtlas],
  inSubjectFolder(subject, entries) {
    const found = totalSegmentatorLayout.inSubjectFolder?.(subject, entries) ?? null;
    const isOurs =
      found?.labels.kind === 'masks' && found.labels.files.some(({ className }) => ownNames.has(className));
    return found === null || !isOurs ? null : { ...found, classMaps: [abdomenAtlas] };
  },
};
