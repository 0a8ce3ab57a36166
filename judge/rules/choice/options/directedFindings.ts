import type { OptionMention } from './options.js';

const direction = 'anterior|posterior|inferior|superior|medial|lateral';
const finding =
  'dislocations?|subluxations?|displacement|fractures?|herniations?|infarct(?:ion)?s?|tears?|effusions?|ha?emorrhages?|infiltrates?|angulation';
const directed = new RegExp(
  String.raw`(?<![\p{L}-])(?<direction>${direction}) (?:${finding})(?!\p{L})`,
  'giu',
);

/** Finds options that are directions by what lies or points there: "a posterior dislocation". */
export function createDirectedFinder(names: readonly string[]): (text: string) => readonly OptionMention[] {
  const keys = names.map((name) => name.trim().toLowerCase());
  if (!keys.every((key) => new RegExp(`^(?:${direction})$`).test(key))) return () => [];
  return (text) =>
    Array.from(text.matchAll(directed), ({ 0: words, index, groups }) => ({
      start: index,
      end: index + words.length,
      meaning: keys.indexOf(groups?.direction.toLowerCase() ?? ''),
    })).map((mention) => ({ ...mention, meaning: mention.meaning < 0 ? null : mention.meaning }));
}
