import type { CategoryEntry, ClassEntry } from '../categoryEntry.js';
import { numeral, ordinalWord } from '../ordinals.js';
import { type LeftOrRight, sides, unpaired } from '../structureEntries.js';

function ribClass(side: LeftOrRight, number: number): ClassEntry {
  const ordinals = [numeral(number), ordinalWord(number)];
  return {
    className: `rib_${side}_${number}`,
    part: {
      displayName: `${side} ${numeral(number)} rib`,
      synonyms: [
        ...ordinals.flatMap((ordinal) => [
          `${ordinal} ${side} rib`,
          `${ordinal} rib on the ${side}`,
          `${ordinal} rib of the ${side} side`,
        ]),
        `${side} ${ordinalWord(number)} rib`,
        `${side} rib ${number}`,
        `rib ${number} on the ${side}`,
      ],
    },
  };
}

const rib: CategoryEntry = {
  category: 'rib',
  location: 'thoracic wall',
  generalCategory: 'bone',
  windowRegion: 'chest',
  synonyms: ['costa', 'rib bone', 'anterior rib', 'posterior rib', 'lateral rib'],
  plurals: [
    'ribs',
    'costae',
    'rib bones',
    'anterior ribs',
    'posterior ribs',
    'lateral ribs',
    'floating ribs',
    'false ribs',
    'true ribs',
    'lower ribs',
    'upper ribs',
  ],
  structures: sides.map((side) => ({
    // In the singular, as most pictures with a box show one; several are meant by it, too.
    structure: `${side} rib`,
    side,
    classes: Array.from({ length: 12 }, (_, index) => ribClass(side, index + 1)),
  })),
  function: {
    text: 'Form the cage that protects the heart, lungs and upper abdominal organs, move to widen and narrow the chest in breathing, and give attachment to muscles.',
    keyIdeas: [
      { name: 'protection', phrases: ['protect', 'shield', 'guard'] },
      {
        name: 'thoracic organs',
        phrases: ['heart', 'lung', 'thoracic organ', 'internal organ', 'vital organ', 'chest organ'],
      },
      { name: 'breathing', phrases: ['breath', 'respirat', 'ventilat', 'inhal', 'expan'] },
      { name: 'support and attachment', phrases: ['attach', 'support', 'framework', 'cage'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 7.4 (The Thoracic Cage)',
  },
};

const sternum: CategoryEntry = {
  category: 'sternum',
  location: 'thoracic wall',
  generalCategory: 'bone',
  windowRegion: 'chest',
  synonyms: [
    'breastbone',
    'breast bone',
    'sternal bone',
    'sternal body',
    'body of the sternum',
    'manubrium',
    'manubrium sterni',
    'corpus sterni',
    'xiphoid process',
    'xiphoid',
  ],
  plurals: [],
  structures: unpaired('sternum', 'sternum', 'midline'),
  function: {
    text: 'Anchors the costal cartilages and the clavicles at the front of the chest, protects the heart and great vessels behind it, and gives attachment to muscles.',
    keyIdeas: [
      {
        name: 'anchors ribs and clavicles',
        phrases: ['rib', 'costal', 'clavic', 'collarbone', 'connect', 'anchor'],
      },
      { name: 'protection', phrases: ['protect', 'shield', 'guard'] },
      {
        name: 'organs behind it',
        phrases: ['heart', 'lung', 'great vessel', 'thoracic organ', 'vital organ', 'internal organ'],
      },
      { name: 'muscle attachment', phrases: ['muscle', 'attach'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 7.4 (The Thoracic Cage)',
  },
};

const costalCartilage: CategoryEntry = {
  category: 'costal cartilage',
  location: 'thoracic wall',
  generalCategory: 'cartilage',
  windowRegion: 'chest',
  synonyms: [
    'rib cartilage',
    'cartilago costalis',
    'costochondral cartilage',
    'left costal cartilage',
    'right costal cartilage',
  ],
  plurals: [
    'costal cartilages',
    'rib cartilages',
    'cartilagines costales',
    'costochondral cartilages',
    'left costal cartilages',
    'right costal cartilages',
    'cartilages of the ribs',
  ],
  structures: unpaired('costal cartilages', 'costal_cartilages', 'unspecified'),
  function: {
    text: 'Join the ribs to the sternum, directly or through the cartilage above, and give the chest wall the elasticity that it needs to move in breathing.',
    keyIdeas: [
      {
        name: 'join ribs to sternum',
        phrases: ['sternum', 'breastbone', 'join', 'connect', 'link', 'attach'],
      },
      { name: 'elasticity', phrases: ['elastic', 'flexib', 'mobility', 'resilien', 'recoil'] },
      { name: 'breathing', phrases: ['breath', 'respirat', 'ventilat', 'expan', 'inhal'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 7.4 (The Thoracic Cage)',
  },
};

/** Ribs, sternum and costal cartilages; the thoracic vertebrae are with the spine. */
export const thoracicCage: readonly CategoryEntry[] = [rib, sternum, costalCartilage];
