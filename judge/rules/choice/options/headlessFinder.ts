import { phraseKey } from '../../text/phraseTrie.js';
import type { OptionMention } from './options.js';

const side = /^(?:left|right)$/;
const ending = '(?:a|ae|ac|al|e|es|s|l)?';

/** An option of two words, of which others share the second: "thoracic" and "vertebr". */
interface Parted {
  readonly choice: number;
  readonly word: string;
  readonly stem: string;
}

/**
 * Finds options by the word that tells them apart, where the noun that they share has been named before: "the boxed vertebra is
 * thoracic", "the lung must be the right one". Sides need an article: "it is right" says something else.
 */
export function createHeadlessFinder(names: readonly string[]): (text: string) => readonly OptionMention[] {
  const parted = partedNames(names);
  if (parted.length < 2) return () => [];
  const words = parted.map(({ word }) => (side.test(word) ? `the ${word}` : `(?:(?:the|an?) )?${word}`));
  const predicate = new RegExp(
    String.raw`(?<=\b(?:is|be|being|as|it|looks|appears|seems|therefore|thus|hence|namely|i\.e\.)(?: \p{Ll}+ly)?,? )(?:${words.join('|')})(?: (?:one|type|kind|level|side))?(?=["')\]]{0,2}(?:$|[.,;:!\n]| (?:because|since|as|given|and|rather)\b))`,
    'giu',
  );
  const stems = new Map(parted.map(({ stem }) => [stem, new RegExp(String.raw`\b${stem}${ending}\b`, 'iu')]));
  return (text) =>
    Array.from(text.matchAll(predicate), ({ 0: said, index }) => {
      const key = phraseKey(said);
      const found = parted.find(({ word }) => ` ${key} `.includes(` ${word} `));
      const isNamed =
        found !== undefined &&
        stems.get(found.stem)?.test(text.slice(Math.max(0, index - 300), index)) === true;
      return { start: index, end: index + said.length, meaning: isNamed ? found.choice : null };
    }).filter(({ meaning }) => meaning !== null);
}

function partedNames(names: readonly string[]): readonly Parted[] {
  const all = names.flatMap((name, choice) => {
    const [word, head, ...rest] = phraseKey(name).split(' ');
    if (head === undefined || rest.length > 0 || !/^\p{Ll}{3,}$/u.test(word) || !/^\p{Ll}{4,}$/u.test(head))
      return [];
    return [{ choice, word, stem: head.replace(/(?:ae|a|s)$/, '') }];
  });
  return all.filter(
    ({ word, stem }) =>
      all.filter((other) => other.stem === stem).length > 1 &&
      all.filter((other) => other.word === word).length === 1,
  );
}
