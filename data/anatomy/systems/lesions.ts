import type { CategoryEntry } from '../categoryEntry.js';
import { unpaired } from '../structureEntries.js';

/** In a text, "lesion" and "tumor" say what is the matter with a structure, and name none. */
export const namelessCategory = 'lesion';

/** A finding of any organ of the trunk, not a part of normal anatomy: it is never asked for, and never counts as its organ. */
const lesion: CategoryEntry = {
  category: namelessCategory,
  location: 'thoracic and abdominal cavities',
  generalCategory: 'lesion',
  windowRegion: 'abdomen',
  synonyms: ['tumor', 'tumour'],
  plurals: ['lesions', 'tumors', 'tumours'],
  structures: unpaired('lesion', 'lesion', 'unspecified'),
  function: {
    text: 'Has no physiological function: a lesion is an abnormal change of tissue, such as a tumor.',
    keyIdeas: [
      {
        name: 'no function',
        phrases: ['no physiological function', 'no function', 'no normal function', 'not have a function'],
      },
      { name: 'abnormal finding', phrases: ['abnormal', 'patholog', 'not a normal', 'tumor', 'tumour'] },
    ],
    source: 'Kumar et al., Robbins Basic Pathology, 10th ed., chapter 6 (Neoplasia)',
  },
};

/** Findings that data sets label whatever organ they are in; cysts of the kidney are with the kidney. */
export const lesions: readonly CategoryEntry[] = [lesion];
