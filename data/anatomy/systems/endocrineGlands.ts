import type { CategoryEntry } from '../categoryEntry.js';
import { bothSides, pair, unpaired } from '../structureEntries.js';

const thyroidGland: CategoryEntry = {
  category: 'thyroid gland',
  location: 'neck',
  generalCategory: 'gland',
  windowRegion: 'head and neck',
  synonyms: [
    'thyroid',
    'glandula thyroidea',
    'glandula thyreoidea',
    'thyroid lobe',
    'left thyroid lobe',
    'right thyroid lobe',
    'left lobe of the thyroid',
    'right lobe of the thyroid',
    'thyroid isthmus',
    'thyroid parenchyma',
  ],
  plurals: ['thyroid lobes', 'thyroids'],
  structures: unpaired('thyroid gland', 'thyroid_gland', 'midline'),
  function: {
    text: 'Secretes the thyroid hormones T4 and T3, which set the metabolic rate and are needed for growth and development, and calcitonin, which takes part in calcium balance.',
    keyIdeas: [
      {
        name: 'thyroid hormones',
        phrases: ['thyroid hormone', 'thyroxine', 'triiodothyronine', 't3', 't4', 'hormone'],
      },
      { name: 'metabolism', phrases: ['metaboli', 'energy', 'heat', 'thermogen'] },
      { name: 'growth', phrases: ['growth', 'development'] },
      { name: 'calcium', phrases: ['calcitonin', 'calcium'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 17.4 (The Thyroid Gland)',
  },
};

const adrenalGland: CategoryEntry = {
  category: 'adrenal gland',
  location: 'abdominal cavity',
  generalCategory: 'gland',
  windowRegion: 'abdomen',
  synonyms: [
    'adrenal',
    'suprarenal gland',
    'suprarenal',
    'glandula suprarenalis',
    'adrenal limb',
    'adrenal cortex',
    'adrenal medulla',
  ],
  plurals: ['adrenal glands', 'adrenals', 'suprarenal glands', 'suprarenals', 'glandulae suprarenales'],
  structures: [...pair('adrenal gland', 'adrenal_gland'), bothSides('adrenal glands', 'adrenal_gland')],
  function: {
    text: 'Its cortex secretes steroid hormones (cortisol, aldosterone and androgens) that regulate metabolism and salt and water balance; its medulla releases adrenaline and noradrenaline in the response to stress.',
    keyIdeas: [
      { name: 'steroid hormones', phrases: ['cortisol', 'steroid', 'corticoid', 'androgen', 'hormone'] },
      {
        name: 'salt, water and blood pressure',
        phrases: [
          'aldosterone',
          'salt',
          'sodium',
          'water balance',
          'electrolyte',
          'blood pressure',
          'mineralocorticoid',
        ],
      },
      {
        name: 'adrenaline',
        phrases: ['adrenalin', 'noradrenalin', 'epinephrin', 'norepinephrin', 'catecholamin'],
      },
      { name: 'stress response', phrases: ['stress', 'fight or flight', 'fight-or-flight'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 17.6 (The Adrenal Glands)',
  },
};

/** Glands without a duct other than the pancreas: thyroid and adrenals. */
export const endocrineGlands: readonly CategoryEntry[] = [thyroidGland, adrenalGland];
