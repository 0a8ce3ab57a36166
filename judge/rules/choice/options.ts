import { plainText } from '../../../util/text/plainText.js';
import { findPhrases, type PhraseMention } from '../text/findPhrases.js';
import { createPhraseTrie, type PhraseTrie, phraseKey, wordsOf } from '../text/phraseTrie.js';
import { anatomyGroups, directionGroups, type SynonymGroup } from './synonymGroups.js';

/** A found phrase: an option's number, or `null` for a known phrase that is no option. */
export type OptionMention = PhraseMention<number | null>;

/** The options of a question, ready to be found in text. */
export interface Options {
  readonly count: number;
  /** Option texts and their synonyms in the order of the text, the longest first, none overlapping. */
  readonly find: (text: string) => readonly OptionMention[];
  /** True when a text has other uses in running text: directions, numbers, yes and no. */
  readonly onlyAsAnswer: boolean;
  /** True when a phrase says less or more than an option's text ("lung", "small left lung" of "left lung"), nothing else. */
  readonly isVariant: (choice: number, phrase: string) => boolean;
}

/** The option that has just this text, or the synonym groups (by number) that hold the phrase. */
type Meaning = { readonly choice: number } | { readonly groups: readonly number[] };

/** Synonym groups, ready to be found in text. */
interface Vocabulary {
  readonly groupsOf: ReadonlyMap<string, readonly number[]>;
  readonly trie: PhraseTrie<Meaning>;
}

const anatomy = createVocabulary(anatomyGroups);
const directions = createVocabulary(directionGroups);

/** Prepares option texts; a synonym that fits two options stands for neither. */
export function prepareOptions(texts: readonly string[]): Options {
  const names = texts.map((text) => phraseKey(plainText(text)));
  const areDirections = names.every((name) => directions.groupsOf.has(name));
  const vocabulary = areDirections ? directions : anatomy;
  const own = createPhraseTrie<Meaning>(names.map((name, choice) => [name, { choice }]));
  const choicesOf = choicesByGroup(names, vocabulary);
  return {
    count: texts.length,
    find: (text) =>
      findPhrases(text, [own, vocabulary.trie]).map((mention) => ({
        ...mention,
        meaning: choiceMeant(mention.meaning, choicesOf),
      })),
    onlyAsAnswer: areDirections || names.some(hasOtherUses),
    isVariant: (choice, phrase) => {
      const own = new Set(wordsOf(names[choice]).map((word) => word.text));
      const said = new Set(wordsOf(phrase).map((word) => word.text));
      return isSubset(said, own) || isSubset(own, said);
    },
  };
}

function createVocabulary(groups: readonly SynonymGroup[]): Vocabulary {
  const groupsOf = new Map<string, number[]>();
  for (const [group, phrases] of groups.entries()) {
    for (const key of new Set(phrases.map(phraseKey))) {
      groupsOf.set(key, [...(groupsOf.get(key) ?? []), group]);
    }
  }
  const entries = Array.from(groupsOf, ([phrase, holders]) => [phrase, { groups: holders }] as const);
  return { groupsOf, trie: createPhraseTrie<Meaning>(entries) };
}

function choicesByGroup(names: readonly string[], { groupsOf }: Vocabulary): Map<number, number[]> {
  const choices = new Map<number, number[]>();
  for (const [choice, name] of names.entries()) {
    for (const group of groupsOf.get(name) ?? []) {
      choices.set(group, [...(choices.get(group) ?? []), choice]);
    }
  }
  return choices;
}

function choiceMeant(meaning: Meaning, choicesOf: ReadonlyMap<number, readonly number[]>): number | null {
  if ('choice' in meaning) return meaning.choice;
  const choices = new Set(meaning.groups.flatMap((group) => choicesOf.get(group) ?? []));
  return choices.size === 1 ? [...choices][0] : null;
}

function hasOtherUses(name: string): boolean {
  return /^(?:yes|no|true|false|none|other|both|neither|[\d ]+|.)$/.test(name);
}

function isSubset(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...words].every((word) => others.has(word));
}
