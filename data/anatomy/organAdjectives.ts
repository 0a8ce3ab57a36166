/** Adjectives that make a name of a category together with a noun of no meaning of its own: "renal outline" is a kidney. */
export const organAdjectives: Readonly<Record<string, string>> = {
  renal: 'kidney',
  hepatic: 'liver',
  splenic: 'spleen',
  gastric: 'stomach',
  pancreatic: 'pancreas',
  cardiac: 'heart',
  pulmonary: 'lung',
  tracheal: 'trachea',
  colonic: 'colon',
  duodenal: 'duodenum',
  esophageal: 'esophagus',
  prostatic: 'prostate',
  femoral: 'femur',
  scapular: 'scapula',
  vertebral: 'vertebra',
  adrenal: 'adrenal gland',
};

/** What such an adjective may stand before. */
export const organNouns: readonly string[] = [
  'structure',
  'organ',
  'tissue',
  'parenchyma',
  'outline',
  'contour',
  'shadow',
  'silhouette',
  'unit',
];
