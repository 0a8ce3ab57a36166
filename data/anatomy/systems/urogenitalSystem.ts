import type { CategoryEntry } from '../categoryEntry.js';
import { bothSides, pair, unpaired } from '../structureEntries.js';

const kidney: CategoryEntry = {
  category: 'kidney',
  location: 'abdominal cavity',
  generalCategory: 'organ',
  windowRegion: 'abdomen',
  synonyms: [
    'ren',
    'renal parenchyma',
    'kidney parenchyma',
    'renal cortex',
    'renal medulla',
    'renal tissue',
    'kidney tissue',
    'renal pelvis',
    'renal sinus',
    'renal hilum',
  ],
  plurals: ['kidneys', 'renes', 'renal cortices', 'renal pelves'],
  structures: [...pair('kidney', 'kidney'), bothSides('kidneys', 'kidney')],
  function: {
    text: 'Filters waste products from the blood into urine, regulates water, electrolytes and acid-base balance, helps to control blood pressure (renin) and makes hormones such as erythropoietin and active vitamin D.',
    keyIdeas: [
      {
        name: 'filters blood',
        phrases: ['filter', 'filtration', 'clean', 'purif', 'waste', 'toxin', 'excret', 'urea'],
      },
      { name: 'urine', phrases: ['urin'] },
      {
        name: 'fluid and electrolytes',
        phrases: ['electrolyte', 'fluid', 'water', 'acid-base', 'acid base', 'homeostasis', 'sodium'],
      },
      { name: 'blood pressure', phrases: ['blood pressure', 'renin'] },
      { name: 'hormones', phrases: ['erythropoie', 'vitamin d', 'calcitriol', 'hormone', 'red blood cell'] },
    ],
    source:
      'OpenStax, Anatomy and Physiology 2e, sections 25.3 (Gross Anatomy of the Kidney) and 25.10 (The Urinary System and Homeostasis)',
  },
};

/** A finding, not a part of normal anatomy: it has a category of its own, so that it never counts as kidney. */
const kidneyCyst: CategoryEntry = {
  category: 'kidney cyst',
  location: 'abdominal cavity',
  generalCategory: 'lesion',
  windowRegion: 'abdomen',
  synonyms: [
    'renal cyst',
    'simple renal cyst',
    'simple kidney cyst',
    'cortical cyst',
    'renal cortical cyst',
    'cystic renal lesion',
    'cystic kidney lesion',
  ],
  plurals: [
    'kidney cysts',
    'renal cysts',
    'simple renal cysts',
    'cortical cysts',
    'renal cortical cysts',
    'cystic renal lesions',
  ],
  structures: pair('kidney cyst', 'kidney_cyst').map((one) => ({
    ...one,
    synonyms: ['cyst of the', 'cyst in the'].map((words) => `${words} ${one.side} kidney`),
  })),
  function: {
    text: 'Has no physiological function: a cyst is an abnormal, mostly benign, fluid-filled sac in the kidney.',
    keyIdeas: [
      {
        name: 'no function',
        phrases: [
          'no physiological function',
          'no function',
          'no known function',
          'no normal function',
          'no specific function',
          'no main function',
          'no useful function',
          'not have a function',
          'not have a physiological',
          'not have any function',
          'not a functional',
          'not functional',
          'non-functional',
          'nonfunctional',
        ],
      },
      { name: 'fluid-filled sac', phrases: ['fluid'] },
      {
        name: 'abnormal or benign finding',
        phrases: ['abnormal', 'benign', 'patholog', 'lesion', 'not a normal'],
      },
    ],
    source:
      'Silverman et al., Bosniak Classification of Cystic Renal Masses, Version 2019, Radiology 2019;292:475-488',
  },
};

const urinaryBladder: CategoryEntry = {
  category: 'urinary bladder',
  location: 'pelvis',
  generalCategory: 'organ',
  windowRegion: 'pelvis',
  synonyms: [
    'bladder',
    'vesica urinaria',
    'vesica',
    'bladder lumen',
    'bladder wall',
    'urinary bladder lumen',
    'urinary bladder wall',
    'bladder dome',
  ],
  plurals: [],
  structures: unpaired('urinary bladder', 'urinary_bladder', 'midline'),
  function: {
    text: 'Stores urine that arrives from the kidneys through the ureters and empties it through the urethra.',
    keyIdeas: [
      { name: 'stores urine', phrases: ['stor', 'reservoir', 'hold', 'collect'] },
      { name: 'urine', phrases: ['urin'] },
      {
        name: 'emptying',
        phrases: ['empt', 'void', 'mictur', 'urinat', 'urethra', 'expel', 'excret', 'release', 'eliminat'],
      },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 25.2 (Gross Anatomy of Urine Transport)',
  },
};

const prostate: CategoryEntry = {
  category: 'prostate',
  location: 'pelvis',
  generalCategory: 'gland',
  windowRegion: 'pelvis',
  synonyms: [
    'prostate gland',
    'prostatic gland',
    'prostata',
    'prostatic tissue',
    'peripheral zone of the prostate',
    'transition zone of the prostate',
  ],
  plurals: [],
  structures: unpaired('prostate', 'prostate', 'midline'),
  function: {
    text: 'Secretes a fluid that becomes part of semen, nourishing and protecting sperm; its muscle helps to expel semen into the urethra at ejaculation.',
    keyIdeas: [
      {
        name: 'secretion into semen',
        phrases: [
          'semen',
          'seminal',
          'prostatic fluid',
          'secret',
          'produces fluid',
          'produces a fluid',
          'producing fluid',
        ],
      },
      { name: 'supports sperm', phrases: ['sperm', 'nourish', 'motility', 'fertil'] },
      { name: 'ejaculation', phrases: ['ejaculat', 'expel', 'propel', 'urethra'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, chapter 27 (The Reproductive System), section 27.1',
  },
};

/** Kidneys and their cysts, bladder and prostate. */
export const urogenitalSystem: readonly CategoryEntry[] = [kidney, kidneyCyst, urinaryBladder, prostate];
