import { choiceOfMark, pattern } from './markCharacters.js';

const article = '(?:the |an? )?';
const enumerated = new RegExp(
  `${article}${pattern.option}["')]?(?:, ${article}${pattern.option}["')]?){0,3},? (?:and|or) ${article}${pattern.option}`,
  'giu',
);
const ordinals = ['first', 'second', 'third', 'fourth'] as const;
const reference =
  /(?<=[.;:] |\n|, (?:and |while |whereas )?)the (?<ordinal>first|second|third|fourth|last)(?: one)?(?= (?!(?:and|or|to|of|two|three|four|line|choice|step|image|slice|row|column|option)\b)\p{Ll}{2,})/giu;
const anyOption = new RegExp(pattern.option, 'gu');

/** How far after an enumeration its members are spoken of, in characters. */
const reach = 600;

/** Puts the marks of enumerated options for "the first", "the second", "the third" that speak of them afterwards. */
export function markOrdinals(marked: string): string {
  const [found, ...others] = marked.matchAll(enumerated);
  if (found === undefined || others.length > 0) return marked;
  const members = found[0].match(anyOption) ?? [];
  if (new Set(members.map(choiceOfMark)).size < members.length) return marked;
  const start = found.index + found[0].length;
  const rest = marked.slice(start, start + reach);
  const told = new Set(Array.from(rest.matchAll(reference), ({ groups }) => groups?.ordinal.toLowerCase()));
  if (told.size < 2) return marked;
  const named = rest.replace(reference, (words, ordinal: string) => {
    const place = /^last$/i.test(ordinal)
      ? members.length - 1
      : ordinals.indexOf(ordinal.toLowerCase() as 'first');
    return members[place] === undefined ? words : `the ${members[place]}`;
  });
  return marked.slice(0, start) + named + marked.slice(start + reach);
}
