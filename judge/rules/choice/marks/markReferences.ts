import { pattern } from './markCharacters.js';

const noMark = String.raw`[^\ue000-\ue045]`;
const reference = new RegExp(
  `(?<first>${pattern.mark})(?<between>${noMark}{1,40})(?<second>${pattern.mark})(?<rest>${noMark}{0,200}?)\\bthe (?:(?<former>former)|latter)\\b`,
  'giu',
);

/** Puts marks for "the former" and "the latter" of two names. */
export function markReferences(marked: string): string {
  return marked.replace(reference, (...match) => {
    const { first, between, second, rest, former } = match.at(-1) as Record<string, string | undefined>;
    return `${first}${between}${second}${rest}the ${former === undefined ? second : first}`;
  });
}
