import type { CategoryEntry, ClassEntry } from '../categoryEntry.js';
import { numeral, ordinalWord } from '../ordinals.js';
import { unpaired } from '../structureEntries.js';

const levels = [
  { letter: 'C', region: 'cervical', count: 7 },
  { letter: 'T', region: 'thoracic', count: 12 },
  { letter: 'L', region: 'lumbar', count: 5 },
] as const;
type SpineLevel = (typeof levels)[number];

/** Some people have a thirteenth thoracic or a sixth lumbar vertebra; VerSe labels them. */
const supernumerary: readonly (readonly [SpineLevel, number])[] = [
  [levels[1], 13],
  [levels[2], 6],
];

/** Vertebrae with a name of their own. */
const properNames = new Map([
  ['C1', ['atlas', 'atlas vertebra']],
  ['C2', ['axis vertebra', 'dens', 'odontoid process']],
  ['C7', ['vertebra prominens']],
]);

/** "t1" and "t2" alone are kinds of MR image more often than vertebrae, and "D 5" an option, so they are no synonyms. */
const ambiguousAlone = /^(?:t[12]|d\d+)$/;

function vertebraClass({ letter, region }: SpineLevel, number: number): ClassEntry {
  const level = `${letter}${number}`;
  const code = level.toLowerCase();
  const codes = letter === 'T' ? [code, `th${number}`, `d${number}`] : [code];
  return {
    className: `vertebrae_${level}`,
    part: {
      displayName: `${level} vertebra`,
      synonyms: [
        ...codes.filter((one) => !ambiguousAlone.test(one)),
        ...codes.flatMap((one) => [
          `${one} vertebra`,
          `${one} vertebral body`,
          `vertebra ${one}`,
          `vertebral body ${one}`,
        ]),
        `vertebral body of ${code}`,
        `${numeral(number)} ${region} vertebra`,
        `${ordinalWord(number)} ${region} vertebra`,
        `${ordinalWord(number)} ${region} vertebral body`,
        ...(properNames.get(level) ?? []),
      ],
    },
  };
}

/**
 * All levels are one structure, as in the paper: a single axial slice rarely shows which level it cuts, and MR
 * maps have one label for all. The level stays as the class's display name and synonyms.
 */
const vertebra: CategoryEntry = {
  category: 'vertebra',
  location: 'spine',
  generalCategory: 'bone',
  windowRegion: 'spine',
  synonyms: [
    'spine',
    'vertebral column',
    'spinal column',
    'backbone',
    'columna vertebralis',
    'vertebral body',
    'vertebral arch',
    'vertebral bone',
    'spinous process',
    'transverse process',
    'pedicle',
    'lamina',
    'vertebral pedicle',
    'vertebral lamina',
    ...levels.flatMap(({ region }) => [`${region} spine`, `${region} vertebra`, `${region} vertebral body`]),
  ],
  plurals: [
    'vertebrae',
    'vertebras',
    'vertebral bodies',
    'vertebral arches',
    'spinous processes',
    'transverse processes',
    'pedicles',
    'laminae',
    ...levels.flatMap(({ region }) => [`${region} vertebrae`, `${region} vertebral bodies`]),
  ],
  structures: [
    {
      structure: 'vertebrae',
      side: 'midline',
      classes: [
        { className: 'vertebrae' },
        ...levels.flatMap((level) =>
          Array.from({ length: level.count }, (_, index) => vertebraClass(level, index + 1)),
        ),
        ...supernumerary.map(([level, number]) => vertebraClass(level, number)),
      ],
    },
  ],
  function: {
    text: 'Carry the weight of the head and trunk, enclose and protect the spinal cord, allow the trunk to bend and turn, and give attachment to muscles and ribs.',
    keyIdeas: [
      { name: 'support', phrases: ['support', 'weight', 'posture', 'upright', 'load', 'stability'] },
      { name: 'protects the spinal cord', phrases: ['spinal cord', 'protect', 'nerve'] },
      { name: 'movement', phrases: ['movement', 'flexib', 'bend', 'mobility', 'rotat'] },
      { name: 'attachment', phrases: ['attach'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 7.3 (The Vertebral Column)',
  },
};

const intervertebralDisc: CategoryEntry = {
  category: 'intervertebral disc',
  location: 'spine',
  generalCategory: 'cartilage',
  windowRegion: 'spine',
  synonyms: [
    'intervertebral disk',
    'intervertebral disc space',
    'intervertebral disk space',
    'intervertebral space',
    'spinal disc',
    'spinal disk',
    'vertebral disc',
    'vertebral disk',
    'discus intervertebralis',
    'disc space',
    'disk space',
    'nucleus pulposus',
    'annulus fibrosus',
    'anulus fibrosus',
  ],
  plurals: [
    'intervertebral discs',
    'intervertebral disks',
    'intervertebral disc spaces',
    'intervertebral disk spaces',
    'intervertebral spaces',
    'spinal discs',
    'spinal disks',
    'vertebral discs',
    'vertebral disks',
    'disci intervertebrales',
    'disc spaces',
    'disk spaces',
    'discs',
    'disks',
  ],
  structures: unpaired('intervertebral discs', 'intervertebral_discs', 'midline'),
  function: {
    text: 'Join neighboring vertebral bodies, absorb shock and spread load between them, and let the spine bend and turn.',
    keyIdeas: [
      { name: 'shock absorption', phrases: ['shock', 'cushion', 'absor', 'load', 'pressure', 'compress'] },
      {
        name: 'join vertebrae',
        phrases: [
          'join',
          'connect',
          'between vertebra',
          'between the vertebra',
          'between adjacent vertebra',
          'between neighboring',
          'neighboring vertebra',
          'hold the vertebra',
          'separat',
        ],
      },
      { name: 'movement', phrases: ['movement', 'flexib', 'bend', 'mobility', 'rotat'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 7.3 (The Vertebral Column)',
  },
};

/**
 * S1 is merged into the sacrum: it is the uppermost of the five segments that fuse into this bone, and the
 * "sacrum" label without it would be a box around part of a bone.
 */
const sacrum: CategoryEntry = {
  category: 'sacrum',
  location: 'pelvis',
  generalCategory: 'bone',
  windowRegion: 'pelvis',
  synonyms: [
    'os sacrum',
    'sacral bone',
    'sacral spine',
    'sacral vertebra',
    'sacral body',
    'sacral ala',
    'sacral wing',
    'sacral promontory',
    'sacral segment',
  ],
  plurals: ['sacral vertebrae', 'sacral segments', 'sacral bodies', 'sacral alae', 'sacral wings'],
  structures: [
    {
      structure: 'sacrum',
      side: 'midline',
      classes: [
        { className: 'sacrum' },
        {
          className: 'vertebrae_S1',
          part: {
            displayName: 'S1 vertebra',
            synonyms: [
              's1',
              's1 vertebral body',
              'vertebra s1',
              's1 segment',
              '1st sacral vertebra',
              'first sacral vertebra',
              'first sacral segment',
            ],
          },
        },
      ],
    },
  ],
  function: {
    text: 'Transfers the weight of the trunk from the spine to the hip bones, closes the pelvic ring behind, and protects the sacral nerves and pelvic organs.',
    keyIdeas: [
      {
        name: 'weight transfer',
        phrases: ['weight', 'load', 'support', 'transfer', 'transmit', 'stability', 'stabili'],
      },
      {
        name: 'link of spine and pelvis',
        phrases: [
          'hip bone',
          'pelvic ring',
          'pelvic girdle',
          'sacroiliac',
          'connect',
          'pelvis',
          'base of the spine',
          'hip',
        ],
      },
      { name: 'protection', phrases: ['protect', 'nerve', 'pelvic organ'] },
    ],
    source:
      'OpenStax, Anatomy and Physiology 2e, sections 7.3 (The Vertebral Column) and 8.3 (The Pelvic Girdle and Pelvis)',
  },
};

/** Vertebrae, discs and sacrum. */
export const spine: readonly CategoryEntry[] = [vertebra, intervertebralDisc, sacrum];
