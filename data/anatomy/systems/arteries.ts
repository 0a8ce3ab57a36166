import type { CategoryEntry } from '../categoryEntry.js';
import { pair, unpaired } from '../structureEntries.js';

const source = 'OpenStax, Anatomy and Physiology 2e, section 20.5 (Circulatory Pathways)';

const aorta: CategoryEntry = {
  category: 'aorta',
  location: 'thoracic and abdominal cavities',
  generalCategory: 'vessel',
  // Where the lungs are cut they outvote it; elsewhere its slice is an abdominal one.
  windowRegion: 'abdomen',
  synonyms: [
    'aortic arch',
    'arch of the aorta',
    'ascending aorta',
    'descending aorta',
    'thoracic aorta',
    'descending thoracic aorta',
    'abdominal aorta',
    'aortic root',
    'aortic lumen',
    'aortic bifurcation',
    'thoracoabdominal aorta',
  ],
  plurals: ['aortas', 'aortae'],
  structures: unpaired('aorta', 'aorta', 'unspecified'),
  function: {
    text: 'The largest artery: carries oxygenated blood from the left ventricle to the branches that supply the whole body, and its elastic wall smooths the pulse.',
    keyIdeas: [
      {
        name: 'from the left ventricle',
        phrases: ['left ventricle', 'from the heart', 'out of the heart', 'away from the heart'],
      },
      { name: 'oxygenated blood', phrases: ['oxygen'] },
      {
        name: 'supplies the body',
        phrases: [
          'to the body',
          'rest of the body',
          'whole body',
          'entire body',
          'throughout the body',
          'parts of the body',
          'systemic',
          'distribut',
          'suppl',
          'branch',
        ],
      },
      { name: 'elastic reservoir', phrases: ['elastic', 'pulse', 'blood pressure', 'windkessel'] },
    ],
    source,
  },
};

const celiacTrunk: CategoryEntry = {
  category: 'celiac trunk',
  location: 'abdominal cavity',
  generalCategory: 'vessel',
  windowRegion: 'abdomen',
  synonyms: [
    'coeliac trunk',
    'celiac axis',
    'coeliac axis',
    'celiac artery',
    'coeliac artery',
    'truncus coeliacus',
  ],
  plurals: ['celiac arteries', 'coeliac arteries'],
  structures: unpaired('celiac trunk', 'celiac_trunk', 'midline'),
  function: {
    text: 'The first large branch of the abdominal aorta: carries oxygenated blood to the liver, stomach, spleen, pancreas and upper duodenum through the common hepatic, left gastric and splenic arteries.',
    keyIdeas: [
      { name: 'oxygenated blood', phrases: ['oxygen', 'arterial blood'] },
      { name: 'branch of the aorta', phrases: ['aorta', 'aortic'] },
      {
        name: 'supplies the upper abdominal organs',
        phrases: ['liver', 'stomach', 'spleen', 'pancreas', 'foregut', 'upper abdom'],
      },
    ],
    source,
  },
};

const pulmonaryArtery: CategoryEntry = {
  category: 'pulmonary artery',
  location: 'thoracic cavity',
  generalCategory: 'vessel',
  windowRegion: 'chest',
  synonyms: [
    'pulmonary trunk',
    'main pulmonary artery',
    'pulmonary artery trunk',
    'pulmonary arterial trunk',
    'truncus pulmonalis',
    'arteria pulmonalis',
    'left pulmonary artery',
    'right pulmonary artery',
    'left main pulmonary artery',
    'right main pulmonary artery',
  ],
  plurals: ['pulmonary arteries', 'left and right pulmonary arteries', 'arteriae pulmonales'],
  structures: unpaired('pulmonary artery', 'pulmonary_artery', 'unspecified'),
  function: {
    text: 'Carries deoxygenated blood from the right ventricle to the lungs, where it takes up oxygen.',
    keyIdeas: [
      {
        name: 'deoxygenated blood',
        phrases: ['deoxygenated', 'oxygen-poor', 'oxygen poor', 'venous blood', 'low in oxygen'],
      },
      {
        name: 'from the right ventricle',
        phrases: ['right ventricle', 'right side of the heart', 'right heart', 'from the heart'],
      },
      { name: 'to the lungs', phrases: ['lung'] },
    ],
    source,
  },
};

const brachiocephalicTrunk: CategoryEntry = {
  category: 'brachiocephalic trunk',
  location: 'thoracic cavity',
  generalCategory: 'vessel',
  windowRegion: 'chest',
  synonyms: ['brachiocephalic artery', 'innominate artery', 'innominate trunk', 'truncus brachiocephalicus'],
  plurals: [],
  structures: unpaired('brachiocephalic trunk', 'brachiocephalic_trunk', 'unspecified'),
  function: {
    text: 'First branch of the aortic arch: divides into the right common carotid and right subclavian arteries and so supplies the right side of head and neck and the right arm.',
    keyIdeas: [
      { name: 'from the aortic arch', phrases: ['aort'] },
      { name: 'divides into carotid and subclavian', phrases: ['carotid', 'subclavian'] },
      { name: 'head and neck', phrases: ['head', 'neck', 'brain'] },
      { name: 'right arm', phrases: ['arm', 'upper limb', 'upper extremity'] },
    ],
    source,
  },
};

const subclavianArtery: CategoryEntry = {
  category: 'subclavian artery',
  // The root of the neck; only the first part of the left one lies in the chest.
  location: 'neck',
  generalCategory: 'vessel',
  windowRegion: 'chest',
  synonyms: ['arteria subclavia'],
  plurals: ['subclavian arteries', 'arteriae subclaviae'],
  structures: pair('subclavian artery', 'subclavian_artery'),
  function: {
    text: 'Supplies oxygenated blood to the arm and, through its branches, to the brain (vertebral artery), the neck and the chest wall.',
    keyIdeas: [
      { name: 'arm', phrases: ['arm', 'upper limb', 'upper extremit', 'shoulder'] },
      {
        name: 'blood supply',
        phrases: [
          'oxygen',
          'blood supply',
          'supplies blood',
          'supply blood',
          'supplying blood',
          'carries blood',
        ],
      },
      {
        name: 'brain, neck and chest wall',
        phrases: ['brain', 'vertebral', 'neck', 'chest wall', 'thoracic wall', 'head'],
      },
    ],
    source,
  },
};

const commonCarotidArtery: CategoryEntry = {
  category: 'common carotid artery',
  location: 'neck',
  generalCategory: 'vessel',
  windowRegion: 'head and neck',
  synonyms: ['common carotid', 'carotid artery', 'carotid', 'arteria carotis communis'],
  plurals: [
    'common carotid arteries',
    'common carotids',
    'carotid arteries',
    'carotids',
    'arteriae carotides communes',
  ],
  structures: pair('common carotid artery', 'common_carotid_artery'),
  function: {
    text: 'Carries oxygenated blood up the neck to the head: it divides into the internal carotid artery for the brain and the external carotid artery for face and neck.',
    keyIdeas: [
      { name: 'blood to the head', phrases: ['head', 'brain'] },
      { name: 'face and neck', phrases: ['face', 'neck', 'facial', 'scalp'] },
      {
        name: 'divides',
        phrases: ['internal carotid', 'external carotid', 'internal and external', 'divid', 'bifurcat'],
      },
      { name: 'oxygenated blood', phrases: ['oxygen'] },
    ],
    source,
  },
};

const iliacArtery: CategoryEntry = {
  category: 'iliac artery',
  location: 'pelvis',
  generalCategory: 'vessel',
  windowRegion: 'pelvis',
  synonyms: [
    'common iliac artery',
    'external iliac artery',
    'internal iliac artery',
    'arteria iliaca',
    'arteria iliaca communis',
  ],
  plurals: ['iliac arteries', 'common iliac arteries', 'external iliac arteries', 'internal iliac arteries'],
  structures: pair('iliac artery', 'iliac_artery'),
  function: {
    text: 'Carries oxygenated blood from the end of the aorta to the pelvis (internal iliac artery) and the leg (external iliac artery).',
    keyIdeas: [
      { name: 'from the aorta', phrases: ['aort'] },
      { name: 'pelvis', phrases: ['pelvi', 'glute', 'buttock'] },
      { name: 'leg', phrases: ['leg', 'lower limb', 'lower extremit', 'thigh', 'femoral'] },
      {
        name: 'blood supply',
        phrases: [
          'oxygen',
          'blood supply',
          'supplies blood',
          'supply blood',
          'supplying blood',
          'carries blood',
        ],
      },
    ],
    source,
  },
};

/** Arteries from the heart down to the pelvis. */
export const arteries: readonly CategoryEntry[] = [
  aorta,
  celiacTrunk,
  pulmonaryArtery,
  brachiocephalicTrunk,
  subclavianArtery,
  commonCarotidArtery,
  iliacArtery,
];
