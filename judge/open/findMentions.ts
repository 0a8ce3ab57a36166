import { type Clause, clausesOf } from '../text/clauses.js';
import { findPhrases } from '../text/findPhrases.js';
import { stanceOf } from '../text/negation.js';
import { lexicon } from './lexicon.js';
import type { Mention } from './mention.js';
import { sidesMeant } from './sidesMeant.js';

/** Everything anatomical that a plain text names, in its order; both sides of a pair are two mentions. */
export function findMentions(text: string): readonly Mention[] {
  const clauses = clausesOf(text);
  let current = 0;
  return findPhrases(text, [lexicon]).flatMap(({ start, end, meaning }) => {
    while (current < clauses.length - 1 && clauses[current].end < end) current++;
    const clause = including(clauses[current], start);
    const stance = stanceOf(text, { start, end }, clause);
    const phrase = text.slice(start, end);
    return sidesMeant(text, { start, end }, meaning).map((referent) => ({
      start,
      end,
      phrase,
      referent,
      stance,
      clause,
    }));
  });
}

/** A phrase may begin before the clause it ends in. */
function including(clause: Clause, start: number): Clause {
  return { start: Math.min(clause.start, start), end: clause.end };
}
