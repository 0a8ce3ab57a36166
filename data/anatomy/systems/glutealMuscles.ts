import type { CategoryEntry } from '../categoryEntry.js';
import { pair } from '../structureEntries.js';

const source =
  'OpenStax, Anatomy and Physiology 2e, section 11.6 (Appendicular Muscles of the Pelvic Girdle and Lower Limbs)';

/** Names formed alike for the three gluteal muscles. */
function glutealNames(epithet: string) {
  return {
    synonyms: [
      `gluteus ${epithet} muscle`,
      `musculus gluteus ${epithet}`,
      `glutaeus ${epithet}`,
      `glute ${epithet.slice(0, 3)}`,
      `glut ${epithet.slice(0, 3)}`,
    ],
    plurals: [`gluteus ${epithet} muscles`],
  };
}

const abduction = {
  name: 'hip abduction',
  phrases: ['abduct'],
};
const pelvicStability = {
  name: 'keeps the pelvis level',
  phrases: ['pelvis level', 'pelvic tilt', 'pelvic drop', 'stabili', 'walk', 'gait', 'balance', 'one leg'],
};
const medialRotation = {
  name: 'medial rotation',
  phrases: [
    'medial rotat',
    'internal rotat',
    'medially rotat',
    'internally rotat',
    'rotates the thigh inward',
    'rotate',
    'rotation',
  ],
};

const gluteusMaximus: CategoryEntry = {
  category: 'gluteus maximus',
  location: 'gluteal region',
  generalCategory: 'muscle',
  windowRegion: 'pelvis',
  ...glutealNames('maximus'),
  structures: pair('gluteus maximus', 'gluteus_maximus'),
  function: {
    text: 'Extends the hip and rotates the thigh outward with power, as in rising from a seat, climbing stairs and running, and helps to keep the trunk upright.',
    keyIdeas: [
      {
        name: 'hip extension',
        phrases: [
          'extension',
          'extensor',
          'hip exten',
          ...['extend', 'extends', 'extending'].flatMap((verb) => [`${verb} the hip`, `${verb} the thigh`]),
          'extends and',
          'extends your',
        ],
      },
      {
        name: 'lateral rotation',
        phrases: [
          'lateral rotat',
          'external rotat',
          'laterally rotat',
          'externally rotat',
          'outward',
          'rotat',
        ],
      },
      {
        name: 'rising and climbing',
        phrases: ['rising', 'climb', 'running', 'standing up', 'stairs', 'walk', 'stand'],
      },
      { name: 'posture', phrases: ['posture', 'upright', 'stabili'] },
    ],
    source,
  },
};

const gluteusMedius: CategoryEntry = {
  category: 'gluteus medius',
  location: 'gluteal region',
  generalCategory: 'muscle',
  windowRegion: 'pelvis',
  ...glutealNames('medius'),
  structures: pair('gluteus medius', 'gluteus_medius'),
  function: {
    text: 'Abducts the thigh at the hip, rotates it medially with its front fibers, and keeps the pelvis level when one leg is off the ground in walking.',
    keyIdeas: [abduction, pelvicStability, medialRotation],
    source,
  },
};

const gluteusMinimus: CategoryEntry = {
  category: 'gluteus minimus',
  location: 'gluteal region',
  generalCategory: 'muscle',
  windowRegion: 'pelvis',
  ...glutealNames('minimus'),
  structures: pair('gluteus minimus', 'gluteus_minimus'),
  function: {
    text: 'Works with the gluteus medius that covers it: abducts and medially rotates the thigh and keeps the pelvis level in walking.',
    keyIdeas: [abduction, pelvicStability, medialRotation],
    source,
  },
};

/** The three gluteal muscles. */
export const glutealMuscles: readonly CategoryEntry[] = [gluteusMaximus, gluteusMedius, gluteusMinimus];
