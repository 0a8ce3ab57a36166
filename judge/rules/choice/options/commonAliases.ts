const projection = '(?: (?:chest )?(?:view|projection|film|radiograph|x-ray|image)s?)?';

/** "Of lower density", "darker than" for "hypodense", and the like. */
function brightness(
  ending: string,
  measure: string,
  more: string,
): { readonly names: readonly string[]; readonly aliases: readonly string[] }[] {
  return [
    {
      names: [`hypo${ending}`],
      aliases: [
        `(?:low|lower|decreased|reduced)[- ](?:${measure})`,
        '(?:less (?:dense|bright|intense|echogenic)|darker)(?= than\\b| on\\b| in\\b|[.,;]|$)',
      ],
    },
    {
      names: [`hyper${ending}`],
      aliases: [
        `(?:high|higher|increased)[- ](?:${measure})`,
        `(?:${more})(?= than\\b| on\\b| in\\b|[.,;]|$)`,
      ],
    },
    { names: [`iso${ending}`], aliases: [`(?:same|equal|similar|identical) (?:${measure})`] },
  ];
}

/** What is called by another name or shortened otherwise than by its words: only what is common and means nothing else. Names first, then expressions. */
export const commonAliases: readonly {
  readonly names: readonly string[];
  readonly aliases: readonly string[];
}[] = [
  {
    names: ['portal vein and splenic vein', 'portal and splenic vein'],
    aliases: [
      'portal(?: vein)?(?:[/-]| - )splenic(?: vein| venous)?(?: confluence)?',
      '(?:porto-?splenic|spleno-?portal|portal|splenic)(?: vein| venous)? (?:confluence|axis)',
    ],
  },
  {
    names: ['cardiomegaly'],
    aliases: [
      '(?:an |the )?enlarged (?:heart|cardiac silhouette)',
      'enlargement of the (?:heart|cardiac silhouette)',
      '(?:the )?(?:heart|cardiac silhouette)(?: size)? (?:is|are|appears|looks|seems) (?:\\p{Ll}+ly )?(?:enlarged|increased)',
    ],
  },
  {
    names: [
      'normal findings',
      'normal study',
      'normal scan',
      'normal image',
      'no abnormality',
      'normal examination',
    ],
    aliases: ['(?<=^[^\\p{L}]{0,3})normal(?=[^\\p{L}]{0,3}(?:[.!\\n]|$))'],
  },
  {
    names: ['pleural effusion'],
    aliases: ['(?:free )?fluid in the pleural (?:space|cavity)', 'pleural fluid'],
  },
  {
    names: ['bilateral', 'both', 'both sides', 'bilaterally'],
    aliases: [
      'bilateral(?:ly)?',
      '(?:on )?(?:both|either) (?:sides?|lungs|kidneys|hemithora(?:ces|xes)|haemothoraces|lung fields|lower lobes|upper lobes|breasts|hips|knees)',
      '(?:the )?(?:left|right)(?: \\p{Ll}+)?,? (?:and|as well as) (?:also )?(?:the )?(?:left|right)(?: side| one| kidney| lung| hip| knee| breast| hemithorax)?',
    ],
  },
  { names: ['pulmonary oedema', 'pulmonary edema'], aliases: ['(?<!(?:cerebral|brain|leg|tissue) )o?edema'] },
  {
    names: ['none', 'neither', 'neither side', 'no side'],
    aliases: [
      'no (?:[\\p{L}-]+ ){1,4}(?:on|at|in) either (?:side|lung|kidney)',
      'neither (?:side|lung|kidney|one)',
    ],
  },
  { names: ['angiomyolipoma'], aliases: ['AML'] },
  {
    names: ['pericardial effusion'],
    aliases: [
      '(?:an? )?(?:rim |layer |collection )?(?:of )?fluid (?:surrounds|surrounding|around|encircles) the heart',
    ],
  },
  {
    names: [
      'non-contrast',
      'noncontrast',
      'unenhanced',
      'native',
      'without contrast',
      'no contrast',
      'non-contrast ct',
      'non-contrast phase',
    ],
    aliases: [
      'no (?:(?:intravenous|iv|i\\.v\\.|oral|injected) )?contrast(?: agent| medium| material| media)?(?: (?:has been|was|is|had been)) (?:given|administered|injected|used|applied)',
      "contrast(?: agent| medium| material| media)? (?:(?:has|had) not been|was not|is not|were not|wasn't) (?:given|administered|injected|used|applied)",
      '(?:no|without(?: any)?) (?:(?:intravenous|iv|i\\.v\\.|oral|injected) )?contrast(?: agent| medium| material| media| enhancement)?(?= ?(?:[.,;:)]|$|\\n))',
    ],
  },
  {
    names: ['with contrast', 'contrast-enhanced'],
    aliases: [
      '(?<!no )(?:an? )?(?:(?:intravenous|iv|i\\.v\\.) )?contrast(?: agent| medium| material| media)?(?: (?:has been|was|had been)) (?:given|administered|injected|used|applied)',
      'after (?:(?:intravenous|iv|i\\.v\\.) )?contrast(?: agent| medium| material| media)? (?:injection|administration)',
    ],
  },
  {
    names: ['lateral', 'lateral view', 'lateral projection'],
    aliases: ['(?:taken|seen|viewed|acquired|obtained) (?:strictly )?from the side', '(?:side|profile) view'],
  },
  {
    names: ['covid-19', 'covid-19 pneumonia', 'covid 19'],
    aliases: ['covid(?:[- ]?19)?(?: pneumonia| infection)?'],
  },
  {
    names: [
      ...['cannot be determined', 'cannot determine', 'cannot tell', 'unable to determine', 'indeterminate'],
      ...['not enough information', 'insufficient information', 'undetermined'],
    ],
    aliases: [
      "(?:it is |it's )?(?:impossible|not possible) to (?:determine|say|tell|decide|answer)",
      "(?:it )?(?:cannot|can't|can not) (?:tell|determine|be (?:determined|assessed|decided|answered|told|evaluated))",
      "(?:not|n't)(?: \\p{L}+){0,2} (?:enough|sufficient) (?:information|evidence|detail)",
      'insufficient (?:information|evidence|detail)',
    ],
  },
  {
    names: ['pa', 'pa view', 'pa projection'],
    aliases: ['postero-?anterior(?: (?:\\p{L}+ )?(?:view|projection|film))?'],
  },
  {
    names: ['ap', 'ap view', 'ap projection'],
    aliases: ['antero-?posterior(?: (?:\\p{L}+ )?(?:view|projection|film))?'],
  },
  { names: ['intravenous contrast', 'intravenous'], aliases: ['IV contrast', 'i\\.v\\. contrast'] },
  { names: ['cerebellum'], aliases: ['cerebellar (?:hemispheres?|tissue|parenchyma|cortex)'] },
  { names: ['cerebrum'], aliases: ['cerebral (?:hemispheres?|tissue|parenchyma|cortex)'] },
  { names: ['gist'], aliases: ['gastrointestinal stromal tumou?rs?'] },
  { names: ['sarcoidosis'], aliases: ['sarcoid'] },
  { names: ['tuberculosis', 'pulmonary tuberculosis'], aliases: ['TB'] },
  { names: ['glioblastoma', 'glioblastoma multiforme'], aliases: ['GBM'] },
  { names: ['pneumothorax'], aliases: ['PTX'] },
  {
    names: ['us', 'usg'],
    aliases: ['ultrasound(?: image| scan| examination)?', 'sonogra\\p{L}+', 'ultrasonogra\\p{L}+'],
  },
  { names: ['psoas muscle', 'psoas'], aliases: ['(?:(?:left|right) )?psoas(?: major)?(?: muscle)?'] },
  ...brightness('dense', 'density|attenuation', 'denser|brighter|whiter'),
  ...brightness('attenuating', 'density|attenuation', 'denser|brighter|whiter'),
  ...brightness('intense', 'signal(?: intensity)?|intensity', 'brighter|whiter'),
  ...brightness('echoic', 'echogenicity', 'more echogenic|brighter'),
  { names: ['leiomyoma', 'uterine leiomyoma'], aliases: ['(?:uterine )?fibroids?'] },
  { names: ['epidural'], aliases: ['extradural'] },
  {
    names: ['epidural hematoma', 'epidural haematoma'],
    aliases: ['extradural (?:ha?ematoma|bleed|ha?emorrhage)'],
  },
  { names: ['thoracic', 'thoracic spine'], aliases: ['dorsal spine', 'dorsal vertebra[el]?'] },
  {
    names: ['gallstones', 'gallstone', 'cholelithiasis'],
    aliases: [
      '(?:stones?|calcul(?:us|i)) in the gall ?bladder',
      'gall ?bladder (?:stones?|calcul(?:us|i))',
      '(?<=\\bgall ?bladder (?!(?:\\p{L}+ )*(?:no|without|free) )(?:\\p{L}+ ){1,6})(?:stones?|calculi)',
      'cholelithiasis',
      'gall ?stones?',
    ],
  },
  {
    names: ['metastasis', 'metastases', 'liver metastasis', 'liver metastases'],
    aliases: [
      'mets|(?<=\\b(?:an?|the|liver|hepatic|brain|bone|lung|solitary|single) )met',
      'metastatic(?: (?:disease|deposits?|lesions?|spread))?(?! (?:to|from|work-?up)\\b)',
    ],
  },
  {
    names: ['infarction', 'infarct', 'renal infarction', 'cerebral infarction', 'splenic infarction'],
    aliases: ['infarcts?'],
  },
  { names: ['aspergilloma'], aliases: ['mycetoma', 'fungus ball'] },
  { names: ['hydatid cyst'], aliases: ['echinococcal cyst', 'hydatid'] },
  { names: ['central venous catheter'], aliases: ['central (?:venous )?line', 'CVC'] },
  { names: ['nasogastric tube'], aliases: ['NG tube', 'NGT'] },
  { names: ['endotracheal tube'], aliases: ['ET tube', 'ETT'] },
  {
    names: ['anteroposterior', 'antero-posterior'],
    aliases: [String.raw`AP(?! (?:diameter|length|dimension|direction|axis|window)\b)${projection}`],
  },
  {
    names: ['posteroanterior', 'postero-anterior'],
    aliases: [String.raw`PA(?! (?:pressure|catheter|diameter)\b)${projection}`],
  },
];
