import type { CategoryEntry } from '../categoryEntry.js';
import { pair } from '../structureEntries.js';

/** "Autochthon" is the intrinsic musculature of the back: erector spinae and the muscles beneath it. */
const paraspinalMuscles: CategoryEntry = {
  category: 'paraspinal muscles',
  location: 'back',
  generalCategory: 'muscle',
  windowRegion: 'muscle',
  synonyms: [
    'deep back muscle',
    'deep back musculature',
    'autochthon',
    'autochthonous back musculature',
    'autochthonous muscle',
    'intrinsic back musculature',
    'intrinsic back muscle',
    'erector spinae',
    'erector spinae muscle',
    'erector spinae muscle group',
    'sacrospinalis',
    'transversospinalis',
    'multifidus',
    'multifidus muscle',
    'longissimus',
    'longissimus muscle',
    'longissimus dorsi',
    'longissimus thoracis',
    'iliocostalis',
    'paraspinal muscle',
    'paraspinal musculature',
    'paravertebral muscle',
    'paravertebral musculature',
    'epaxial muscle',
  ],
  plurals: [
    'deep muscles of the back',
    'autochthonous muscles',
    'autochthonous back muscles',
    'intrinsic back muscles',
    'intrinsic muscles of the back',
    'erector spinae muscles',
    'multifidus muscles',
    'multifidi',
    'longissimus muscles',
    'deep back muscles',
    'paravertebral muscles',
    'epaxial muscles',
  ],
  structures: pair('paraspinal muscles', 'autochthon'),
  function: {
    text: 'Extend the spine and keep it upright, bend it to the side and rotate it, and steady the vertebrae against each other.',
    keyIdeas: [
      {
        name: 'extension',
        phrases: [
          'extension',
          'extensor',
          'extend the',
          'extends the',
          'extending the',
          'extend and',
          'straighten',
        ],
      },
      { name: 'posture', phrases: ['upright', 'posture', 'erect', 'postural'] },
      {
        name: 'side bending and rotation',
        phrases: [
          'rotat',
          'lateral flexion',
          'side bending',
          'to the side',
          'laterally',
          'twist',
          'lateral bending',
        ],
      },
      { name: 'stability', phrases: ['stabili', 'stead', 'support'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 11.3 (Axial Muscles of the Head, Neck, and Back)',
  },
};

/** Psoas major and iliacus as one; most of it lies on the posterior abdominal wall. */
const iliopsoas: CategoryEntry = {
  category: 'iliopsoas',
  location: 'posterior abdominal wall',
  generalCategory: 'muscle',
  windowRegion: 'muscle',
  synonyms: [
    'iliopsoas muscle',
    'ilio-psoas',
    'musculus iliopsoas',
    'psoas',
    'psoas muscle',
    'psoas major',
    'psoas major muscle',
    'iliacus',
    'iliacus muscle',
  ],
  plurals: ['iliopsoas muscles', 'psoas muscles', 'psoas major muscles', 'iliacus muscles'],
  structures: pair('iliopsoas', 'iliopsoas'),
  function: {
    text: 'The strongest flexor of the hip: lifts the thigh toward the trunk, as in walking, and bends the trunk forward when the legs are fixed.',
    keyIdeas: [
      {
        name: 'hip flexion',
        phrases: [
          'hip flex',
          'flexor of the hip',
          'flexion of the hip',
          'flexes the hip',
          'flex the hip',
          'flexing the hip',
          'flexes the thigh',
          'flexion of the thigh',
          'flexion at the hip',
          'flex the thigh',
          'lifts the thigh',
          'raise the thigh',
          'lifting the thigh',
          'raises the thigh',
        ],
      },
      { name: 'trunk flexion', phrases: ['trunk', 'lumbar', 'torso', 'spine', 'posture'] },
      { name: 'walking', phrases: ['walk', 'gait', 'running', 'climb', 'locomot'] },
    ],
    source:
      'OpenStax, Anatomy and Physiology 2e, section 11.6 (Appendicular Muscles of the Pelvic Girdle and Lower Limbs)',
  },
};

/** Muscles along the spine, behind and in front. */
export const trunkMuscles: readonly CategoryEntry[] = [paraspinalMuscles, iliopsoas];
