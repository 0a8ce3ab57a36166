import type { Modality } from '../../suites/schema/schema.js';
import { layouts } from './layouts.js';
import type { ClassMap } from './source.js';

/** Class names in order of label id, the first being 1. */
function classMap(name: string, classNames: string): ClassMap {
  const classes = classNames.trim().split(/\s+/);
  return {
    name,
    classes: classes.map((className, index) => ({ id: index + 1, className })),
    ignored: [],
    aliases: {},
  };
}

/** 117 CT classes of TotalSegmentator 2. */
export const totalClassMap = classMap(
  'total',
  `
  spleen kidney_right kidney_left gallbladder liver stomach pancreas adrenal_gland_right
  adrenal_gland_left lung_upper_lobe_left lung_lower_lobe_left lung_upper_lobe_right
  lung_middle_lobe_right lung_lower_lobe_right esophagus trachea thyroid_gland small_bowel duodenum colon
  urinary_bladder prostate kidney_cyst_left kidney_cyst_right sacrum vertebrae_S1 vertebrae_L5
  vertebrae_L4 vertebrae_L3 vertebrae_L2 vertebrae_L1 vertebrae_T12 vertebrae_T11 vertebrae_T10
  vertebrae_T9 vertebrae_T8 vertebrae_T7 vertebrae_T6 vertebrae_T5 vertebrae_T4 vertebrae_T3 vertebrae_T2
  vertebrae_T1 vertebrae_C7 vertebrae_C6 vertebrae_C5 vertebrae_C4 vertebrae_C3 vertebrae_C2 vertebrae_C1
  heart aorta pulmonary_vein brachiocephalic_trunk subclavian_artery_right subclavian_artery_left
  common_carotid_artery_right common_carotid_artery_left brachiocephalic_vein_left
  brachiocephalic_vein_right atrial_appendage_left superior_vena_cava inferior_vena_cava
  portal_vein_and_splenic_vein iliac_artery_left iliac_artery_right iliac_vena_left iliac_vena_right
  humerus_left humerus_right scapula_left scapula_right clavicula_left clavicula_right femur_left
  femur_right hip_left hip_right spinal_cord gluteus_maximus_left gluteus_maximus_right
  gluteus_medius_left gluteus_medius_right gluteus_minimus_left gluteus_minimus_right autochthon_left
  autochthon_right iliopsoas_left iliopsoas_right brain skull rib_left_1 rib_left_2 rib_left_3 rib_left_4
  rib_left_5 rib_left_6 rib_left_7 rib_left_8 rib_left_9 rib_left_10 rib_left_11 rib_left_12 rib_right_1
  rib_right_2 rib_right_3 rib_right_4 rib_right_5 rib_right_6 rib_right_7 rib_right_8 rib_right_9
  rib_right_10 rib_right_11 rib_right_12 sternum costal_cartilages
`,
);

/** 104 CT classes of TotalSegmentator 1. */
const totalV1 = classMap(
  'total_v1',
  `
  spleen kidney_right kidney_left gallbladder liver stomach aorta inferior_vena_cava
  portal_vein_and_splenic_vein pancreas adrenal_gland_right adrenal_gland_left lung_upper_lobe_left
  lung_lower_lobe_left lung_upper_lobe_right lung_middle_lobe_right lung_lower_lobe_right vertebrae_L5
  vertebrae_L4 vertebrae_L3 vertebrae_L2 vertebrae_L1 vertebrae_T12 vertebrae_T11 vertebrae_T10
  vertebrae_T9 vertebrae_T8 vertebrae_T7 vertebrae_T6 vertebrae_T5 vertebrae_T4 vertebrae_T3 vertebrae_T2
  vertebrae_T1 vertebrae_C7 vertebrae_C6 vertebrae_C5 vertebrae_C4 vertebrae_C3 vertebrae_C2 vertebrae_C1
  esophagus trachea heart_myocardium heart_atrium_left heart_ventricle_left heart_atrium_right
  heart_ventricle_right pulmonary_artery brain iliac_artery_left iliac_artery_right iliac_vena_left
  iliac_vena_right small_bowel duodenum colon rib_left_1 rib_left_2 rib_left_3 rib_left_4 rib_left_5
  rib_left_6 rib_left_7 rib_left_8 rib_left_9 rib_left_10 rib_left_11 rib_left_12 rib_right_1 rib_right_2
  rib_right_3 rib_right_4 rib_right_5 rib_right_6 rib_right_7 rib_right_8 rib_right_9 rib_right_10
  rib_right_11 rib_right_12 humerus_left humerus_right scapula_left scapula_right clavicula_left
  clavicula_right femur_left femur_right hip_left hip_right sacrum face gluteus_maximus_left
  gluteus_maximus_right gluteus_medius_left gluteus_medius_right gluteus_minimus_left
  gluteus_minimus_right autochthon_left autochthon_right iliopsoas_left iliopsoas_right urinary_bladder
`,
);

/** 50 MR classes of TotalSegmentator, as they are now. */
const totalMr = classMap(
  'total_mr',
  `
  spleen kidney_right kidney_left gallbladder liver stomach pancreas adrenal_gland_right
  adrenal_gland_left lung_left lung_right esophagus small_bowel duodenum colon urinary_bladder prostate
  sacrum vertebrae intervertebral_discs spinal_cord heart aorta inferior_vena_cava
  portal_vein_and_splenic_vein iliac_artery_left iliac_artery_right iliac_vena_left iliac_vena_right
  humerus_left humerus_right scapula_left scapula_right clavicula_left clavicula_right femur_left
  femur_right hip_left hip_right gluteus_maximus_left gluteus_maximus_right gluteus_medius_left
  gluteus_medius_right gluteus_minimus_left gluteus_minimus_right autochthon_left autochthon_right
  iliopsoas_left iliopsoas_right brain
`,
);

/** 56 MR classes of TotalSegmentator as the RadVUQA paper used them; ids differ from `total_mr` from 32 up. */
const totalMr56 = classMap(
  'total_mr_56',
  `
  spleen kidney_right kidney_left gallbladder liver stomach pancreas adrenal_gland_right
  adrenal_gland_left lung_left lung_right esophagus small_bowel duodenum colon urinary_bladder prostate
  sacrum vertebrae intervertebral_discs spinal_cord heart aorta inferior_vena_cava
  portal_vein_and_splenic_vein iliac_artery_left iliac_artery_right iliac_vena_left iliac_vena_right
  humerus_left humerus_right fibula tibia femur_left femur_right hip_left hip_right gluteus_maximus_left
  gluteus_maximus_right gluteus_medius_left gluteus_medius_right gluteus_minimus_left
  gluteus_minimus_right autochthon_left autochthon_right iliopsoas_left iliopsoas_right
  quadriceps_femoris_left quadriceps_femoris_right thigh_medial_compartment_left
  thigh_medial_compartment_right thigh_posterior_compartment_left thigh_posterior_compartment_right
  sartorius_left sartorius_right brain
`,
);

/** The class maps that label nearly all that a modality shows, from head to thigh. */
export const wholeBodyMaps = {
  CT: [totalClassMap, totalV1],
  MR: [totalMr, totalMr56],
} as const satisfies Readonly<Record<Modality, readonly ClassMap[]>>;

/** The class maps of each modality, in the order in which labels are compared with them. */
export const classMapsOf = {
  CT: [
    /** TotalSegmentator 2. */
    totalClassMap,
    /** TotalSegmentator 1. */
    totalV1,
  ],
  MR: [
    /** TotalSegmentator as it is now. */
    totalMr,
    /** As the RadVUQA paper used them. */
    totalMr56,
  ],
} as const satisfies Readonly<Record<Modality, readonly ClassMap[]>>;

/** The class maps that are known by name: those of TotalSegmentator, then those of data sets with a layout of their own. */
export const classMaps: readonly ClassMap[] = [
  ...Object.values(classMapsOf).flat(),
  ...layouts.flatMap((layout) => layout.classMaps ?? []),
];
