import { findPhrases, type PhraseMention } from '../text/findPhrases.js';
import { lexicon } from './lexicon.js';
import type { Referent } from './referent.js';

type Found = PhraseMention<Referent>;

const wordBefore =
  /(?<prefix>(?:left|right|both) )?(?<word>(?!(?:left|right)\b)\p{L}+)(?: ?[/&+] ?|,? (?:and|or) |, )(?:the )?$/iu;
const wordAfter = /^(?: ?[/&+] ?|,? (?:and|or) |, )(?<word>(?!(?:left|right)\b)\p{L}+)/iu;

/** Names with those that share a word with them: "large and small bowel", "gluteus maximus and medius", "right middle and lower lobes". */
export function withCoordinatedNames(text: string, found: readonly Found[]): readonly Found[] {
  const isFree = ({ start, end }: Found) => found.every((one) => one.end <= start || one.start >= end);
  return found
    .flatMap((name) =>
      [...namesBefore(text, name), ...namesAfter(text, name)].filter(
        (one) => one.start === name.start || isFree(one),
      ),
    )
    .sort((first, second) => first.start - second.start);
}

/** "Large and small bowel": what stands before, with the last words of the name; the name itself last, with the side that stands first. */
function namesBefore(text: string, name: Found): Found[] {
  const [own, ...shared] = text.slice(name.start, name.end).split(' ');
  const names: Found[] = [name];
  while (shared.length > 0) {
    const [{ start }] = names;
    const match = wordBefore.exec(text.slice(Math.max(0, start - 40), start));
    if (match?.groups === undefined) break;
    const { prefix = '', word } = match.groups;
    const sided = prefix === '' ? undefined : referentOf([prefix.trim(), word, ...shared]);
    const meaning = sided ?? meaningWith(word, shared);
    if (meaning === undefined) break;
    const first = start - match[0].length + (sided === undefined ? prefix.length : 0);
    names.unshift({ start: first, end: start - match[0].length + prefix.length + word.length, meaning });
    if (sided === undefined) continue;
    const sidedToo = referentOf([prefix.trim(), own, ...shared]) ?? name.meaning;
    return names.map((one) => (one === name ? { ...one, meaning: sidedToo } : one));
  }
  return names;
}

/** What a word means before the last words of a name, as many of them as there are a name of. */
function meaningWith(word: string, shared: readonly string[]): Referent | undefined {
  for (let index = 0; index < shared.length; index++) {
    const meaning = referentOf([word, ...shared.slice(index)]);
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

/** "Gluteus maximus and medius": what follows, with the first words of the name. */
function namesAfter(text: string, name: Found): Found[] {
  const shared = text.slice(name.start, name.end).split(' ').slice(0, -1);
  const names: Found[] = [];
  for (let end = name.end; shared.length > 0; ) {
    const match = wordAfter.exec(text.slice(end, end + 40));
    const word = match?.groups?.word;
    const meaning = word === undefined ? undefined : referentOf([...shared, word]);
    if (match === null || word === undefined || meaning === undefined) break;
    end += match[0].length;
    names.push({ start: end - word.length, end, meaning });
  }
  return names;
}

/** What words mean together, if anything; a plural may stand for the singular ("right lower lobes"). */
function referentOf(words: readonly string[]): Referent | undefined {
  const phrase = words.filter((word) => word !== '').join(' ');
  for (const form of [phrase, phrase.replace(/s$/i, '')]) {
    const [one] = findPhrases(form, [lexicon]);
    if (one?.start === 0 && one.end === form.length && one.meaning !== null) return one.meaning;
  }
  return undefined;
}
