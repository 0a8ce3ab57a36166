import type { Layout } from './layout.js';
import { abdomenAtlasLayout } from './layouts/abdomenAtlasLayout.js';
import { amosLayout } from './layouts/amosLayout.js';
import { btcvLayout } from './layouts/btcvLayout.js';
import { chaosLayout } from './layouts/chaosLayout.js';
import { ctOrgLayout } from './layouts/ctOrgLayout.js';
import { flareLayout } from './layouts/flareLayout.js';
import { kitsLayout } from './layouts/kitsLayout.js';
import { litsLayout } from './layouts/litsLayout.js';
import { nnUNetLayout } from './layouts/nnUNetLayout.js';
import { totalSegmentatorOutputLayout } from './layouts/totalSegmentatorOutputLayout.js';
import { verseLayout } from './layouts/verseLayout.js';
import { multilabelLayout } from './multilabelLayout.js';
import { totalSegmentatorLayout } from './totalSegmentatorLayout.js';

/**
 * The layouts that are looked for; a subject folder that fits several is taken as the first that has labels for it, and so is an
 * image with its labels.
 */
export const layouts: readonly Layout[] = [
  /** Masks as of TotalSegmentator, with names of their own. */
  abdomenAtlasLayout,
  /** `case_00000/imaging.nii.gz` with `segmentation.nii.gz`: kidneys and their tumors; that of 2021 has a folder `segmentations`, too. */
  kitsLayout,
  /** `<subject>/ct.nii.gz` with a mask for each class in `<subject>/segmentations/`. */
  totalSegmentatorLayout,
  /** An image and one file of label ids, in a subject's folder or side by side. */
  multilabelLayout,
  /** `imagesTr/amos_0001.nii.gz` with `labelsTr`: CT and MR of the abdomen. */
  amosLayout,
  /** `images/FLARE22_Tr_0001_0000.nii.gz` with `labels`: CT of the abdomen. */
  flareLayout,
  /** `dataset.json`, `imagesTr` and `labelsTr`: nnU-Net's raw data, Medical Segmentation Decathlon. */
  nnUNetLayout,
  /** `img/img0001.nii.gz` with `label/label0001.nii.gz`: CT of the abdomen. */
  btcvLayout,
  /** `MR/1/T2SPIR/DICOM_anon` with pictures in `Ground`, and CT: abdomen. */
  chaosLayout,
  /** `rawdata` and `derivatives`, or `verse004.nii.gz` with `verse004_seg.nii.gz`: vertebrae. */
  verseLayout,
  /** `volume-0.nii.gz` with `labels-0.nii.gz`: CT of the trunk. */
  ctOrgLayout,
  /** `volume-0.nii` with `segmentation-0.nii`: liver and its tumors. */
  litsLayout,
  /** `a.nii.gz` with masks in `a` or labels in `a_seg.nii.gz`: what TotalSegmentator writes beside an image. */
  totalSegmentatorOutputLayout,
];
