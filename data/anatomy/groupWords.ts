import { categoryEntries } from './categoryEntries.js';
import type { GeneralCategory } from './generalCategories.js';
import type { Location } from './locations.js';

/** A word that covers several categories: naming it for one of them is partly right. */
export interface GroupWord {
  readonly phrase: string;
  readonly categories: readonly string[];
  /** Where it is not that of its categories. */
  readonly location?: Location;
}

function group(categories: readonly string[], ...phrases: readonly string[]): GroupWord[] {
  return phrases.map((phrase) => ({ phrase, categories }));
}

function categoriesOf(kind: GeneralCategory): string[] {
  return categoryEntries.filter((entry) => entry.generalCategory === kind).map((entry) => entry.category);
}

const bowel = ['duodenum', 'small bowel', 'colon'];
const gluteals = ['gluteus maximus', 'gluteus medius', 'gluteus minimus'];
const thighMuscles = [
  'quadriceps femoris',
  'sartorius',
  'medial thigh compartment',
  'posterior thigh compartment',
];
const archBranches = ['brachiocephalic trunk', 'common carotid artery', 'subclavian artery'];
const arteries = ['aorta', 'pulmonary artery', ...archBranches, 'celiac trunk', 'iliac artery'];
const veins = categoriesOf('vessel').filter((category) => !arteries.includes(category));
const caval = ['superior vena cava', 'inferior vena cava'];
const greatVessels = [
  'aorta',
  'pulmonary artery',
  'pulmonary vein',
  'brachiocephalic vein',
  ...caval,
  ...archBranches,
];

/** No phrase here is a synonym of a category. */
export const groupWords: readonly GroupWord[] = [
  ...group(['paraspinal muscles', 'iliopsoas'], 'lumbar muscle', 'lumbar muscles'),
  ...group(
    bowel,
    'bowel',
    'bowels',
    'bowel loop',
    'bowel loops',
    'loops of bowel',
    'loop of bowel',
    'intestine',
    'intestines',
    'intestinal loop',
    'intestinal loops',
    'gut',
    'guts',
  ),
  ...group(
    ['esophagus', 'stomach', ...bowel],
    'gastrointestinal tract',
    'gi tract',
    'digestive tract',
    'alimentary tract',
  ),
  // The colon label goes down to the rectum, which an anatomist does not call colon.
  ...group(['colon'], 'rectum', 'rectosigmoid', 'rectosigmoid junction', 'anal canal').map(
    (word): GroupWord => ({ ...word, location: 'pelvis' }),
  ),
  ...group(['kidney', 'urinary bladder'], 'urinary tract', 'urinary system'),
  ...group(['lung', 'trachea'], 'airway', 'airways', 'respiratory tract'),
  ...group(['lung'], 'upper lobe', 'lower lobe'),
  ...group(['heart', 'brain'], 'ventricle', 'ventricles'),
  ...group(['heart'], 'atrium', 'atria'),
  ...group(
    ['skull', 'face'],
    'facial bone',
    'facial bones',
    'mandible',
    'maxilla',
    'zygomatic bone',
    'nasal bone',
    'nasal bones',
    'zygomatic arch',
  ),
  ...group(['spinal cord', 'vertebra'], 'spinal canal', 'vertebral canal', 'vertebral foramen'),
  ...group(['vertebra'], 'facet joint', 'facet joints', 'neural foramen', 'neural foramina'),
  ...group(['spinal cord'], 'thecal sac', 'dural sac', 'cauda equina'),
  ...group(
    ['rib', 'sternum', 'costal cartilage', 'vertebra'],
    'rib cage',
    'ribcage',
    'thoracic cage',
    'bony thorax',
  ),
  ...group(['costal cartilage', 'rib'], 'costal margin', 'costal arch', 'costochondral junction'),
  ...group(['scapula', 'clavicle'], 'shoulder girdle', 'pectoral girdle'),
  ...group(['scapula', 'clavicle'], 'acromioclavicular joint', 'acromioclavicular joints'),
  ...group(['sternum', 'clavicle'], 'sternoclavicular joint', 'sternoclavicular joints'),
  ...group(['scapula', 'humerus'], 'shoulder joint', 'glenohumeral joint'),
  ...group(
    ['hip bone', 'sacrum'],
    'pelvic bone',
    'pelvis bone',
    'pelvis bones',
    'pelvic bones',
    'bony pelvis',
    'pelvic girdle',
    'pelvic ring',
    'sacroiliac joint',
    'sacroiliac joints',
  ),
  ...group(['hip bone', 'femur'], 'hip', 'hips', 'hip joint', 'hip joints'),
  ...group(['hip bone'], 'pubic symphysis', 'symphysis pubis'),
  ...group(['tibia', 'fibula'], 'lower leg bone', 'lower leg bones', 'shank bones'),
  ...group(
    gluteals,
    'gluteus',
    'glutei',
    'glutes',
    'glute',
    'gluteal muscle',
    'gluteal muscles',
    'gluteal musculature',
    'gluteus muscle',
    'gluteus muscles',
    'buttock muscle',
    'buttock muscles',
  ),
  ...group(thighMuscles, 'thigh muscle', 'thigh muscles', 'thigh musculature'),
  ...group(
    ['quadriceps femoris', 'sartorius'],
    'anterior thigh muscles',
    'anterior compartment of the thigh',
    'anterior thigh compartment',
  ),
  ...group(
    ['paraspinal muscles'],
    'back muscle',
    'back muscles',
    'muscles of the back',
    'muscle of the back',
    'spinal muscle',
    'spinal muscles',
  ),
  ...group(caval, 'vena cava', 'cava', 'venae cavae', 'vena cavae', 'caval vein', 'caval veins'),
  ...group(
    ['iliac artery', 'iliac vein'],
    'iliac vessel',
    'iliac vessels',
    'common iliac vessels',
    'external iliac vessels',
    'internal iliac vessels',
  ),
  ...group(
    ['pulmonary artery', 'pulmonary vein'],
    'pulmonary vessel',
    'pulmonary vessels',
    'pulmonary vasculature',
  ),
  ...group(
    archBranches,
    'supra-aortic vessels',
    'supraaortic vessels',
    'arch vessels',
    'aortic arch branches',
    'branches of the aortic arch',
  ),
  ...group(
    ['brachiocephalic trunk', 'brachiocephalic vein'],
    'brachiocephalic vessel',
    'brachiocephalic vessels',
  ),
  ...group(greatVessels, 'great vessel', 'great vessels', 'mediastinal vessels'),
  ...group(arteries, 'artery', 'arteries'),
  ...group(veins, 'vein', 'veins'),
  ...group(
    categoriesOf('vessel'),
    'vessel',
    'vessels',
    'blood vessel',
    'blood vessels',
    'vascular structure',
    'vascular structures',
    'vasculature',
  ),
  ...group(
    categoriesOf('bone'),
    'bone',
    'bones',
    'bony structure',
    'bony structures',
    'osseous structure',
    'osseous structures',
    'skeleton',
  ),
  ...group(categoriesOf('muscle'), 'muscle', 'muscles', 'musculature', 'skeletal muscle', 'skeletal muscles'),
  ...group(categoriesOf('cartilage'), 'cartilage', 'cartilages'),
  ...group(categoriesOf('gland'), 'gland', 'glands'),
];
