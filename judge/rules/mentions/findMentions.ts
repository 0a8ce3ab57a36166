import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import { createClauseFinder } from '../text/clauses.js';
import { findPhrases } from '../text/findPhrases.js';
import { stanceOf } from '../text/stanceOf.js';
import { lexicon } from './lexicon.js';
import type { Mention } from './mention.js';
import { sidesMeant } from './sidesMeant.js';

/** Everything anatomical that a plain text names, in its order; both sides of a pair are two mentions. */
export function findMentions(text: string): readonly Mention[] {
  const clauseOf = createClauseFinder(text);
  return findPhrases(text, [lexicon]).flatMap(({ start, end, meaning }) => {
    const stance = stanceOf(text, { start, end }, clauseOf({ start, end }));
    return sidesMeant(text, { start, end }, meaning).map((referent) => ({
      start,
      end,
      phrase: referent === meaning ? text.slice(start, end) : anatomyOf(referent.classes[0]).structure,
      referent,
      stance,
    }));
  });
}
