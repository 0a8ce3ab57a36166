import { phraseKey } from '../../text/phraseTrie.js';
import type { OptionMention } from './options.js';

/** Last words that say nothing of what a thing is. */
const empty =
  /^(?:structure|organ|region|tissue|side|level|lobe|part|area|view|image|scan|plane|sign|disease|syndrome)$/;

/** Finds options by the last word of their names, which no other one has, where it is concluded: "so cord" for "spinal cord". */
export function createHeadFinder(names: readonly string[]): (text: string) => readonly OptionMention[] {
  const words = names.map((name) => phraseKey(name).split(' '));
  const heads = new Map(
    words.flatMap((own, choice) => {
      const head = own.at(-1) ?? '';
      const isOwn = words.filter((other) => other.includes(head)).length === 1;
      return own.length > 1 && isOwn && /^\p{Ll}{4,}$/u.test(head) && !empty.test(head)
        ? [[head, choice] as const]
        : [];
    }),
  );
  if (heads.size === 0) return () => [];
  const concluded = new RegExp(
    String.raw`(?<=(?:\b(?:so|hence|thus|therefore|it's|it is|this is|that's)|->),? (?:it's |it is |this is |that's )?(?:(?:just|only|probably|clearly) )?(?:(?:the|an?) )?|\b(?:is|be) (?:of course |clearly |indeed |probably |most likely )?the )(?:${[...heads.keys()].join('|')})(?=["')\]]{0,2}(?:$|[.,;:!\n]| (?:because|since|as|given|and|rather)\b))`,
    'giu',
  );
  return (text) =>
    Array.from(text.matchAll(concluded), ({ 0: said, index }) => ({
      start: index,
      end: index + said.length,
      meaning: heads.get(said.toLowerCase()) ?? null,
    }));
}
