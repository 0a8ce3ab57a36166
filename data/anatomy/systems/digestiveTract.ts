import type { CategoryEntry } from '../categoryEntry.js';
import { unpaired } from '../structureEntries.js';

const esophagus: CategoryEntry = {
  category: 'esophagus',
  // It also has short cervical and abdominal parts.
  location: 'thoracic cavity',
  generalCategory: 'organ',
  windowRegion: 'chest',
  synonyms: [
    'oesophagus',
    'gullet',
    'food pipe',
    'esophageal lumen',
    'oesophageal lumen',
    'esophageal wall',
    'oesophageal wall',
    'distal esophagus',
    'distal oesophagus',
    'thoracic esophagus',
    'thoracic oesophagus',
  ],
  plurals: [],
  structures: unpaired('esophagus', 'esophagus', 'midline'),
  function: {
    text: 'Carries swallowed food and drink from the pharynx to the stomach by waves of muscular contraction (peristalsis); its sphincters keep stomach contents from flowing back.',
    keyIdeas: [
      {
        name: 'transport of food',
        phrases: [
          'food',
          'swallow',
          'bolus',
          'transport of liquid',
          'to the stomach',
          'into the stomach',
          'pharynx',
        ],
      },
      { name: 'peristalsis', phrases: ['peristal', 'muscular contraction', 'muscle contraction'] },
      {
        name: 'barrier to reflux',
        phrases: ['sphincter', 'reflux', 'flowing back', 'backflow', 'regurgitat'],
      },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 23.3 (The Mouth, Pharynx, and Esophagus)',
  },
};

const stomach: CategoryEntry = {
  category: 'stomach',
  location: 'abdominal cavity',
  generalCategory: 'organ',
  windowRegion: 'abdomen',
  synonyms: [
    'gaster',
    'gastric lumen',
    'gastric wall',
    'gastric body',
    'gastric fundus',
    'gastric antrum',
    'gastric cardia',
    'gastric pylorus',
    'pylorus',
    'stomach lumen',
    'stomach wall',
    'fundus of the stomach',
    'body of the stomach',
  ],
  plurals: [],
  structures: unpaired('stomach', 'stomach', 'unspecified'),
  function: {
    text: 'Stores food, churns it with acid and enzymes into chyme so that protein digestion begins, and releases it in small portions into the duodenum.',
    keyIdeas: [
      { name: 'storage', phrases: ['stor', 'reservoir', 'holds food', 'hold food'] },
      {
        name: 'mechanical mixing',
        phrases: ['churn', 'mix', 'grind', 'chyme', 'mechanical', 'break down food', 'breaks down food'],
      },
      {
        name: 'acid and enzymes',
        phrases: [
          'acid',
          'enzym',
          'pepsin',
          'gastric juice',
          'protein digestion',
          'digestion of protein',
          'digest',
        ],
      },
      {
        name: 'emptying into the duodenum',
        phrases: ['duodenum', 'small intestine', 'small bowel', 'gastric emptying', 'emptying'],
      },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 23.4 (The Stomach)',
  },
};

const duodenum: CategoryEntry = {
  category: 'duodenum',
  location: 'abdominal cavity',
  generalCategory: 'organ',
  windowRegion: 'abdomen',
  synonyms: [
    'duodenal lumen',
    'duodenal wall',
    'duodenal bulb',
    'duodenal loop',
    'duodenal sweep',
    'descending duodenum',
    'horizontal duodenum',
    'first part of the small intestine',
  ],
  plurals: [],
  structures: unpaired('duodenum', 'duodenum', 'unspecified'),
  function: {
    text: 'First part of the small bowel: receives acid chyme from the stomach, neutralizes it, and mixes it with bile and pancreatic enzymes to digest it and start the absorption of nutrients such as iron.',
    keyIdeas: [
      {
        name: 'receives chyme',
        phrases: ['chyme', 'from the stomach', 'partially digested', 'partly digested', 'stomach contents'],
      },
      { name: 'neutralizes acid', phrases: ['neutrali', 'bicarbonate', 'alkalin'] },
      { name: 'bile and pancreatic juice', phrases: ['bile', 'pancrea', 'enzym'] },
      { name: 'digestion', phrases: ['digest', 'break down', 'breaks down', 'breakdown'] },
      { name: 'absorption', phrases: ['absor', 'iron', 'uptake'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 23.5 (The Small and Large Intestines)',
  },
};

const smallBowel: CategoryEntry = {
  category: 'small bowel',
  location: 'abdominal cavity',
  generalCategory: 'organ',
  windowRegion: 'abdomen',
  synonyms: [
    'small intestine',
    'small gut',
    'small-bowel',
    'jejunum',
    'ileum',
    'terminal ileum',
    'jejunal loop',
    'ileal loop',
    'small bowel loop',
    'small intestinal loop',
    'intestinum tenue',
  ],
  plurals: [
    'small intestines',
    'jejunal loops',
    'ileal loops',
    'small bowel loops',
    'small-bowel loops',
    'small intestinal loops',
    'small intestine loops',
    'loops of small bowel',
    'loops of small intestine',
  ],
  structures: unpaired('small bowel', 'small_bowel', 'unspecified'),
  function: {
    text: 'Completes the digestion of food and absorbs most of its nutrients, together with water and electrolytes, into blood and lymph while moving the contents on to the colon.',
    keyIdeas: [
      { name: 'digestion', phrases: ['digest', 'break down', 'breaks down', 'breakdown', 'enzym'] },
      { name: 'absorption', phrases: ['absor', 'uptake', 'take up'] },
      {
        name: 'what is absorbed',
        phrases: ['nutrient', 'vitamin', 'carbohydrate', 'amino acid', 'fats', 'mineral', 'electrolyte'],
      },
      {
        name: 'propulsion',
        phrases: [
          'peristal',
          'propel',
          'moving the contents',
          'moves food',
          'to the colon',
          'to the large intestine',
        ],
      },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 23.5 (The Small and Large Intestines)',
  },
};

const colon: CategoryEntry = {
  category: 'colon',
  location: 'abdominal cavity',
  generalCategory: 'organ',
  windowRegion: 'abdomen',
  synonyms: [
    'large bowel',
    'large intestine',
    'large gut',
    'ascending colon',
    'transverse colon',
    'descending colon',
    'sigmoid colon',
    'sigmoid',
    'cecum',
    'caecum',
    'hepatic flexure',
    'splenic flexure',
    'colonic flexure',
    'colic flexure',
    'colonic loop',
    'colonic wall',
    'intestinum crassum',
  ],
  plurals: ['colonic loops', 'large bowel loops', 'loops of colon', 'large intestines', 'colonic segments'],
  structures: unpaired('colon', 'colon', 'unspecified'),
  function: {
    text: 'Absorbs water and electrolytes from the remains of digestion, houses bacteria that ferment them and make vitamins, and forms, stores and moves on the feces.',
    keyIdeas: [
      { name: 'water absorption', phrases: ['water', 'fluid', 'dehydrat'] },
      { name: 'electrolytes', phrases: ['electrolyte', 'salt', 'sodium'] },
      { name: 'feces', phrases: ['fec', 'faec', 'stool', 'waste', 'defec', 'defaec', 'indigestible'] },
      { name: 'bacteria', phrases: ['bacteri', 'microb', 'flora', 'ferment', 'vitamin'] },
    ],
    source: 'OpenStax, Anatomy and Physiology 2e, section 23.5 (The Small and Large Intestines)',
  },
};

/** The tube from esophagus to colon. */
export const digestiveTract: readonly CategoryEntry[] = [esophagus, stomach, duodenum, smallBowel, colon];
