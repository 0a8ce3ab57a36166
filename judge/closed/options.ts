import { directionPhrases } from '../text/directionPhrases.js';
import { findPhrases, type PhraseMention } from '../text/findPhrases.js';
import { createPhraseTrie, type PhraseTrie, wordsOf } from '../text/phraseTrie.js';
import { plainText } from '../text/plainText.js';
import { synonymGroups } from './synonymGroups.js';

/** A found phrase: an option's number, or `null` for a known phrase that is no option ("upper right"). */
export type OptionMention = PhraseMention<number | null>;

/** The options of a question, ready to be found in text. */
export interface Options {
  readonly count: number;
  /** Option texts and their synonyms in the order of the text, the longest first, none overlapping. */
  readonly find: (text: string) => readonly OptionMention[];
  /** True when a text has other uses in running text: directions, numbers, yes and no. */
  readonly onlyAsAnswer: boolean;
  /** True when a phrase has a word of an option's text ("lung" of "left lung"). */
  readonly sharesWord: (choice: number, phrase: string) => boolean;
}

/** Groups (by index in `synonymGroups`) that a phrase belongs to, or the option that has just this text. */
type Meaning =
  | { readonly kind: 'option'; readonly choice: number }
  | { readonly kind: 'known'; readonly groups: readonly number[] };

const known = createKnownPhrases();

/** Prepares option texts; a synonym that fits two options stands for neither. */
export function prepareOptions(texts: readonly string[]): Options {
  const names = texts.map((text) => plainText(text).toLowerCase());
  const own = createPhraseTrie<Meaning>(names.map((name, choice) => [name, { kind: 'option', choice }]));
  const choicesByGroup = groupChoices(names);
  const toChoice = (meaning: Meaning) =>
    meaning.kind === 'option' ? meaning.choice : onlyChoice(meaning.groups, choicesByGroup);
  return {
    count: texts.length,
    find: (text) =>
      findPhrases(text, [own, known.trie]).map((one) => ({ ...one, meaning: toChoice(one.meaning) })),
    onlyAsAnswer: names.some(hasOtherUses),
    sharesWord: (choice, phrase) => {
      const own = new Set(wordsOf(names[choice]).map((word) => word.text));
      return wordsOf(phrase).some((word) => own.has(word.text));
    },
  };
}

function createKnownPhrases(): { trie: PhraseTrie<Meaning>; groupsOf: ReadonlyMap<string, number[]> } {
  const groupsOf = new Map<string, number[]>();
  for (const [group, phrases] of synonymGroups.entries()) {
    for (const phrase of phrases) groupsOf.set(phrase, [...(groupsOf.get(phrase) ?? []), group]);
  }
  const entries = Array.from(groupsOf, ([phrase, groups]) => [phrase, { kind: 'known', groups }] as const);
  return { trie: createPhraseTrie<Meaning>(entries), groupsOf };
}

function groupChoices(names: readonly string[]): Map<number, number[]> {
  const choicesByGroup = new Map<number, number[]>();
  for (const [choice, name] of names.entries()) {
    for (const group of known.groupsOf.get(name) ?? []) {
      choicesByGroup.set(group, [...(choicesByGroup.get(group) ?? []), choice]);
    }
  }
  return choicesByGroup;
}

function onlyChoice(
  groups: readonly number[],
  choicesByGroup: ReadonlyMap<number, readonly number[]>,
): number | null {
  const choices = new Set(groups.flatMap((group) => choicesByGroup.get(group) ?? []));
  return choices.size === 1 ? [...choices][0] : null;
}

const directionNames = new Set([...directionPhrases.values()].flat());

function hasOtherUses(name: string): boolean {
  return directionNames.has(name) || /^(?:yes|no|true|false|none|other|both|neither|[\d.,% ]+|.)$/.test(name);
}
