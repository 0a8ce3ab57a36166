import { phraseKey } from '../../text/phraseTrie.js';
import type { OptionMention } from './options.js';

const side = /^(?:left|right)$/;
/** What an adjective tells enough of: "it is subdural". */
const finding =
  /^(?:ha?ematoma|ha?emorrhage|fracture|dislocation|effusion|bleed|tumou?r|hernia|volvulus|aneurysm|infarct)$/;
const ending = '(?:a|ae|ac|al|e|es|s|l)?';

/** How far before such a word the others of its name are looked for, in characters. */
const reach = 300;

/** An option that one word tells from another one: "upper" and the stems of "left lung lobe". */
interface Parted {
  readonly choice: number;
  readonly word: string;
  readonly stems: readonly string[];
}

/**
 * Finds options by the word that tells them apart, where the words that they share have been told before: "the boxed vertebra is
 * thoracic", "the lung must be the right one", "left lung. Upper or lower lobe? ... so upper". Sides need an article: "it is right"
 * says something else.
 */
export function createHeadlessFinder(names: readonly string[]): (text: string) => readonly OptionMention[] {
  const parted = partedNames(names);
  if (parted.length < 2) return () => [];
  const words = parted.map(({ word }) =>
    side.test(word) ? `the ${word}` : String.raw`(?:(?:the|an?) (?:\p{L}+(?:ic|al) )?)?${word}`,
  );
  const predicate = new RegExp(
    String.raw`(?<=\b(?:is|be|being|as|it|looks|appears|seems|so|therefore|thus|hence|namely|i\.e\.|(?:go(?:ing)?|opt|vote|settle|decide) for|choose|pick|favou?r|select|prefer|towards?)(?: \p{Ll}+ly)?,? )(?:${words.join('|')})(?: (?:one|type|kind|level|side))?(?=["')\]]{0,2}(?:$|[.,;:!\n]| (?:because|since|as|given|and|rather|that|which)\b))`,
    'giu',
  );
  const sides = words.filter((word) => word.startsWith('the '));
  const subject = new RegExp(
    String.raw`(?<=(?:^|[,;.:] ?|\b(?:and|but|while|whereas|with) ))(?:${sides.join('|')})(?: one| side)?(?= (?:is(?! (?:option |answer )?["'(]?[A-H]\b)|seems|appears|looks|being|has|covers|occupies|takes|exceeds|dominates)\b)`,
    'giu',
  );
  const known = new Map(
    parted
      .flatMap(({ stems }) => stems)
      .map((stem) => [stem, new RegExp(String.raw`\b${stem}${ending}\b`, 'iu')]),
  );
  return (text) =>
    [...text.matchAll(predicate), ...(sides.length > 0 ? text.matchAll(subject) : [])]
      .map(({ 0: said, index }) => {
        const key = phraseKey(said);
        const before = text.slice(Math.max(0, index - reach), index);
        const found = parted.find(
          ({ word, stems }) =>
            ` ${key} `.includes(` ${word} `) && stems.every((stem) => known.get(stem)?.test(before) === true),
        );
        return { start: index, end: index + said.length, meaning: found?.choice ?? null };
      })
      .filter(({ meaning }) => meaning !== null);
}

function partedNames(names: readonly string[]): readonly Parted[] {
  const worded = names.map((name) => phraseKey(name).split(' '));
  return worded.flatMap((own, choice) => {
    const others = worded.filter(
      (other, at) => at !== choice && other.length === own.length && own.length > 1,
    );
    const apart = new Set(others.flatMap((other) => wordsApart(own, other)));
    const [word] = apart;
    if (apart.size !== 1 || !/^\p{Ll}{3,}$/u.test(word)) return [];
    const shared = own.filter((one) => one !== word);
    if (!shared.every((one) => /^\p{Ll}{4,}$/u.test(one))) return [];
    const isOwn = worded.filter((other) => other.includes(word)).length === 1;
    // What every option is called need not be told, nor what any finding is
    const told = shared.filter((one) => !finding.test(one) && !worded.every((other) => other.includes(one)));
    return isOwn ? [{ choice, word, stems: told.map((one) => one.replace(/(?:ae|a|s)$/, '')) }] : [];
  });
}

/** The word of a name that another one of as many words has not, where it is the only one. */
function wordsApart(own: readonly string[], other: readonly string[]): readonly string[] {
  const apart = own.filter((word) => !other.includes(word));
  return apart.length === 1 ? apart : [];
}
