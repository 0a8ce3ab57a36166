import { phraseKey } from '../../text/phraseTrie.js';
import type { OptionMention } from './options.js';

/**
 * Finds names of which the noun is told with the next one: "the parietal" of "the parietal and the occipital lobe". Without it that
 * would be the occipital lobe alone.
 */
export function createCoordinatedFinder(
  names: readonly string[],
): (text: string) => readonly OptionMention[] {
  const parted = names.map(
    (name) => /^(?!(?:left|right) )(?<first>\p{Ll}{4,}) (?<head>\p{Ll}{3,})$/u.exec(phraseKey(name))?.groups,
  );
  const heads = parted.map((groups) => groups?.head);
  const own = parted.flatMap((groups, choice) =>
    groups !== undefined && heads.filter((head) => head === groups.head).length > 1
      ? [{ choice, first: groups.first, head: groups.head }]
      : [],
  );
  if (own.length < 2) return () => [];
  const firsts = own.map(({ first }) => first).join('|');
  const shared = [...new Set(own.map(({ head }) => head))].join('|');
  const coordinated = new RegExp(
    String.raw`\b(?<word>${firsts})(?=(?:,| and| or|,? as well as|/)(?: (?:the|a|an))? ?(?:(?:${firsts})(?:,|,? and|,? or)(?: (?:the|a|an))? ?){0,2}(?:${firsts}) (?:${shared})s?\b)`,
    'giu',
  );
  return (text) =>
    Array.from(text.matchAll(coordinated), ({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      meaning: own.find(({ first }) => first === word.toLowerCase())?.choice ?? null,
    }));
}
