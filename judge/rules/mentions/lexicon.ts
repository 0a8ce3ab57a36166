import { abbreviations } from '../../../data/anatomy/abbreviations.js';
import type { AnatomyClass } from '../../../data/anatomy/anatomyClass.js';
import { anatomyTable } from '../../../data/anatomy/anatomyTable.js';
import { classesOfStructure } from '../../../data/anatomy/classesOfStructure.js';
import { groupWords } from '../../../data/anatomy/groupWords.js';
import { idioms } from '../../../data/anatomy/idioms.js';
import { organAdjectives, organNouns } from '../../../data/anatomy/organAdjectives.js';
import { otherStructures } from '../../../data/anatomy/otherStructures.js';
import { namelessCategory } from '../../../data/anatomy/systems/lesions.js';
import { createPhraseTrie, type PhraseTrie, phraseKey } from '../text/phraseTrie.js';
import { type Level, levels, type Referent } from './referent.js';
import { regionLocations } from './regionLocations.js';

interface Entry {
  readonly phrase: string;
  readonly level: Level;
  readonly classes: readonly AnatomyClass[];
  readonly locations?: readonly string[];
}

/** Words for a kind of tissue; other group words name a few neighbouring categories. */
const kindWord =
  /^(?:(?:blood |great |mediastinal |skeletal )?(?:vessels?|bones?|muscles?|glands?|cartilages?)|arter(?:y|ies)|veins?|vasculature|musculature|skeleton|(?:vascular|bony|osseous) structures?)$/;

/** Every phrase the table knows and what it stands for, null for idioms; of several levels the most exact one counts. */
export const lexicon: PhraseTrie<Referent | null> = createLexicon();

function createLexicon(): PhraseTrie<Referent | null> {
  const referents = new Map<string, Referent>();
  const entries = [...classEntries(), ...adjectiveEntries(), ...groupEntries(), ...placeEntries()];
  entries.sort((first, second) => levels.indexOf(first.level) - levels.indexOf(second.level));
  for (const entry of entries) {
    const key = phraseKey(entry.phrase);
    const known = referents.get(key);
    if (known === undefined || known.level === entry.level) referents.set(key, merged(known, entry));
  }
  const short = [...abbreviations].map(
    ([spelling, name]) => [spelling, referents.get(phraseKey(name)) ?? null] as const,
  );
  return createPhraseTrie([...referents, ...short, ...idioms.map((idiom) => [idiom, null] as const)]);
}

/** The same phrase at the same level for several classes may mean any of them. */
function merged(known: Referent | undefined, { level, classes, locations }: Entry): Referent {
  const names = classes.map((one) => one.className);
  return {
    level,
    classes: [...new Set([...(known?.classes ?? []), ...names])],
    locations: [
      ...new Set([...(known?.locations ?? []), ...(locations ?? classes.map((one) => one.location))]),
    ],
  };
}

function classEntries(): Entry[] {
  return [...anatomyTable.values()].flatMap((one) => {
    if (one.category === namelessCategory) return [];
    if (one.isBothSides) return categoryEntriesOf(one);
    const isPart = one.displayName !== one.structure;
    const ownNames = [one.displayName, one.className.replaceAll('_', ' '), ...one.synonyms];
    return [
      ...(isPart
        ? toEntries(ownNames, 'part', [one])
        : toEntries(ownNames, 'structure', classesOfStructure(one.structure))),
      ...toEntries([one.structure, ...one.structureSynonyms], 'structure', [one]),
      ...toEntries([one.category, ...one.categorySynonyms], 'category', [one]),
    ];
  });
}

/** Both of a pair under one label have the names of the category: "kidney" means neither them alone nor one side. */
function categoryEntriesOf(one: AnatomyClass): Entry[] {
  return toEntries([one.structure, one.category, ...one.categorySynonyms], 'category', [one]);
}

/** "Renal outline" for the category, "left renal outline" for one of a pair. */
function adjectiveEntries(): Entry[] {
  return Object.entries(organAdjectives).flatMap(([adjective, category]) => {
    const classes = [...anatomyTable.values()].filter((one) => one.category === category);
    const names = organNouns.map((noun) => `${adjective} ${noun}`);
    const halves = (['left', 'right'] as const).flatMap((side) => {
      const half = classes.filter((one) => one.side === side);
      return half.length === 0
        ? []
        : toEntries(
            names.map((name) => `${side} ${name}`),
            'structure',
            half,
          );
    });
    return [...toEntries(names, 'category', classes), ...halves];
  });
}

function groupEntries(): Entry[] {
  return groupWords.map(({ phrase, categories, location }) => ({
    phrase,
    level: kindWord.test(phrase) ? 'kind' : 'group',
    classes: [...anatomyTable.values()].filter((one) => categories.includes(one.category)),
    ...(location === undefined ? {} : { locations: [location] }),
  }));
}

function placeEntries(): Entry[] {
  const regions = Array.from(regionLocations, ([phrase, locations]) => ({ phrase, locations }));
  return [
    ...regions.map((region): Entry => ({ ...region, level: 'region', classes: [] })),
    ...otherStructures.map(({ name, location }): Entry => {
      return { phrase: name, level: 'other', classes: [], locations: location === null ? [] : [location] };
    }),
  ];
}

function toEntries(phrases: readonly string[], level: Level, classes: readonly AnatomyClass[]): Entry[] {
  return phrases.map((phrase) => ({ phrase, level, classes }));
}
