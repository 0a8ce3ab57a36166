import { createClauseFinder } from '../text/clauses.js';
import { stanceOf } from '../text/stanceOf.js';
import { isBeside } from './besideGrammar.js';
import { isDeniedTogether, isDoubted } from './doubtGrammar.js';
import { maskNames } from './maskNames.js';
import type { Mention, Name } from './mention.js';

/** The stretch of a text that can say something of a name, and the name in it. */
interface Surroundings {
  readonly name: Name;
  readonly clause: { readonly start: number; readonly end: number };
}

/**
 * Names with what the text says of each, in this order: it is denied; it is told only beside something else; it is doubted, by words
 * of its own or together with others; or else it is affirmed.
 */
export function withStances(text: string, names: readonly Name[]): Mention[] {
  const masked = maskNames(text, names);
  const clauseOf = createClauseFinder(text);
  return names.map((name) => {
    const clause = withRemark(text, clauseOf(name));
    return { ...name, stance: stanceIn(text, masked, { name, clause }) };
  });
}

function stanceIn(text: string, masked: string, { name, clause }: Surroundings): Mention['stance'] {
  const { start, end } = name;
  const before = masked.slice(Math.max(clause.start, start - 200), start);
  const after = masked.slice(end, Math.min(clause.end, end + 160));
  const isDenied = stanceOf(text, { start, end }, clause) === 'denied' || isDeniedTogether(before, after);
  if (isDenied) return 'denied';
  if (isBeside(before, after)) return 'beside';
  return isDoubted(before, `${after}${masked.slice(clause.end, clause.end + 1)}`) ? 'hedged' : 'affirmed';
}

/** A colon ends a clause, but what follows it on the line is said of the name before it: "Liver: not visualized". */
function withRemark(text: string, { start, end }: Surroundings['clause']): Surroundings['clause'] {
  const remark = /^ ?[:-][^.;!?\n]*/.exec(text.slice(end, end + 120));
  return { start, end: end + (remark?.[0].length ?? 0) };
}
