import type { CategoryEntry } from '../categoryEntry.js';
import { unpaired } from '../structureEntries.js';

const spleen: CategoryEntry = {
  category: 'spleen',
  location: 'abdominal cavity',
  generalCategory: 'organ',
  windowRegion: 'abdomen',
  synonyms: [
    'lien',
    'splenic parenchyma',
    'spleen parenchyma',
    'splenic tissue',
    'splenic hilum',
    'splenic tip',
  ],
  plurals: ['spleens'],
  structures: unpaired('spleen', 'spleen', 'unspecified'),
  function: {
    text: 'Filters the blood: removes old and damaged red cells and recycles their iron, mounts immune responses to blood-borne microbes, and holds a reserve of platelets and blood.',
    keyIdeas: [
      { name: 'filters blood', phrases: ['filter', 'filtration', 'clean', 'purif'] },
      {
        name: 'red cell removal',
        phrases: [
          'red blood cell',
          'red cell',
          'erythrocyte',
          'iron',
          'old blood cell',
          'damaged blood cell',
        ],
      },
      {
        name: 'immunity',
        phrases: [
          'immun',
          'lymphocyte',
          'antibod',
          'infection',
          'white blood cell',
          'microbe',
          'pathogen',
          'lymph',
        ],
      },
      { name: 'reserve of blood', phrases: ['reserve', 'reservoir', 'platelet', 'stor'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 21.1 (Anatomy of the Lymphatic and Immune Systems)',
  },
};

/** The spleen. */
export const lymphaticOrgans: readonly CategoryEntry[] = [spleen];
