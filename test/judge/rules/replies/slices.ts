import type { Plane } from '../../../../suites/schema/schema.js';

/** What a slice shows, as class names of the class map `total`. */
export interface Slice {
  readonly plane: Plane;
  /** Classes of the structures that are visible. */
  readonly visible: readonly string[];
  /** Classes that are there, but too small to be asked for. */
  readonly small: readonly string[];
}

function pair(name: string): readonly string[] {
  return [`${name}_left`, `${name}_right`];
}

function ribs(...numbers: readonly number[]): readonly string[] {
  return numbers.flatMap((number) => [`rib_left_${number}`, `rib_right_${number}`]);
}

/** Axial, at the level of the pancreas; no gallbladder, duodenum or small bowel. */
export const upperAbdomen: Slice = {
  plane: 'axial',
  visible: [
    'liver',
    'spleen',
    'stomach',
    'pancreas',
    ...pair('kidney'),
    'aorta',
    'inferior_vena_cava',
    'colon',
    'vertebrae_L1',
    ...pair('autochthon'),
  ],
  small: ['portal_vein_and_splenic_vein', 'spinal_cord', 'adrenal_gland_left', ...ribs(11)],
};

/** Axial, through the upper pole of the left kidney; the right one begins further down. */
export const leftKidneyTop: Slice = {
  plane: 'axial',
  visible: ['liver', 'spleen', 'stomach', 'kidney_left', 'aorta', 'inferior_vena_cava', 'vertebrae_T12'],
  small: [...pair('adrenal_gland'), 'spinal_cord'],
};

/** Axial, through the lower tip of the liver; no spleen, stomach, pancreas or gallbladder. */
export const middleAbdomen: Slice = {
  plane: 'axial',
  visible: [
    'liver',
    ...pair('kidney'),
    'colon',
    'small_bowel',
    'aorta',
    'inferior_vena_cava',
    'vertebrae_L3',
    ...pair('iliopsoas'),
    ...pair('autochthon'),
  ],
  small: ['duodenum'],
};

/** Axial, through the heart; no trachea, and none of the abdomen yet. */
export const chest: Slice = {
  plane: 'axial',
  visible: [
    'lung_upper_lobe_left',
    'lung_lower_lobe_left',
    'lung_middle_lobe_right',
    'lung_lower_lobe_right',
    'heart',
    'aorta',
    'vertebrae_T8',
    ...ribs(5, 6, 7, 8),
    'sternum',
    ...pair('autochthon'),
  ],
  small: ['esophagus', 'spinal_cord', 'pulmonary_vein'],
};

/** Axial, above the aortic arch. */
export const upperChest: Slice = {
  plane: 'axial',
  visible: [
    'lung_upper_lobe_left',
    'lung_upper_lobe_right',
    'trachea',
    'vertebrae_T3',
    ...ribs(1, 2, 3),
    ...pair('scapula'),
    ...pair('humerus'),
    ...pair('autochthon'),
  ],
  small: [
    'esophagus',
    'spinal_cord',
    'brachiocephalic_trunk',
    'common_carotid_artery_left',
    'subclavian_artery_left',
    ...pair('brachiocephalic_vein'),
    'sternum',
  ],
};

/** Axial, through the heads of the femora; no small bowel. */
export const pelvis: Slice = {
  plane: 'axial',
  visible: [
    'urinary_bladder',
    ...pair('hip'),
    ...pair('femur'),
    ...pair('gluteus_maximus'),
    ...pair('gluteus_medius'),
    ...pair('iliopsoas'),
  ],
  small: ['prostate', 'sacrum', 'colon', ...pair('gluteus_minimus')],
};

/** Coronal, through the kidneys; no heart, stomach, pancreas or urinary bladder. */
export const posteriorCoronal: Slice = {
  plane: 'coronal',
  visible: [
    ...pair('lung_upper_lobe'),
    ...pair('lung_lower_lobe'),
    'liver',
    'spleen',
    ...pair('kidney'),
    'vertebrae_L1',
    'vertebrae_L2',
    'vertebrae_L3',
    ...pair('iliopsoas'),
    ...ribs(7, 8, 9, 10),
  ],
  small: ['aorta', 'colon', 'adrenal_gland_left'],
};

/** Coronal, through heart and stomach; no spleen, pancreas, kidneys, aorta or vertebrae. */
export const anteriorCoronal: Slice = {
  plane: 'coronal',
  visible: [
    'heart',
    ...pair('lung_upper_lobe'),
    'lung_middle_lobe_right',
    'liver',
    'stomach',
    'colon',
    'small_bowel',
  ],
  small: ['costal_cartilages', 'urinary_bladder'],
};
