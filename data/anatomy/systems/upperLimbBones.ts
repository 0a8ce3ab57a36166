import type { CategoryEntry } from '../categoryEntry.js';
import { pair } from '../structureEntries.js';

const humerus: CategoryEntry = {
  category: 'humerus',
  location: 'upper limb',
  generalCategory: 'bone',
  windowRegion: 'muscle',
  synonyms: [
    'upper arm bone',
    'humeral bone',
    'humeral head',
    'head of the humerus',
    'humeral neck',
    'humeral shaft',
    'proximal humerus',
    'distal humerus',
  ],
  plurals: ['humeri', 'humeruses', 'humeral heads', 'upper arm bones'],
  structures: pair('humerus', 'humerus'),
  function: {
    text: 'The bone of the upper arm: it links shoulder and elbow and serves as the lever and attachment for the muscles that move the arm and forearm.',
    keyIdeas: [
      { name: 'links shoulder and elbow', phrases: ['shoulder', 'elbow', 'connect', 'scapula'] },
      { name: 'movement of the arm', phrases: ['movement', 'move', 'lever', 'motion'] },
      { name: 'muscle attachment', phrases: ['attach', 'muscle'] },
      { name: 'support of the arm', phrases: ['support', 'upper arm'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 8.2 (Bones of the Upper Limb)',
  },
};

/** The girdle bones count as upper limb, as in Terminologia Anatomica. */
const scapula: CategoryEntry = {
  category: 'scapula',
  location: 'upper limb',
  generalCategory: 'bone',
  windowRegion: 'chest',
  synonyms: [
    'shoulder blade',
    'shoulderblade',
    'scapular bone',
    'scapular body',
    'scapular spine',
    'spine of the scapula',
    'glenoid',
    'glenoid fossa',
    'acromion',
    'coracoid process',
    'coracoid process',
    'scapular blade',
  ],
  plurals: ['scapulae', 'scapulas', 'shoulder blades', 'shoulderblades', 'scapular bones'],
  structures: pair('scapula', 'scapula'),
  function: {
    text: 'Connects the arm with the trunk: it forms the socket of the shoulder joint and gives attachment to the muscles that move and steady the shoulder.',
    keyIdeas: [
      {
        name: 'shoulder joint',
        phrases: ['shoulder joint', 'glenoid', 'socket', 'glenohumeral', 'shoulder'],
      },
      { name: 'connects arm and trunk', phrases: ['connect', 'humerus', 'clavic', 'trunk', 'upper limb'] },
      { name: 'muscle attachment', phrases: ['attach', 'muscle', 'rotator cuff'] },
      { name: 'movement', phrases: ['movement', 'move', 'mobility', 'motion', 'stabili'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 8.1 (The Pectoral Girdle)',
  },
};

const clavicle: CategoryEntry = {
  category: 'clavicle',
  location: 'upper limb',
  generalCategory: 'bone',
  windowRegion: 'chest',
  synonyms: [
    'clavicula',
    'collarbone',
    'collar bone',
    'clavicular head',
    'medial clavicle',
    'lateral clavicle',
  ],
  plurals: ['clavicles', 'claviculae', 'collarbones', 'collar bones', 'clavicular heads'],
  structures: pair('clavicle', 'clavicula'),
  function: {
    text: 'A strut between sternum and scapula: it holds the shoulder away from the trunk so that the arm can move freely, passes the load of the arm to the trunk, and protects the vessels and nerves beneath it.',
    keyIdeas: [
      {
        name: 'strut between sternum and scapula',
        phrases: ['strut', 'sternum', 'scapula', 'connect', 'shoulder blade', 'breastbone'],
      },
      {
        name: 'supports the shoulder',
        phrases: ['support', 'shoulder', 'load', 'weight', 'force', 'stabili'],
      },
      { name: 'protection', phrases: ['protect', 'vessel', 'nerve', 'brachial plexus'] },
      { name: 'movement of the arm', phrases: ['movement', 'range of motion', 'mobility', 'move'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 8.1 (The Pectoral Girdle)',
  },
};

/** Humerus, scapula and clavicle. */
export const upperLimbBones: readonly CategoryEntry[] = [humerus, scapula, clavicle];
