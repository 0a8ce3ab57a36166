import type { Layout } from './layout.js';
import { multilabelLayout } from './multilabelLayout.js';
import { totalSegmentatorLayout } from './totalSegmentatorLayout.js';

/** The layouts that are looked for; a subject folder that fits several is taken as the first that has labels for it. */
export const layouts: readonly Layout[] = [
  /** `<subject>/ct.nii.gz` with a mask for each class in `<subject>/segmentations/`. */
  totalSegmentatorLayout,
  /** An image and one file of label ids, in a subject's folder or side by side. */
  multilabelLayout,
];
