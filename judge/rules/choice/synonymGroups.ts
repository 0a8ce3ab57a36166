import { classesOfStructure, structureNames } from '../../../data/anatomy/classesOfStructure.js';
import { groupWords } from '../../../data/anatomy/groupWords.js';
import { otherStructures } from '../../../data/anatomy/otherStructures.js';
import { directionPhrases } from '../text/directionPhrases.js';

/** Phrases (lower case) that mean the same; the first is the name. */
export type SynonymGroup = readonly string[];

/** What each direction is called. */
export const directionGroups: readonly SynonymGroup[] = [...directionPhrases.values()];

/**
 * What each structure is called, its parts included; then categories, group words and structures outside the
 * table, none of them an option: they keep "internal carotid artery" from being read as a shorter name.
 */
export const anatomyGroups: readonly SynonymGroup[] = [
  ...structureNames.map(namesOfStructure),
  ...structureNames.map(namesOfCategory),
  ...groupWords.map(({ phrase }) => [phrase]),
  ...otherStructures.map(({ name }) => [name]),
];

function namesOfStructure(structure: string): SynonymGroup {
  const classes = classesOfStructure(structure);
  const names = classes.flatMap((one) => [
    one.displayName.toLowerCase(),
    one.className.replaceAll('_', ' ').toLowerCase(),
    ...one.synonyms,
  ]);
  return [...new Set([structure, ...classes[0].structureSynonyms, ...names])];
}

function namesOfCategory(structure: string): SynonymGroup {
  const [{ category, categorySynonyms }] = classesOfStructure(structure);
  return [category, ...categorySynonyms];
}
