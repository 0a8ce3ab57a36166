import { severalDoubts } from '../mentions/doubtsThatCount.js';
import type { Mention } from '../mentions/mention.js';
import { isIdentified, isJoint, isLoose, isOpening, isPredicated } from './claimGrammar.js';
import { isSaidBefore, isSaidBehind, type SaidToBe } from './isSaidToBe.js';

/** A plain text with its names masked, and what it names. */
export interface NamedText {
  readonly masked: string;
  readonly mentions: readonly Mention[];
}

/** Names after a word of identity ("is", "contains", "function of"); else the first that opens a sentence. Denied ones never are. */
export function identifiedNames({ masked, mentions }: NamedText): readonly Mention[] {
  const meant = mentions.filter(({ stance }) => stance !== 'denied' && stance !== 'beside');
  const named = { masked, mentions: meant };
  const identified = withJoined(named, (mention) => isIdentified(before(masked, mention)));
  if (identified.length > 0) return withoutDoubted(masked, identified);
  const opening = withJoined(named, (mention) => isOpening(before(masked, mention)));
  return firstSentence(masked, withoutDoubted(masked, opening));
}

/** Names that complete nothing else: "bordered by the ...". */
export function freeNames({ masked, mentions }: NamedText): readonly Mention[] {
  return mentions.filter((mention) => mention.stance !== 'beside' && !isLoose(before(masked, mention)));
}

/** Names that are said to be what was asked for, with those joined to them: "the liver or the spleen is the largest". */
export function namesSaidToBe(what: SaidToBe, named: NamedText): readonly Mention[] {
  const { masked } = named;
  const isSaid = (mention: Mention) =>
    isSaidBefore(what, before(masked, mention)) ||
    (isSaidBehind(what, after(masked, mention)) &&
      (mention.stance !== 'beside' || !isPredicated(after(masked, mention))));
  const found = new Set(withJoined(named, isSaid));
  for (const [index, mention] of [...named.mentions.entries()].reverse()) {
    const next = named.mentions[index + 1];
    if (next !== undefined && found.has(next) && isAlternative(masked.slice(mention.end, next.start)))
      found.add(mention);
  }
  return withoutDoubted(
    masked,
    named.mentions.filter((mention) => found.has(mention)),
  );
}

/** Between a name and the next of two that are said to be asked for; nothing where a pair is one name ("both lungs"). */
function isAlternative(between: string): boolean {
  return /^(?:["')]{0,2} (?:and|or|and\/or|as well as|together with|along with) (?:the |an? )?)?["'(]{0,2}$/i.test(
    between,
  );
}

function before(masked: string, { start }: Mention): string {
  return masked.slice(Math.max(0, start - 160), start);
}

function after(masked: string, { end }: Mention): string {
  return masked.slice(end, end + 100);
}

/** Mentions that fit, and those joined to them of which nothing else is said. */
function withJoined(
  { masked, mentions }: NamedText,
  fits: (mention: Mention) => boolean,
): readonly Mention[] {
  const found: Mention[] = [];
  for (const mention of mentions) {
    const last = found.at(-1);
    const isJoined =
      last !== undefined &&
      (last.start === mention.start ||
        (isJoint(masked.slice(last.end, Math.min(mention.start, last.end + 40))) &&
          !isPredicated(after(masked, mention))));
    if (isJoined || fits(mention)) found.push(mention);
  }
  return found;
}

/** What is doubted counts only in one list with what is certain, or where nothing is certain. */
function withoutDoubted(masked: string, mentions: readonly Mention[]): readonly Mention[] {
  if (!mentions.some(({ stance }) => stance === 'affirmed')) return mentions;
  const isJoined = (one: Mention | undefined, other: Mention | undefined) =>
    one !== undefined && other !== undefined && isJoint(masked.slice(one.end, other.start));
  const kept = new Set<Mention>();
  for (const [index, mention] of mentions.entries()) {
    const last = mentions[index - 1];
    const next = mentions[index + 1];
    const isAfterCertain = isJoined(last, mention) && kept.has(last);
    const isBeforeCertain = isJoined(mention, next) && next.stance === 'affirmed';
    if (mention.stance === 'affirmed' || isAfterCertain || isBeforeCertain) kept.add(mention);
  }
  return [...kept];
}

function firstSentence(masked: string, mentions: readonly Mention[]): readonly Mention[] {
  const [first] = mentions;
  if (first === undefined) return [];
  // "Possibly the liver. Possibly the spleen. Possibly ..." names them all.
  if (mentions.length >= severalDoubts && mentions.every(({ stance }) => stance === 'hedged'))
    return mentions;
  const length = masked.slice(first.end).search(/[.!?\n](?:\s|$)/);
  return length < 0 ? mentions : mentions.filter(({ start }) => start < first.end + length);
}
