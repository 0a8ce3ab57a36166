import type { AnatomyClass } from '../../../../data/anatomy/anatomyClass.js';
import { classesOfStructure, structureNames } from '../../../../data/anatomy/classesOfStructure.js';
import { groupWords } from '../../../../data/anatomy/groupWords.js';
import { organAdjectives, organNouns } from '../../../../data/anatomy/organAdjectives.js';
import { otherStructures } from '../../../../data/anatomy/otherStructures.js';
import { otherSynonyms } from '../../../../data/anatomy/otherSynonyms.js';
import { namelessCategory } from '../../../../data/anatomy/systems/lesions.js';

/** Phrases (lower case) that mean the same; the first is the name. */
export type SynonymGroup = readonly string[];

/** Parts and tissue that an organ's adjective stands before. */
const adjectivalNouns: readonly string[] = [
  ...organNouns,
  'tip',
  'dome',
  'pole',
  'margin',
  'surface',
  'border',
  'lumen',
  'wall',
  'head',
  'neck',
  'body',
  'tail',
  'apex',
  'hilum',
  'region',
  'area',
  'cross section',
  'cortex',
  'medulla',
  'fundus',
  'antrum',
  'bulb',
  'loop',
  'loops',
  'gas',
  'contents',
  'chambers',
  'structures',
];

/** What each part of a structure of several parts is called: "L3 vertebra", "left 4th rib", "upper lobe of the left lung". */
export const partGroups: readonly SynonymGroup[] = structureNames.flatMap((structure) => {
  const parts = classesOfStructure(structure).filter(({ displayName }) => displayName !== structure);
  return parts.length > 1 ? parts.map(namesOfClass) : [];
});

const named = structureNames.filter(
  (structure) => classesOfStructure(structure)[0].category !== namelessCategory,
);

/** What the category of each structure is called, whatever the side. */
export const categoryGroups: readonly { readonly structure: string; readonly names: SynonymGroup }[] =
  named.map((structure) => ({ structure, names: namesOfCategory(structure) }));

/**
 * What each structure is called, its parts included; then categories, group words and structures outside the
 * table, none of them an option: they keep "internal carotid artery" from being read as a shorter name.
 */
export const structureGroups: readonly SynonymGroup[] = [
  ...named.map((structure) => [...namesOfStructure(structure), ...adjectivalNames(structure)]),
  ...categoryGroups.map(({ names }) => names),
  ...groupWords.map(({ phrase }) => [phrase]),
  ...otherStructures.map(({ name }) => [name]),
  ...otherSynonyms,
];

function namesOfStructure(structure: string): SynonymGroup {
  const classes = classesOfStructure(structure);
  return [...new Set([structure, ...classes[0].structureSynonyms, ...classes.flatMap(namesOfClass)])];
}

function namesOfClass({ displayName, className, synonyms }: AnatomyClass): string[] {
  const names = [displayName.toLowerCase(), className.replaceAll('_', ' ').toLowerCase(), ...synonyms];
  return [...names, ...names.filter((name) => /\b(?:upper|lower) lobe\b/.test(name)).map(withLatinLobe)];
}

/** "Inferior lobe of the left lung". */
function withLatinLobe(name: string): string {
  return name.replace('upper lobe', 'superior lobe').replace('lower lobe', 'inferior lobe');
}

function namesOfCategory(structure: string): SynonymGroup {
  const [{ category, categorySynonyms }] = classesOfStructure(structure);
  return [category, ...categorySynonyms];
}

/** "Pancreatic tissue", "splenic tip", "left renal outline". */
function adjectivalNames(structure: string): string[] {
  const found = Object.entries(organAdjectives).find(([, category]) => structure.endsWith(category));
  if (found === undefined) return [];
  const [adjective, category] = found;
  const side = structure.slice(0, -category.length);
  if (!/^(?:left |right )?$/.test(side)) return [];
  return adjectivalNouns.map((noun) => `${side}${adjective} ${noun}`);
}
