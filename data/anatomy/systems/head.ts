import type { CategoryEntry } from '../categoryEntry.js';
import { unpaired } from '../structureEntries.js';

const skull: CategoryEntry = {
  category: 'skull',
  location: 'head',
  generalCategory: 'bone',
  windowRegion: 'head and neck',
  synonyms: [
    'cranium',
    'cranial bone',
    'skull bone',
    'calvaria',
    'calvarium',
    'skull base',
    'base of the skull',
    'skull vault',
    'cranial vault',
    'frontal bone',
    'parietal bone',
    'temporal bone',
    'occipital bone',
    'sphenoid bone',
    'ethmoid bone',
    'petrous bone',
  ],
  plurals: [
    'skull bones',
    'cranial bones',
    'bones of the skull',
    'parietal bones',
    'temporal bones',
    'petrous bones',
  ],
  structures: unpaired('skull', 'skull', 'midline'),
  function: {
    text: 'Encloses and protects the brain and the organs of special sense, forms the framework of the face, and gives attachment to the muscles of the head and neck.',
    keyIdeas: [
      { name: 'protection', phrases: ['protect', 'enclos', 'shield', 'encase', 'guard'] },
      { name: 'brain', phrases: ['brain'] },
      { name: 'sense organs and face', phrases: ['sense', 'sensory organ', 'eye', 'face', 'facial'] },
      { name: 'attachment', phrases: ['attach', 'muscle'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 7.2 (The Skull)',
  },
};

/** A label that is there to make heads unrecognizable: skin, muscle, bone and cavities of the face as one. */
const face: CategoryEntry = {
  category: 'face',
  location: 'head',
  generalCategory: 'body region',
  windowRegion: 'head and neck',
  synonyms: ['facial region', 'facial structure', 'facial soft tissue', 'facial area'],
  plurals: ['facial structures', 'facial soft tissues'],
  structures: unpaired('face', 'face', 'midline'),
  function: {
    text: 'Bears the organs of sight, smell and taste and the openings for breathing and eating; its muscles express emotion and help in chewing and speech.',
    keyIdeas: [
      { name: 'senses', phrases: ['sight', 'vision', 'eye', 'smell', 'taste', 'sense', 'sensory'] },
      { name: 'breathing and eating', phrases: ['breath', 'eat', 'chew', 'mastic', 'food', 'nose', 'mouth'] },
      { name: 'expression and speech', phrases: ['express', 'emotion', 'speech', 'speak', 'communicat'] },
    ],
    source: "Gray's Anatomy, 42nd ed., section Head and Neck (chapter on face and scalp)",
  },
};

/** Skull and face; the brain is with the nervous system. */
export const head: readonly CategoryEntry[] = [skull, face];
