import type { Plane } from '../../../suites/schema/schema.js';
import { type Clause, createClauseFinder } from '../text/clauses.js';
import { stanceOf } from '../text/stanceOf.js';
import type { Span } from './answerStretches.js';
import { isBeside, isCompared } from './besideGrammar.js';
import { deniedPassages, isDenied } from './denialGrammar.js';
import { isDoubted } from './doubtGrammar.js';
import { maskedName, maskNames } from './maskNames.js';
import type { Mention, Name } from './mention.js';

/** How far the words reach that are looked at before and behind a name, in characters. */
const reach = { before: 200, after: 160 } as const;

/**
 * Names with what the text says of each, in this order: something else is compared with it; it is denied; it is told only beside
 * something else; it is doubted; or else it is affirmed. Each holds for the names that are joined to it, too.
 */
export function withStances(text: string, names: readonly Name[], plane: Plane): Mention[] {
  const masked = maskNames(text, names);
  const clauseOf = createClauseFinder(text);
  const denied = deniedPassages(text);
  return names.map((name) => {
    const clause = clauseOf(name);
    const isUnderDenial = denied.some(({ start, end }) => start <= name.start && name.end <= end);
    return { ...name, stance: isUnderDenial ? 'denied' : stanceIn(text, masked, { name, clause, plane }) };
  });
}

function stanceIn(
  text: string,
  masked: string,
  { name, clause, plane }: { readonly name: Span; readonly clause: Clause; readonly plane: Plane },
): Mention['stance'] {
  const { start, end } = name;
  const before = masked.slice(Math.max(clause.start, start - reach.before), start);
  const after = masked.slice(end, Math.min(clauseEnd(masked, name, clause), end + reach.after));
  if (isCompared({ before, after, plane })) return 'beside';
  if (stanceOf(text, name, { start: clause.start, end }) === 'denied' || isDenied(before, after)) return 'denied';
  if (isBeside({ before, after, plane })) return 'beside';
  return isDoubted(before, after) ? 'hedged' : 'affirmed';
}

/** Subjects at the start of a sentence that share a verb: "The stomach and the heart are". */
const sharedVerb = new RegExp(
  String.raw`^(?:, (?:the |both )?${maskedName})*,? (?:and|or|nor) (?:the |both )?${maskedName}[^.,;:!?\n]{0,20}?(?: ?:| (?:are|were|lie|sit|begin|have|appear|can|would|will|may|might|could)\b)[^.;!?\n]*`,
  'iu',
);
const subjectStart = new RegExp(String.raw`(?:^|[.;!?\n:,]|\b(?:but|while|whereas|however|although)\b)(?:\W|\b(?:the|both|neither|and|or|but|while|whereas|however|although)\b)*$`, 'iu');

/**
 * Where a clause ends for the name in it, its mark included. A colon ends a clause, too, but what follows right behind a name is
 * said of it ("Liver: not visualized"), and so is what is said of it together with another.
 */
function clauseEnd(masked: string, { start, end }: Span, clause: Clause): number {
  const following = masked.slice(end, end + reach.after);
  const isSubject = subjectStart.test(masked.slice(Math.max(0, start - reach.before), start));
  const remark = /^ ?(?:[:|-]|->)[^.;!?\n]*/.exec(following) ?? (isSubject ? sharedVerb.exec(following) : null);
  return Math.max(clause.end + 1, end + (remark?.[0].length ?? 0));
}
