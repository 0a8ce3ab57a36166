import type { CategoryEntry, ClassEntry } from '../categoryEntry.js';
import { bothSides, type LeftOrRight, sides, unpaired } from '../structureEntries.js';

/** The left lung has no middle lobe; the lingula belongs to its upper lobe. */
const lobes = { left: ['upper', 'lower'], right: ['upper', 'middle', 'lower'] } as const;

function lobeClass(side: LeftOrRight, level: 'upper' | 'middle' | 'lower'): ClassEntry {
  return {
    className: `lung_${level}_lobe_${side}`,
    part: {
      displayName: `${level} lobe of the ${side} lung`,
      synonyms: [
        `${side} ${level} lobe`,
        `${side} ${level} lung lobe`,
        `${side} ${level} pulmonary lobe`,
        `${level} lobe of ${side} lung`,
        `${side} lung ${level} lobe`,
        `${side[0]}${level[0]}l`,
        ...(side === 'left' && level === 'upper' ? ['lingula', 'lingular segment'] : []),
      ],
    },
  };
}

const lung: CategoryEntry = {
  category: 'lung',
  location: 'thoracic cavity',
  generalCategory: 'organ',
  windowRegion: 'chest',
  synonyms: [
    'pulmo',
    'lung parenchyma',
    'pulmonary parenchyma',
    'lung tissue',
    'pulmonary tissue',
    'lung field',
    'lung lobe',
    'pulmonary lobe',
    'lung base',
    'lung apex',
  ],
  plurals: [
    'lungs',
    'pulmones',
    'lung fields',
    'upper lobes',
    'lower lobes',
    'lung lobes',
    'pulmonary lobes',
    'lobes of the lung',
    'lobes of the lungs',
    'lung bases',
    'lung apices',
  ],
  structures: [
    ...sides.map((side) => ({
      structure: `${side} lung`,
      side,
      classes: [{ className: `lung_${side}` }, ...lobes[side].map((level) => lobeClass(side, level))],
    })),
    bothSides('lungs', 'lung'),
  ],
  function: {
    text: 'Exchanges gases between air and blood: oxygen passes from the alveoli into the blood and carbon dioxide leaves it to be breathed out.',
    keyIdeas: [
      {
        name: 'gas exchange',
        phrases: [
          'gas exchange',
          'exchange of gas',
          'exchanges gas',
          'exchange gas',
          'exchange of oxygen',
          'gaseous exchange',
          'respirat',
          'breath',
          'ventilat',
        ],
      },
      { name: 'oxygen into the blood', phrases: ['oxygen', 'o2'] },
      { name: 'carbon dioxide out', phrases: ['carbon dioxide', 'co2'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, sections 22.2 (The Lungs) and 22.4 (Gas Exchange)',
  },
};

const trachea: CategoryEntry = {
  category: 'trachea',
  // Its upper half lies in the neck.
  location: 'thoracic cavity',
  generalCategory: 'organ',
  windowRegion: 'chest',
  synonyms: [
    'windpipe',
    'wind pipe',
    'tracheal lumen',
    'tracheal air column',
    'tracheal bifurcation',
    'tracheal carina',
    'carina',
  ],
  plurals: [],
  structures: unpaired('trachea', 'trachea', 'midline'),
  function: {
    text: 'Conducts air between the larynx and the main bronchi, is held open by cartilage rings, and warms, moistens and cleans the air with its ciliated, mucus-covered lining.',
    keyIdeas: [
      { name: 'conducts air', phrases: ['air', 'breath'] },
      {
        name: 'between larynx and bronchi',
        phrases: ['larynx', 'bronch', 'to the lungs', 'from the lungs', 'into the lungs', 'and the lungs'],
      },
      { name: 'kept open by cartilage', phrases: ['cartilag', 'patent', 'held open', 'keeps open'] },
      {
        name: 'cleans and conditions air',
        phrases: ['mucus', 'mucocili', 'cilia', 'humidif', 'moisten', 'warm', 'clean', 'trap', 'filter'],
      },
    ],
    source:
      'OpenStax, Anatomy and Physiology 2e, section 22.1 (Organs and Structures of the Respiratory System)',
  },
};

/** Lungs and trachea. */
export const respiratorySystem: readonly CategoryEntry[] = [lung, trachea];
