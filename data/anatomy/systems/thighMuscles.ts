import type { CategoryEntry, StructureEntry } from '../categoryEntry.js';
import { pair, sides } from '../structureEntries.js';

const source =
  'OpenStax, Anatomy and Physiology 2e, section 11.6 (Appendicular Muscles of the Pelvic Girdle and Lower Limbs)';

/** A compartment is also named with the side beside the thigh: "medial compartment of the left thigh". */
function compartments(position: 'medial' | 'posterior'): readonly StructureEntry[] {
  return sides.map((side) => ({
    structure: `${side} ${position} thigh compartment`,
    side,
    synonyms: [`${position} compartment of the ${side} thigh`, `${position} muscles of the ${side} thigh`],
    classes: [{ className: `thigh_${position}_compartment_${side}` }],
  }));
}

const quadricepsFemoris: CategoryEntry = {
  category: 'quadriceps femoris',
  location: 'lower limb',
  generalCategory: 'muscle',
  windowRegion: 'muscle',
  synonyms: [
    'quadriceps',
    'quadriceps muscle',
    'quadriceps femoris muscle',
    'musculus quadriceps femoris',
    'rectus femoris',
    'rectus femoris muscle',
    'vastus lateralis',
    'vastus medialis',
    'vastus intermedius',
    'quads',
  ],
  plurals: ['quadriceps muscles', 'quadriceps femoris muscles', 'vastus muscles', 'vasti'],
  structures: pair('quadriceps femoris', 'quadriceps_femoris'),
  function: {
    text: 'Extends the knee, as in standing up, walking and kicking, and steadies the kneecap; its rectus femoris also helps to flex the hip.',
    keyIdeas: [
      {
        name: 'knee extension',
        phrases: [
          'extends the knee',
          'extend the knee',
          'knee exten',
          'extension of the knee',
          'extending the knee',
          'extension of the leg',
          'extends the leg',
          'straighten',
          'extensor of the knee',
          'extension at the knee',
          'leg exten',
        ],
      },
      {
        name: 'standing and walking',
        phrases: ['stand', 'walk', 'kick', 'running', 'climb', 'jump', 'squat'],
      },
      { name: 'steadies the kneecap', phrases: ['kneecap', 'patell', 'stabili'] },
      {
        name: 'hip flexion',
        phrases: [
          'hip flex',
          'flex the hip',
          'flexes the hip',
          'flexion of the hip',
          'flexion at the hip',
          'flexing the hip',
        ],
      },
    ],
    source,
  },
};

const medialThighCompartment: CategoryEntry = {
  category: 'medial thigh compartment',
  location: 'lower limb',
  generalCategory: 'muscle',
  windowRegion: 'muscle',
  synonyms: [
    'medial compartment of the thigh',
    'medial thigh compartment muscle',
    'adductor compartment',
    'adductor compartment of the thigh',
    'adductor group',
    'adductor muscle',
    'adductor muscle group',
    'adductor longus',
    'adductor brevis',
    'adductor magnus',
    'gracilis',
    'gracilis muscle',
  ],
  plurals: [
    'medial thigh muscles',
    'medial muscles of the thigh',
    'adductor muscles',
    'adductors',
    'hip adductors',
    'thigh adductors',
    'adductors of the thigh',
  ],
  structures: compartments('medial'),
  function: {
    text: 'Its adductor muscles draw the thigh toward the midline, help to flex and rotate it, and steady the pelvis in standing and walking.',
    keyIdeas: [
      { name: 'adduction', phrases: ['adduct', 'toward the midline', 'towards the midline'] },
      { name: 'flexion and rotation', phrases: ['flex', 'rotat'] },
      { name: 'stability', phrases: ['stabili', 'stead', 'balance', 'walk', 'gait', 'posture'] },
    ],
    source,
  },
};

const posteriorThighCompartment: CategoryEntry = {
  category: 'posterior thigh compartment',
  location: 'lower limb',
  generalCategory: 'muscle',
  windowRegion: 'muscle',
  synonyms: [
    'posterior compartment of the thigh',
    'posterior thigh compartment muscle',
    'hamstring',
    'hamstring muscle',
    'hamstring group',
    'hamstring compartment',
    'hamstring muscle group',
    'biceps femoris',
    'biceps femoris muscle',
    'semitendinosus',
    'semitendinosus muscle',
    'semimembranosus',
    'semimembranosus muscle',
  ],
  plurals: ['hamstrings', 'hamstring muscles', 'posterior thigh muscles', 'posterior muscles of the thigh'],
  structures: compartments('posterior'),
  function: {
    text: 'Its hamstring muscles bend the knee and extend the hip, in walking and running.',
    keyIdeas: [
      {
        name: 'knee flexion',
        phrases: [
          'bend the knee',
          'bends the knee',
          'bending the knee',
          'knee flex',
          'flex the knee',
          'flexes the knee',
          'flexing the knee',
          'flexion of the knee',
          'flexion at the knee',
          'flexion of the leg',
          'flex the leg',
          'flexes the leg',
        ],
      },
      {
        name: 'hip extension',
        phrases: [
          'extend the hip',
          'extends the hip',
          'extending the hip',
          'hip exten',
          'extension of the hip',
          'extension at the hip',
          'extend the thigh',
          'extends the thigh',
          'extension of the thigh',
          'thigh exten',
        ],
      },
      { name: 'walking and running', phrases: ['walk', 'running', 'gait', 'locomot', 'sprint'] },
    ],
    source,
  },
};

const sartorius: CategoryEntry = {
  category: 'sartorius',
  location: 'lower limb',
  generalCategory: 'muscle',
  windowRegion: 'muscle',
  synonyms: ['sartorius muscle', 'musculus sartorius', 'tailor muscle'],
  plurals: ['sartorius muscles', 'sartorii'],
  structures: pair('sartorius', 'sartorius'),
  function: {
    text: 'Flexes, abducts and laterally rotates the thigh at the hip and flexes the knee, as in sitting cross-legged.',
    keyIdeas: [
      { name: 'flexion', phrases: ['flex'] },
      { name: 'abduction', phrases: ['abduct'] },
      { name: 'lateral rotation', phrases: ['rotat'] },
      {
        name: 'sitting cross-legged',
        phrases: ['cross-legged', 'cross legged', 'crossing the leg', 'tailor'],
      },
    ],
    source,
  },
};

/** Muscles of the thigh, as the MR map divides them. */
export const thighMuscles: readonly CategoryEntry[] = [
  quadricepsFemoris,
  medialThighCompartment,
  posteriorThighCompartment,
  sartorius,
];
