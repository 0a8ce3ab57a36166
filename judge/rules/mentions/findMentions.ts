import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import { findPhrases } from '../text/findPhrases.js';
import { lexicon } from './lexicon.js';
import type { Mention, Name } from './mention.js';
import { sidesMeant, sidesReferredTo } from './sides.js';
import { withStances } from './withStances.js';

/**
 * Everything anatomical that a plain text names, in its order; both sides of a pair are two mentions. Names are found first, then
 * the sides around them are read, then what the text says of them.
 */
export function findMentions(text: string): readonly Mention[] {
  return withStances(text, namesIn(text));
}

/** The same with words that refer back to a name by its side: "a kidney, and as it lies on this side, the left one". */
export function withReferences(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const references = sidesReferredTo(text, mentions);
  if (references.length === 0) return mentions;
  const names = [...mentions, ...references].sort((first, second) => first.start - second.start);
  return withStances(text, names);
}

function namesIn(text: string): Name[] {
  return findPhrases(text, [lexicon]).flatMap(({ start, end, meaning }) =>
    sidesMeant(text, { start, end }, meaning).map((referent) => ({
      start,
      end,
      phrase: referent === meaning ? text.slice(start, end) : anatomyOf(referent.classes[0]).structure,
      referent,
      refersBack: false,
    })),
  );
}
