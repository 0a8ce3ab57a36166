import type { CategoryEntry } from '../categoryEntry.js';
import { pair, unpaired } from '../structureEntries.js';

const source = 'OpenStax, Anatomy and Physiology 2e, section 20.5 (Circulatory Pathways)';
const deoxygenatedBlood = {
  name: 'venous blood',
  phrases: ['deoxygenated', 'oxygen-poor', 'oxygen poor', 'venous', 'low in oxygen', 'drain'],
};

const pulmonaryVein: CategoryEntry = {
  category: 'pulmonary vein',
  location: 'thoracic cavity',
  generalCategory: 'vessel',
  windowRegion: 'chest',
  synonyms: [
    'vena pulmonalis',
    ...['left', 'right'].flatMap((side) => [
      `${side} pulmonary vein`,
      `${side} superior pulmonary vein`,
      `${side} inferior pulmonary vein`,
    ]),
  ],
  plurals: ['pulmonary veins', 'venae pulmonales', 'left pulmonary veins', 'right pulmonary veins'],
  // One label for the veins of both lungs.
  structures: unpaired('pulmonary veins', 'pulmonary_vein', 'unspecified'),
  function: {
    text: 'Carry oxygenated blood from the lungs to the left atrium of the heart.',
    keyIdeas: [
      { name: 'oxygenated blood', phrases: ['oxygenated', 'oxygen-rich', 'oxygen rich', 'rich in oxygen'] },
      { name: 'from the lungs', phrases: ['from the lung', 'from both lungs', 'from lung', 'lungs'] },
      {
        name: 'to the left atrium',
        phrases: ['left atrium', 'left side of the heart', 'left heart', 'to the heart'],
      },
    ],
    source,
  },
};

const brachiocephalicVein: CategoryEntry = {
  category: 'brachiocephalic vein',
  location: 'thoracic cavity',
  generalCategory: 'vessel',
  windowRegion: 'chest',
  synonyms: ['innominate vein', 'vena brachiocephalica', 'vena anonyma'],
  plurals: ['brachiocephalic veins', 'innominate veins', 'venae brachiocephalicae'],
  structures: pair('brachiocephalic vein', 'brachiocephalic_vein'),
  function: {
    text: 'Drains deoxygenated blood of the head, neck and arm of its side, from the junction of internal jugular and subclavian veins to the superior vena cava.',
    keyIdeas: [
      { name: 'head and neck', phrases: ['head', 'neck', 'jugular', 'brain'] },
      { name: 'arm', phrases: ['arm', 'upper limb', 'upper extremit', 'subclavian'] },
      { name: 'to the superior vena cava', phrases: ['superior vena cava', 'svc', 'to the heart'] },
      deoxygenatedBlood,
    ],
    source,
  },
};

const superiorVenaCava: CategoryEntry = {
  category: 'superior vena cava',
  location: 'thoracic cavity',
  generalCategory: 'vessel',
  windowRegion: 'chest',
  synonyms: ['svc', 'vena cava superior', 'superior caval vein', 'superior cava', 'upper vena cava'],
  plurals: [],
  structures: unpaired('superior vena cava', 'superior_vena_cava', 'unspecified'),
  function: {
    text: 'Returns deoxygenated blood from the head, neck, arms and chest wall to the right atrium of the heart.',
    keyIdeas: [
      {
        name: 'upper body',
        phrases: [
          'head',
          'neck',
          'arm',
          'upper body',
          'upper half',
          'upper limb',
          'upper extremit',
          'upper part',
        ],
      },
      {
        name: 'to the right atrium',
        phrases: ['right atrium', 'to the heart', 'right heart', 'right side of the heart'],
      },
      deoxygenatedBlood,
    ],
    source,
  },
};

const inferiorVenaCava: CategoryEntry = {
  category: 'inferior vena cava',
  location: 'abdominal cavity',
  generalCategory: 'vessel',
  windowRegion: 'abdomen',
  synonyms: ['ivc', 'vena cava inferior', 'inferior caval vein', 'inferior cava', 'lower vena cava'],
  plurals: [],
  structures: unpaired('inferior vena cava', 'inferior_vena_cava', 'unspecified'),
  function: {
    text: 'Returns deoxygenated blood from the legs, pelvis and abdomen to the right atrium of the heart.',
    keyIdeas: [
      {
        name: 'lower body',
        phrases: [
          'leg',
          'pelvis',
          'abdom',
          'lower body',
          'lower half',
          'lower limb',
          'lower extremit',
          'lower part',
        ],
      },
      {
        name: 'to the right atrium',
        phrases: ['right atrium', 'to the heart', 'right heart', 'right side of the heart'],
      },
      deoxygenatedBlood,
    ],
    source,
  },
};

const portalVenousSystem: CategoryEntry = {
  category: 'portal venous system',
  location: 'abdominal cavity',
  generalCategory: 'vessel',
  windowRegion: 'abdomen',
  synonyms: [
    'portal vein',
    'portal system',
    'splenic vein',
    'portal vein and splenic vein',
    'splenic and portal veins',
    'hepatic portal vein',
    'main portal vein',
    'left portal vein',
    'right portal vein',
    'vena portae',
    'vena portae hepatis',
    'vena splenica',
    'vena lienalis',
    'lienal vein',
    'portal and splenic veins',
    'portal or splenic vein',
    'portal vein or splenic vein',
    'portal confluence',
    'portal venous confluence',
    'portosplenic confluence',
    'splenoportal confluence',
    'portal trunk',
  ],
  plurals: ['portal veins', 'splenic veins', 'portal vein branches'],
  structures: unpaired('portal venous system', 'portal_vein_and_splenic_vein', 'unspecified'),
  function: {
    text: 'Brings nutrient-rich venous blood from the gut, the pancreas and the spleen to the liver for processing.',
    keyIdeas: [
      {
        name: 'from gut and spleen',
        phrases: [
          'gut',
          'intestin',
          'bowel',
          'gastrointestinal',
          'digestive',
          'spleen',
          'stomach',
          'pancreas',
        ],
      },
      { name: 'to the liver', phrases: ['liver', 'hepat'] },
      { name: 'nutrients', phrases: ['nutrient', 'absorbed', 'detox', 'processing', 'metaboli'] },
    ],
    source,
  },
};

const iliacVein: CategoryEntry = {
  category: 'iliac vein',
  location: 'pelvis',
  generalCategory: 'vessel',
  windowRegion: 'pelvis',
  synonyms: [
    'common iliac vein',
    'external iliac vein',
    'internal iliac vein',
    'vena iliaca',
    'vena iliaca communis',
    'iliac vena',
  ],
  plurals: [
    'iliac veins',
    'common iliac veins',
    'external iliac veins',
    'internal iliac veins',
    'venae iliacae',
  ],
  structures: pair('iliac vein', 'iliac_vena'),
  function: {
    text: 'Drains deoxygenated blood from the leg and the pelvis to the inferior vena cava.',
    keyIdeas: [
      { name: 'leg', phrases: ['leg', 'lower limb', 'lower extremit', 'thigh', 'femoral'] },
      { name: 'pelvis', phrases: ['pelvi'] },
      { name: 'to the inferior vena cava', phrases: ['inferior vena cava', 'ivc', 'to the heart'] },
      deoxygenatedBlood,
    ],
    source,
  },
};

/** Data sets label the larger branches within the liver, of the portal vein and of the hepatic veins, as one. */
const hepaticVessels: CategoryEntry = {
  category: 'hepatic vessel',
  location: 'abdominal cavity',
  generalCategory: 'vessel',
  windowRegion: 'abdomen',
  synonyms: ['liver vessel', 'intrahepatic vessel'],
  plurals: ['hepatic vessels', 'liver vessels', 'intrahepatic vessels'],
  structures: unpaired('hepatic vessels', 'hepatic_vessel', 'unspecified'),
  function: {
    text: 'Brings nutrient-rich blood from the digestive organs into the liver (branches of the portal vein) and drain the blood of the liver into the inferior vena cava (hepatic veins).',
    keyIdeas: [
      {
        name: 'blood into the liver',
        phrases: ['portal', 'to the liver', 'into the liver', 'nutrient', 'supply'],
      },
      {
        name: 'drain the liver',
        phrases: ['drain', 'vena cava', 'from the liver', 'out of the liver'],
      },
    ],
    source,
  },
};

/** Veins of chest, abdomen and pelvis. */
export const veins: readonly CategoryEntry[] = [
  pulmonaryVein,
  brachiocephalicVein,
  superiorVenaCava,
  inferiorVenaCava,
  portalVenousSystem,
  hepaticVessels,
  iliacVein,
];
