import { isAfterAside } from './isAfterAside.js';

/** How a text stands to something it names. */
export type Stance = 'affirmed' | 'hedged' | 'denied';

const denyingWords = [
  'no(?! ?[,.]| doubt| question)',
  'not(?! (?:only|just|merely|to mention|count(?:ed|ing)?|considered|considering|taken into)\\b)',
  'cannot(?! be (?:\\w+ ){0,2}(?:certain|sure))|neither|nor|without(?! (?:a |any )?(?:doubt|question))|never|fails? to|unable to|wrong|incorrect',
  'lacks?|lacking|absence of|absent|free of|devoid of|outside of|(?:anything|everything|all(?: \\w+){0,4}) but',
  'excludes?|excluding|exclude|rules? out|ruled out|ruling out|eliminates?|eliminating',
  'rather than|instead of|as opposed to|opposed to|unlike|different from|distinct from|confused with|mistaken for',
].join('|');

/** Words that deny what follows them; "no" before a comma is an answer, "not only" adds. */
const denier = new RegExp(String.raw`\b(?:${denyingWords})\b|n't\b(?! only)`, 'giu');

/** Between a denier and a name, these end what is denied: "no lesion in the liver" has a liver. */
const scopeEnd =
  /\)|\b(?:in|within|around|on|near|next|adjacent|beside|behind|beneath|over|along|between|from|to|at|by|for|of|with|showing|demonstrating|revealing|containing|including|that|which|where|who|when|if)\b|, (?:an? )?(?:normal|clear|unremarkable|intact|patent|healthy)\b/iu;

const transparentWords = [
  '(?:evidence|signs?|traces?|parts?|portions?|presence|absence|visuali[sz]ation|visibility|any|all|none|appearance|images?|a (?:view|picture|section)) of',
  '(?:able|possible|likely|appear|appears|seem|seems) to',
  'to (?:see|identify|be|show|include|contain|visuali[sz]e|depict|represent|detect|make out|discern|confuse)',
  'confused? with|consistent with|compatible with|out of|typical (?:of|for)|characteristic of|sure (?:that|if)',
  'that (?:it|this|the structure|this structure) is|think (?:that )?',
].join('|');

/** "evidence of", "part of": deniers reach through these. */
const transparent = new RegExp(String.raw`\b(?:${transparentWords})\b`, 'giu');

/** "That's the spleen, isn't it?" */
const tag = String.raw` (?:it|they|that|this) ?\?`;

/** Predicates that deny their subject; alternatives of an expression. */
export const denyingVerbs = [
  String.raw`(?:is|are|was|were|can|could|does|do|has|have|would|may|might)(?: (?:also|both|all|clearly|therefore|thus))? ?(?:not|n't)\b(?!${tag})(?! (?:only|just|enlarged|dilated|remarkable|abnormal|affected))`,
  String.raw`(?:isn't|aren't|wasn't|weren't|cannot|can't|couldn't|doesn't|don't)\b(?!${tag})`,
  '(?:is|are|seems?|appears?)(?: (?:to be|completely|also|both|all)){0,2} (?:absent|missing|invisible|excluded|eliminated|ruled out|unlikely|incorrect|wrong|outside|out of|(?:the )?least|less likely)',
  'can be (?:excluded|ruled out|eliminated)',
  'not (?:seen|visible|visuali[sz]ed|shown|present|included|identified|depicted|identifiable|in (?:(?:this|the) )?(?:image|slice|view|plane|section|field))',
  String.raw`absent\b`,
  String.raw`: (?:no|not|absent)\b`,
].join('|');

/** Not a relative clause that denies something else: "the bladder, which doesn't contain contrast". */
export const tellsMore = String.raw`(?!["')]{0,2},? (?:which|that) (?:does|do|did|has|have|had) ?(?:not|n't) (?!(?:\w+ly )?(?:appear|show up|show here|be|been|come|extend|reach|lie)\b))`;

/** Words after a name that deny it: "the liver is not visible", "kidneys are absent". */
const deniedAfter = new RegExp(String.raw`^${tellsMore}[^.;!?\n]{0,60}?\b(?:${denyingVerbs})`, 'iu');

const hedge =
  /\b(?:possibly|possible|perhaps|maybe|might|may|could|potentially|suspected|unsure|uncertain|unclear|or)\b/iu;

/** "The spleen? No, ..." */
const question = /^[^.,;:!?\n]{0,40}\?(?<no>["')\s]{0,4}no\b)?/iu;

/**
 * Whether a clause of a plain text affirms, doubts or denies what it names in [start, end).
 * Deniers reach forward over lists ("no liver, spleen or kidneys") but not through a preposition ("no lesion
 * in the liver") unless it only joins ("no evidence of the liver").
 */
export function stanceOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  clause: { readonly start: number; readonly end: number },
): Stance {
  const before = text.slice(Math.max(clause.start, start - 200), start);
  const after = text.slice(end, Math.min(clause.end, end + 120));
  if ((isDeniedBefore(before) && !isAfterAside(before, after)) || deniedAfter.test(after)) return 'denied';
  const asked = question.exec(text.slice(end, end + 60));
  if (asked !== null) return asked.groups?.no === undefined ? 'hedged' : 'denied';
  return hedge.test(`${lastItem(before)}\n${firstItem(after)}`) ? 'hedged' : 'affirmed';
}

/** A doubt holds for one item of a list: in "the heart, possibly the liver" the heart is certain. */
function lastItem(before: string): string {
  return /[^,]*$/.exec(before.slice(-60))?.[0].replace(/^.*\band\b/i, '') ?? '';
}

function firstItem(after: string): string {
  return after.slice(0, 40).split(/,| and /, 1)[0];
}

function isDeniedBefore(before: string): boolean {
  const last = [...before.matchAll(denier)].at(-1);
  if (last === undefined) return false;
  const between = before
    .slice(last.index + last[0].length)
    .replace(transparent, ' ')
    .replace(/\([^()]*\)/g, ' ');
  return !scopeEnd.test(between);
}
