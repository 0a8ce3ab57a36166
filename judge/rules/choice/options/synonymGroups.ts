import type { AnatomyClass } from '../../../../data/anatomy/anatomyClass.js';
import { classesOfStructure, structureNames } from '../../../../data/anatomy/classesOfStructure.js';
import { groupWords } from '../../../../data/anatomy/groupWords.js';
import { otherStructures } from '../../../../data/anatomy/otherStructures.js';

/** Phrases (lower case) that mean the same; the first is the name. */
export type SynonymGroup = readonly string[];

/** What each part of a structure of several parts is called: "L3 vertebra", "left 4th rib", "upper lobe of the left lung". */
export const partGroups: readonly SynonymGroup[] = structureNames.flatMap((structure) => {
  const parts = classesOfStructure(structure).filter(({ displayName }) => displayName !== structure);
  return parts.length > 1 ? parts.map(namesOfClass) : [];
});

/**
 * What each structure is called, its parts included; then categories, group words and structures outside the
 * table, none of them an option: they keep "internal carotid artery" from being read as a shorter name.
 */
export const structureGroups: readonly SynonymGroup[] = [
  ...structureNames.map(namesOfStructure),
  ...structureNames.map(namesOfCategory),
  ...groupWords.map(({ phrase }) => [phrase]),
  ...otherStructures.map(({ name }) => [name]),
];

function namesOfStructure(structure: string): SynonymGroup {
  const classes = classesOfStructure(structure);
  return [...new Set([structure, ...classes[0].structureSynonyms, ...classes.flatMap(namesOfClass)])];
}

function namesOfClass({ displayName, className, synonyms }: AnatomyClass): string[] {
  return [displayName.toLowerCase(), className.replaceAll('_', ' ').toLowerCase(), ...synonyms];
}

function namesOfCategory(structure: string): SynonymGroup {
  const [{ category, categorySynonyms }] = classesOfStructure(structure);
  return [category, ...categorySynonyms];
}
