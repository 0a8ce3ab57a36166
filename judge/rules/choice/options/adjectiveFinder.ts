import { organAdjectives } from '../../../../data/anatomy/organAdjectives.js';
import { phraseKey } from '../../text/phraseTrie.js';
import type { OptionMention } from './options.js';

/** Finds options by the adjective of their organ where it stands alone behind a verb: "the marked area is gastric". */
export function createAdjectiveFinder(names: readonly string[]): (text: string) => readonly OptionMention[] {
  const keys = names.map((name) => phraseKey(name).replace(/^(?:left|right) /, ''));
  const choices = new Map(
    Object.entries(organAdjectives).flatMap(([adjective, noun]) =>
      keys.filter((key) => key === noun).length === 1 ? [[adjective, keys.indexOf(noun)] as const] : [],
    ),
  );
  if (choices.size === 0) return () => [];
  const predicate = new RegExp(
    String.raw`(?<=\bof (?:\p{Ll}+ or )?(?=[\p{L}-]+ origin\b)|\b(?:is|are|be|looks?|appears?|seems?|it's|that's|so|hence|thus|therefore|clearly|by and large|\p{Ll}{3,}ly),? )(?:${[...choices.keys()].join('|')})(?: (?:in (?:nature|origin)|origin))?(?=["')\]]{0,2}(?:$|[.,;:!\n]| (?:because|since|as|given|rather|to me)\b))`,
    'giu',
  );
  return (text) =>
    Array.from(text.matchAll(predicate), ({ 0: said, index }) => ({
      start: index,
      end: index + said.length,
      meaning: choices.get(said.toLowerCase().split(' ', 1)[0]) ?? null,
    }));
}
