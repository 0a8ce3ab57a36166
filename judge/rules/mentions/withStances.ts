import type { Plane } from '../../../suites/schema/schema.js';
import { createClauseFinder } from '../text/clauses.js';
import { itemsWithin } from '../text/itemsWithin.js';
import { stanceOf } from '../text/stanceOf.js';
import type { Span } from './answerStretches.js';
import { isBeside } from './beside/isBeside.js';
import { isCompared } from './beside/isCompared.js';
import { deniedPassages, isDenied } from './denialGrammar.js';
import { isDoubted } from './doubtGrammar.js';
import { maskNames } from './maskNames.js';
import type { Mention, Name } from './mention.js';
import { type Surroundings, surroundingsOf } from './surroundings.js';

/** Names with what the text says of each. What it says of one name holds for those that are joined to it, too. */
export function withStances(text: string, names: readonly Name[], plane: Plane): Mention[] {
  const masked = maskNames(text, names);
  const clauseOf = createClauseFinder(text);
  const underDenial = new Set(deniedPassages(text).flatMap((passage) => itemsWithin(names, passage)));
  return names.map((name) => {
    const clause = clauseOf(name);
    const isDeniedBefore =
      stanceOf(text, name, { start: afterDash(text, clause, name), end: name.end }) === 'denied';
    const surroundings = surroundingsOf(masked, name, { clause, plane });
    return { ...name, stance: stanceIn(surroundings, underDenial.has(name) || isDeniedBefore) };
  });
}

/** A denial ends at a dash: "liver - but no spleen - and kidneys". */
function afterDash(text: string, { start }: Span, name: Span): number {
  const from = Math.max(start, name.start - 200);
  const dash = text.slice(from, name.start).lastIndexOf(' - ');
  return dash < 0 ? start : from + dash + 2;
}

/**
 * The first of these that holds: something is compared with it ("no larger than the liver" denies no liver); it is denied; it is told
 * for the sake of something else; it is doubted; it is affirmed.
 */
function stanceIn(surroundings: Surroundings, isDeniedBefore: boolean): Mention['stance'] {
  if (isCompared(surroundings)) return 'beside';
  if (isDeniedBefore || isDenied(surroundings)) return 'denied';
  if (isBeside(surroundings)) return 'beside';
  return isDoubted(surroundings) ? 'hedged' : 'affirmed';
}
