import type { OptionMention } from './options.js';

/** Words, numbers, and signs one by one; braces only group. */
const token = /\\?\p{L}+|\p{N}+|[^\p{L}\p{N}\s{}]/gu;
const gap = '[ {}]{0,2}';
/** Signs that may be written in words. */
const signs: Readonly<Record<string, string>> = {
  '°': '(?:°|degrees?|deg)',
  '%': '(?:%|per ?cent)',
};

/** An option's text as it is written, whatever its case, spaces and braces: "5√{3}m" is "5√3 m". */
function written(name: string): string {
  const parts = name.match(token) ?? [];
  return parts.map((part) => signs[part] ?? escaped(part)).join(gap);
}

function escaped(part: string): string {
  return part.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/**
 * Finds options by the very signs of their texts, for texts whose signs matter: "5.5" is not 5, "-1" is not 1. Nothing is found within a
 * longer word or number.
 */
export function createLiteralFinder(names: readonly string[]): (text: string) => readonly OptionMention[] {
  const known = names
    .map((name, choice) => ({ source: written(name), choice }))
    .filter(({ source }) => source !== '');
  if (known.length === 0) return () => [];
  const isSigned = names.some((name) => name.startsWith('-'));
  const longestFirst = known.toSorted((one, other) => other.source.length - one.source.length);
  const any = new RegExp(
    String.raw`(?<![\p{L}\p{N}${isSigned ? '-' : ''}]|\p{N}[.,/])(?:${longestFirst.map(({ source }) => `(${source})`).join('|')})\}?(?![\p{L}\p{N}]|[.,/]\p{N})`,
    'giu',
  );
  return (text) =>
    Array.from(text.matchAll(any), (match) => {
      const [said, ...groups] = match;
      const { choice } = longestFirst[groups.findIndex((group) => group !== undefined)];
      return { start: match.index, end: match.index + said.length, meaning: choice };
    });
}
