import type { Plane } from '../../../suites/schema/schema.js';
import type { Clause } from '../text/clauses.js';
import type { Span } from '../text/itemsWithin.js';
import { maskedName } from './maskNames.js';

/** What stands around a name, its own and all other names masked; and the plane of the image that the text is about. */
export interface Surroundings {
  /** From the beginning of the clause. */
  readonly before: string;
  /** To the end of the clause, its mark included. */
  readonly after: string;
  /** To the end of the sentence if the name is its subject; otherwise nothing. */
  readonly predicate: string;
  readonly plane: Plane;
}

/** How far is looked before and behind a name, in characters. */
const reach = { before: 160, after: 140 } as const;

const contrasts = 'but|while|whereas|however|although';

/** Before the subject of a sentence: nothing but other subjects. */
const subjectStart = new RegExp(
  String.raw`(?:^|[.;!?\n:,]|\b(?:${contrasts}|such as|like|including|namely)\b)(?:\W|\b(?:the|both|neither|and|or|${contrasts})\b)*$`,
  'i',
);

/** What several subjects have in common: "The stomach and the heart are ...", "Kidneys and liver: ...". */
const shared = new RegExp(
  String.raw`^(?:, (?:the |both )?${maskedName})*,? (?:and|or|nor) (?:the |both )?${maskedName}[^.,;:!?\n]{0,20}?(?: ?:| (?:are|were|lie|sit|begin|have|appear|can|would|will|may|might|could)\b)[^.;!?\n]*`,
  'i',
);

/** What stands right behind a name is said of it, though a colon ends a clause: "Liver: not visualized". */
const remark = /^(?: ?(?:[:|-]|->|\.{2,})|"(?:,\s?"\w{1,20}")?: ?)(?:[^.;!?\n]|\.(?=\d))*/;

/** Cuts the surroundings of a name out of a masked text. */
export function surroundingsOf(
  masked: string,
  { start, end }: Span,
  { clause, plane }: { readonly clause: Clause; readonly plane: Plane },
): Surroundings {
  const preceding = masked.slice(Math.max(0, start - reach.before), start);
  const following = masked.slice(end, end + reach.after);
  const isSubject = subjectStart.test(preceding);
  const said = remark.exec(following) ?? (isSubject ? shared.exec(following) : null);
  const afterEnd = Math.max(clause.end + 1 - end, said?.[0].length ?? 0);
  return {
    before: preceding.slice(Math.max(0, preceding.length - (start - clause.start))),
    after: following.slice(0, afterEnd),
    predicate: isSubject ? (/^[^.;!?\n]*/.exec(following)?.[0] ?? '') : '',
    plane,
  };
}
