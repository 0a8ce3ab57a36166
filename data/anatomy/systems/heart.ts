import type { CategoryEntry, ClassEntry } from '../categoryEntry.js';
import { sides } from '../structureEntries.js';

const chambers: readonly ClassEntry[] = sides.flatMap((side) => [
  {
    className: `heart_atrium_${side}`,
    part: {
      displayName: `${side} atrium of the heart`,
      synonyms: [
        `${side} atrium`,
        `atrium ${side === 'left' ? 'sinistrum' : 'dextrum'}`,
        `${side} atrial cavity`,
        `${side} cardiac atrium`,
      ],
    },
  },
  {
    className: `heart_ventricle_${side}`,
    part: {
      displayName: `${side} ventricle of the heart`,
      synonyms: [
        `${side} ventricle`,
        `${side} ventricular cavity`,
        `${side} cardiac ventricle`,
        `${side} heart ventricle`,
      ],
    },
  },
]);

const myocardium: ClassEntry = {
  className: 'heart_myocardium',
  part: {
    displayName: 'myocardium',
    synonyms: [
      'heart myocardium',
      'heart muscle',
      'cardiac muscle',
      'ventricular myocardium',
      'left ventricular myocardium',
      'left ventricular wall',
      'interventricular septum',
    ],
  },
};

const leftAtrialAppendage: ClassEntry = {
  className: 'atrial_appendage_left',
  part: {
    displayName: 'left atrial appendage',
    synonyms: [
      'appendage of the left atrium',
      'left auricle',
      'left auricular appendage',
      'auricle of the left atrium',
      'laa',
    ],
  },
};

const heartEntry: CategoryEntry = {
  category: 'heart',
  location: 'thoracic cavity',
  generalCategory: 'organ',
  windowRegion: 'chest',
  synonyms: [
    'cor',
    'cardiac silhouette',
    'cardiac apex',
    'apex of the heart',
    'cardiac chamber',
    'heart chamber',
    'mitral valve',
    'papillary muscle',
    'tricuspid valve',
    'aortic valve',
    'pulmonary valve',
    'interatrial septum',
  ],
  plurals: [
    'hearts',
    'cardiac chambers',
    'heart chambers',
    'chambers of the heart',
    'cardiac atria',
    'cardiac ventricles',
    'heart ventricles',
    'heart valves',
    'cardiac valves',
  ],
  // The appendage is merged as the chambers are: it is an outpouching of the left atrium.
  structures: [
    {
      structure: 'heart',
      side: 'unspecified',
      classes: [{ className: 'heart' }, myocardium, ...chambers, leftAtrialAppendage],
    },
  ],
  function: {
    text: 'Pumps blood: its right side sends deoxygenated blood to the lungs, its left side sends oxygenated blood through the arteries to the whole body.',
    keyIdeas: [
      { name: 'pumps blood', phrases: ['pump', 'propel', 'circulat', 'contract'] },
      {
        name: 'pulmonary circulation',
        phrases: ['to the lungs', 'pulmonary', 'deoxygenated', 'oxygen-poor'],
      },
      {
        name: 'systemic circulation',
        phrases: [
          'to the body',
          'whole body',
          'rest of the body',
          'throughout the body',
          'through the body',
          'around the body',
          'systemic',
          'to the tissues',
          'oxygenated',
          'oxygen-rich',
          'nutrient',
          'oxygen',
        ],
      },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 19.1 (Heart Anatomy)',
  },
};

/** The heart with its chambers. */
export const heart: readonly CategoryEntry[] = [heartEntry];
