import type { CategoryEntry } from '../categoryEntry.js';
import { unpaired } from '../structureEntries.js';

const liver: CategoryEntry = {
  category: 'liver',
  location: 'abdominal cavity',
  generalCategory: 'organ',
  windowRegion: 'abdomen',
  synonyms: [
    'hepar',
    'hepatic parenchyma',
    'liver parenchyma',
    'hepatic tissue',
    'liver tissue',
    'hepatic segment',
    'liver segment',
    'hepatic lobe',
    'liver lobe',
    'right hepatic lobe',
    'left hepatic lobe',
    'right lobe of the liver',
    'left lobe of the liver',
    'right liver lobe',
    'left liver lobe',
    'caudate lobe',
    'quadrate lobe',
    'hepatic dome',
    'liver dome',
    'dome of the liver',
  ],
  plurals: ['hepatic lobes', 'liver lobes', 'lobes of the liver'],
  structures: unpaired('liver', 'liver', 'unspecified'),
  function: {
    text: 'Makes bile, processes and stores nutrients absorbed from the gut (glucose as glycogen), makes plasma proteins such as albumin and clotting factors, and detoxifies drugs and waste products.',
    keyIdeas: [
      { name: 'bile', phrases: ['bile', 'bilirubin'] },
      {
        name: 'metabolism',
        phrases: [
          'metaboli',
          'glycogen',
          'glucose',
          'processes nutrient',
          'processing nutrient',
          'process nutrient',
          'nutrient',
          'gluconeogen',
          'lipid',
        ],
      },
      {
        name: 'plasma proteins',
        phrases: [
          'albumin',
          'clotting',
          'coagulation',
          'plasma protein',
          'protein synthesis',
          'synthesizes protein',
          'synthesis of protein',
        ],
      },
      {
        name: 'detoxification',
        phrases: ['detox', 'toxin', 'drug', 'ammonia', 'filters blood', 'filtering blood', 'harmful'],
      },
      { name: 'storage', phrases: ['stor'] },
    ],
    source:
      'OpenStax, Anatomy and Physiology 2e, section 23.6 (Accessory Organs in Digestion: The Liver, Pancreas, and Gallbladder)',
  },
};

const gallbladder: CategoryEntry = {
  category: 'gallbladder',
  location: 'abdominal cavity',
  generalCategory: 'organ',
  windowRegion: 'abdomen',
  synonyms: [
    'gall bladder',
    'gall-bladder',
    'vesica biliaris',
    'vesica fellea',
    'gallbladder lumen',
    'gallbladder wall',
    'gallbladder fundus',
    'gallbladder fossa',
  ],
  plurals: ['gallbladders'],
  structures: unpaired('gallbladder', 'gallbladder', 'unspecified'),
  function: {
    text: 'Stores and concentrates bile made by the liver and releases it into the duodenum after a meal, where it helps to digest fat.',
    keyIdeas: [
      { name: 'stores bile', phrases: ['stor', 'reservoir', 'holds bile', 'holding bile'] },
      { name: 'concentrates bile', phrases: ['concentrat'] },
      {
        name: 'releases bile',
        phrases: ['releas', 'contract', 'eject', 'expel', 'empties', 'duodenum', 'small intestine'],
      },
      {
        name: 'fat digestion',
        phrases: [
          'digest fat',
          'fat digest',
          'digestion of fat',
          'digestion of dietary fat',
          'digesting fat',
          'break down fat',
          'breakdown of fat',
          'fats',
          'lipid',
          'emulsi',
        ],
      },
    ],
    source:
      'OpenStax, Anatomy and Physiology 2e, section 23.6 (Accessory Organs in Digestion: The Liver, Pancreas, and Gallbladder)',
  },
};

const pancreas: CategoryEntry = {
  category: 'pancreas',
  location: 'abdominal cavity',
  generalCategory: 'gland',
  windowRegion: 'abdomen',
  synonyms: [
    'panc',
    'pancreatic gland',
    'pancreatic parenchyma',
    'pancreatic tissue',
    'pancreatic head',
    'uncinate process',
    'pancreatic neck',
    'pancreatic body',
    'pancreatic tail',
    'head of the pancreas',
    'neck of the pancreas',
    'body of the pancreas',
    'tail of the pancreas',
    'uncinate process of the pancreas',
  ],
  plurals: [],
  structures: unpaired('pancreas', 'pancreas', 'unspecified'),
  function: {
    text: 'As an exocrine gland it secretes digestive enzymes and bicarbonate into the duodenum; as an endocrine gland it releases insulin and glucagon, which regulate blood glucose.',
    keyIdeas: [
      {
        name: 'digestive enzymes',
        phrases: ['enzym', 'exocrine', 'lipase', 'amylase', 'pancreatic juice', 'digest'],
      },
      { name: 'bicarbonate', phrases: ['bicarbonate', 'neutrali', 'alkaline'] },
      { name: 'hormones', phrases: ['insulin', 'glucagon', 'hormone', 'endocrine'] },
      { name: 'blood glucose', phrases: ['glucose', 'blood sugar', 'glycemi', 'glycaemi'] },
    ],
    source:
      'OpenStax, Anatomy and Physiology 2e, sections 17.9 (The Endocrine Pancreas) and 23.6 (Accessory Organs in Digestion)',
  },
};

/** Liver, gallbladder and pancreas. */
export const digestiveGlands: readonly CategoryEntry[] = [liver, gallbladder, pancreas];
