import { plainText } from '../../../../util/text/plainText.js';
import { phraseKey, wordsOf } from '../../text/phraseTrie.js';
import { createAuthenticityFinder, isAuthenticity } from './authenticityFinder.js';
import { createDirectionFinder, directionNamed } from './directionFinder.js';
import { createNameFinder } from './nameFinder.js';
import { createNumberFinder } from './numberFinder.js';
import type { AskedOptions, OptionKind, Options } from './options.js';
import { createYesNoFinder } from './yesNoFinder.js';

type FinderOf = (names: readonly string[], question: AskedOptions) => Options['find'];

/** How the options of each kind are found in a text. */
const finders: Readonly<Record<OptionKind, FinderOf>> = {
  names: createNameFinder,
  directions: createDirectionFinder,
  numbers: createNumberFinder,
  'yes or no': createYesNoFinder,
  authenticities: createAuthenticityFinder,
};

/** Prepares option texts to be found; a synonym that fits two options stands for neither. */
export function prepareOptions(texts: readonly string[], question: AskedOptions): Options {
  const names = texts.map(plainText);
  const kind = optionKindOf(names);
  return {
    count: texts.length,
    kind,
    find: finders[kind](names, question),
    isVariant: (choice, phrase) => {
      const own = wordSet(names[choice]);
      const said = wordSet(phrase);
      return isSubset(said, own) || isSubset(own, said);
    },
  };
}

function optionKindOf(names: readonly string[]): OptionKind {
  const keys = names.map(phraseKey);
  if (names.every((name) => directionNamed(name) !== null)) return 'directions';
  if (names.every(isAuthenticity)) return 'authenticities';
  if (keys.every((key) => /^\d+$/.test(key))) return 'numbers';
  return keys.includes('yes') && keys.includes('no') ? 'yes or no' : 'names';
}

function wordSet(phrase: string): ReadonlySet<string> {
  return new Set(wordsOf(phrase).map((word) => word.text));
}

function isSubset(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...words].every((word) => others.has(word));
}
