const sided = (name: string) => [`${name}_left`, `${name}_right`];
const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name}${index + 1}`);

/** The 117 classes of TotalSegmentator's task "total" (version 2); the label id is the place counted from 1. */
export const totalClasses: readonly string[] = [
  'spleen',
  'kidney_right',
  'kidney_left',
  'gallbladder',
  'liver',
  'stomach',
  'pancreas',
  'adrenal_gland_right',
  'adrenal_gland_left',
  'lung_upper_lobe_left',
  'lung_lower_lobe_left',
  'lung_upper_lobe_right',
  'lung_middle_lobe_right',
  'lung_lower_lobe_right',
  'esophagus',
  'trachea',
  'thyroid_gland',
  'small_bowel',
  'duodenum',
  'colon',
  'urinary_bladder',
  'prostate',
  'kidney_cyst_left',
  'kidney_cyst_right',
  'sacrum',
  'vertebrae_S1',
  ...numbered('vertebrae_L', 5).reverse(),
  ...numbered('vertebrae_T', 12).reverse(),
  ...numbered('vertebrae_C', 7).reverse(),
  'heart',
  'aorta',
  'pulmonary_vein',
  'brachiocephalic_trunk',
  'subclavian_artery_right',
  'subclavian_artery_left',
  'common_carotid_artery_right',
  'common_carotid_artery_left',
  'brachiocephalic_vein_left',
  'brachiocephalic_vein_right',
  'atrial_appendage_left',
  'superior_vena_cava',
  'inferior_vena_cava',
  'portal_vein_and_splenic_vein',
  ...sided('iliac_artery'),
  ...sided('iliac_vena'),
  ...sided('humerus'),
  ...sided('scapula'),
  ...sided('clavicula'),
  ...sided('femur'),
  ...sided('hip'),
  'spinal_cord',
  ...sided('gluteus_maximus'),
  ...sided('gluteus_medius'),
  ...sided('gluteus_minimus'),
  ...sided('autochthon'),
  ...sided('iliopsoas'),
  'brain',
  'skull',
  ...numbered('rib_left_', 12),
  ...numbered('rib_right_', 12),
  'sternum',
  'costal_cartilages',
];

/**
 * The label id of a class name.
 * @throws RangeError for a name that is not in the list.
 */
export function labelOf(className: string): number {
  const index = totalClasses.indexOf(className);
  if (index < 0) throw new RangeError(`no such class: ${className}`);
  return index + 1;
}
