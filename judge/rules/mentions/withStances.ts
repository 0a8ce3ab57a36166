import type { Plane } from '../../../suites/schema/schema.js';
import { createClauseFinder } from '../text/clauses.js';
import { itemsWithin, type Span } from '../text/itemsWithin.js';
import { stanceOf } from '../text/stanceOf.js';
import { isBeside } from './beside/isBeside.js';
import { isCompared } from './beside/isCompared.js';
import { hasFinding, isDenied } from './denialGrammar.js';
import { isDoubted } from './doubtGrammar.js';
import { deniedPassages, doubtedPassages } from './headedPassages.js';
import { namesOfLowPercentage } from './lowPercentages.js';
import { maskNames } from './maskNames.js';
import type { Mention, Name } from './mention.js';
import { type Surroundings, surroundingsOf } from './surroundings.js';

/** Names with what the text says of each. What it says of one name holds for those that are joined to it, too. */
export function withStances(text: string, names: readonly Name[], plane: Plane): Mention[] {
  const masked = maskNames(text, names);
  const clauseOf = createClauseFinder(text);
  const underDenial = namesUnder(deniedPassages(masked), names);
  const underDoubt = new Set([
    ...namesUnder(doubtedPassages(masked), names),
    ...namesOfLowPercentage(masked, names),
  ]);
  return names.map((name) => {
    const clause = clauseOf(name);
    const isDeniedBefore =
      stanceOf(text, name, { start: afterBorder(text, clause, name), end: name.end }) === 'denied';
    const surroundings = surroundingsOf(masked, name, { clause, plane });
    const stance = stanceIn(surroundings, underDenial.has(name) || isDeniedBefore);
    return { ...name, stance: stance === 'affirmed' && underDoubt.has(name) ? 'hedged' : stance };
  });
}

function namesUnder(passages: readonly Span[], names: readonly Name[]): ReadonlySet<Name> {
  return new Set(passages.flatMap((passage) => itemsWithin(names, passage)));
}

/** A denial ends at a dash, "liver - but no spleen - and kidneys", and at the next member of an object. */
function afterBorder(text: string, { start }: Span, name: Span): number {
  const from = Math.max(start, name.start - 200);
  const before = text.slice(from, name.start);
  const border = Math.max(before.lastIndexOf(' - '), before.lastIndexOf('", '));
  return border < 0 ? start : from + border + 2;
}

/**
 * The first of these that holds: something is compared with it ("no larger than the liver" denies no liver); it is denied; it is told
 * for the sake of something else; it is doubted; it is affirmed.
 */
function stanceIn(surroundings: Surroundings, isDeniedBefore: boolean): Mention['stance'] {
  if (isCompared(surroundings)) return 'beside';
  if (hasFinding(surroundings)) return 'affirmed';
  if (isDeniedBefore || isDenied(surroundings)) return 'denied';
  if (isBeside(surroundings)) return 'beside';
  return isDoubted(surroundings) ? 'hedged' : 'affirmed';
}
