import type { CategoryEntry } from '../categoryEntry.js';
import { pair, unpaired } from '../structureEntries.js';

/** "Hip" alone may mean the joint or the femur, so the bone is named in full. */
const hipBone: CategoryEntry = {
  category: 'hip bone',
  location: 'pelvis',
  generalCategory: 'bone',
  windowRegion: 'pelvis',
  synonyms: [
    'hipbone',
    'os coxae',
    'coxal bone',
    'innominate bone',
    'ilium',
    'iliac bone',
    'iliac wing',
    'iliac crest',
    'iliac ala',
    'ala of the ilium',
    'anterior superior iliac spine',
    'ischium',
    'ischial bone',
    'ischial tuberosity',
    'pubis',
    'pubic bone',
    'pubic ramus',
    'acetabulum',
    'acetabular roof',
    'hemipelvis',
  ],
  plurals: [
    'hip bones',
    'hipbones',
    'ossa coxae',
    'coxal bones',
    'innominate bones',
    'iliac bones',
    'iliac wings',
    'iliac crests',
    'ischial bones',
    'ischial tuberosities',
    'pubic bones',
    'pubic rami',
    'acetabula',
  ],
  structures: pair('hip bone', 'hip'),
  function: {
    text: 'Passes the weight of the trunk from the sacrum to the leg through the hip socket, protects the pelvic organs, and gives attachment to the muscles of trunk and thigh.',
    keyIdeas: [
      { name: 'weight transfer', phrases: ['weight', 'load', 'support', 'transfer', 'transmit', 'stabili'] },
      { name: 'hip joint', phrases: ['hip joint', 'acetabul', 'socket', 'femur', 'leg', 'lower limb'] },
      { name: 'protection', phrases: ['protect', 'pelvic organ', 'bladder', 'reproductive'] },
      { name: 'muscle attachment', phrases: ['attach', 'muscle'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 8.3 (The Pelvic Girdle and Pelvis)',
  },
};

const femur: CategoryEntry = {
  category: 'femur',
  location: 'lower limb',
  generalCategory: 'bone',
  windowRegion: 'pelvis',
  synonyms: [
    'thigh bone',
    'thighbone',
    'os femoris',
    'femoral bone',
    'femoral head',
    'head of the femur',
    'femoral neck',
    'neck of the femur',
    'femoral shaft',
    'proximal femur',
    'distal femur',
    'greater trochanter',
    'lesser trochanter',
    'femoral condyle',
  ],
  plurals: [
    'femurs',
    'femora',
    'thigh bones',
    'thighbones',
    'femoral heads',
    'femoral necks',
    'femoral shafts',
    'proximal femurs',
    'proximal femora',
    'greater trochanters',
    'femoral condyles',
  ],
  structures: pair('femur', 'femur'),
  function: {
    text: 'The bone of the thigh: it carries the weight of the body from hip to knee and is the lever and attachment for the muscles used in standing and walking.',
    keyIdeas: [
      { name: 'weight bearing', phrases: ['weight', 'support', 'load'] },
      { name: 'from hip to knee', phrases: ['hip', 'knee', 'connect'] },
      {
        name: 'movement',
        phrases: ['walk', 'movement', 'move', 'lever', 'locomot', 'running', 'motion', 'stand'],
      },
      { name: 'muscle attachment', phrases: ['attach', 'muscle'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 8.4 (Bones of the Lower Limb)',
  },
};

const tibia: CategoryEntry = {
  category: 'tibia',
  location: 'lower limb',
  generalCategory: 'bone',
  windowRegion: 'muscle',
  synonyms: [
    'shin bone',
    'shinbone',
    'left tibia',
    'right tibia',
    'tibial bone',
    'tibial shaft',
    'tibial plateau',
    'proximal tibia',
    'distal tibia',
  ],
  plurals: ['tibias', 'tibiae', 'shin bones', 'shinbones'],
  // The map has one label for both legs.
  structures: unpaired('tibia', 'tibia', 'unspecified'),
  function: {
    text: 'The main weight-bearing bone of the lower leg, between knee and ankle; it also gives attachment to muscles that move the knee and foot.',
    keyIdeas: [
      { name: 'weight bearing', phrases: ['weight', 'support', 'load'] },
      { name: 'knee and ankle', phrases: ['knee', 'ankle'] },
      {
        name: 'muscle attachment and movement',
        phrases: ['attach', 'muscle', 'walk', 'movement', 'locomot'],
      },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 8.4 (Bones of the Lower Limb)',
  },
};

const fibula: CategoryEntry = {
  category: 'fibula',
  location: 'lower limb',
  generalCategory: 'bone',
  windowRegion: 'muscle',
  synonyms: [
    'calf bone',
    'calfbone',
    'left fibula',
    'right fibula',
    'fibular bone',
    'fibular shaft',
    'fibular head',
    'head of the fibula',
  ],
  plurals: ['fibulas', 'fibulae', 'calf bones'],
  // The map has one label for both legs.
  structures: unpaired('fibula', 'fibula', 'unspecified'),
  function: {
    text: 'The slender outer bone of the lower leg: it gives attachment to muscles and steadies the ankle as its lateral malleolus, and bears little weight.',
    keyIdeas: [
      { name: 'muscle attachment', phrases: ['attach', 'muscle'] },
      { name: 'ankle stability', phrases: ['ankle', 'malleol', 'stabili', 'stead'] },
      {
        name: 'little weight',
        phrases: [
          'little weight',
          'little of the',
          'not weight',
          'non-weight',
          'not bear',
          'minimal weight',
          'small part of the',
          'small amount',
          'little body weight',
        ],
      },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 8.4 (Bones of the Lower Limb)',
  },
};

/** Hip bone, femur, tibia and fibula. */
export const lowerLimbBones: readonly CategoryEntry[] = [hipBone, femur, tibia, fibula];
