/**
 * Names of classes in public data sets that are neither the table's nor made of the same words, in lower case with spaces.
 * Only names of a whole class: a mask of the renal cortex is no kidney.
 */
export const otherClassNames: Readonly<Record<string, string>> = {
  // AbdomenAtlas, AMOS (https://github.com/MrGiovanni/AbdomenAtlas; dataset.json of AMOS22, with its slip "arota").
  'gall bladder': 'gallbladder',
  postcava: 'inferior_vena_cava',
  bladder: 'urinary_bladder',
  arota: 'aorta',
  // FLARE22 (https://flare22.grand-challenge.org/Dataset/).
  ivc: 'inferior_vena_cava',
  rag: 'adrenal_gland_right',
  lag: 'adrenal_gland_left',
  // Tumors of any organ: LiTS, KiTS, Medical Segmentation Decathlon, FLARE 2023.
  ...lesions(['tumor', 'tumour', 'cancer', 'masses', 'cyst', 'colon cancer primaries']),
  ...lesions(['liver', 'kidney', 'pancreas', 'lung', 'colon'].flatMap(tumorsOf)),
  ...lesions(['hepatic', 'renal', 'pancreatic', 'pulmonary', 'colonic'].flatMap(tumorsOf)),
  // CT-ORG.
  lungs: 'lung',
  kidneys: 'kidney',
  // BTCV as nnU-Net and MONAI name it.
  oesophagus: 'esophagus',
  rkid: 'kidney_right',
  lkid: 'kidney_left',
};

function lesions(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, 'lesion']));
}

function tumorsOf(organ: string): string[] {
  return ['tumor', 'tumour', 'cancer', 'lesion'].map((word) => `${organ} ${word}`);
}
