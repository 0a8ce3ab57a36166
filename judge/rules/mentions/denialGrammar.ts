import { denyingVerbs } from '../text/stanceOf.js';
import type { Span } from './answerStretches.js';
import { maskCharacter, maskedName } from './maskNames.js';
import { reaching } from './reach.js';

/** A denial that repeats its preposition: "absence of the heart and of the stomach". */
const deniedBefore = reaching(
  ['(?:absence|lack|no (?:evidence|signs?|traces?|parts?)) of', 'without', 'neither', 'do(?:es)? not (?:see|show|include|contain)'],
  { words: 3, joint: 'list' },
);

/** "Spleen: no", "Spleen - not seen", "Spleen (absent)", and the cell beside it in a table. */
const deniedRemark = new RegExp(
  String.raw`^["')]{0,2} ?(?:[:=|(]|->?)[^.;!?\n|${maskCharacter}]{0,40}?(?:\b(?:no|none|not|absent|n\/a|never|invisible|unseen|missing|out of|outside|nowhere|cannot|can't)\b|[✗✘❌×])`,
  'iu',
);

const subjects = `(?:(?:,|,? and|,? or|,? nor|,? as well as) (?:the |an? |both |any )?${maskedName})*`;

/** "The liver and the kidneys are not visible", but not "the liver (visible), the kidneys (not visible)". */
const deniedAfter = new RegExp(
  String.raw`^["']?${subjects}(?:(?!\)|\b(?:visible|seen|shown|present|identified)\b[,.])[^.;!?\n${maskCharacter}]){0,60}?\b(?:${denyingVerbs})`,
  'iu',
);

/** Whether the masked text around a name denies it, alone or together with names that are joined to it. */
export function isDenied(textBefore: string, textAfter: string): boolean {
  return deniedBefore.test(textBefore) || deniedRemark.test(textAfter) || deniedAfter.test(textAfter);
}

const denyingHeading =
  /^(?:\W|\d)*(?:(?:structures?|organs?|what is|parts?) (?:that are )?)?(?:not (?:\w+ ){0,2}(?:visible|seen|shown|visuali[sz]ed|present|identified|included|depicted|found|in (?:the |this )?(?:image|slice|view|plane|field))|absent|missing|invisible|unseen|outside|out of|excluded)\b[^:\n.]{0,40}:/i;

/** Lines under a heading such as "Not visible:", up to the next heading. */
export function deniedLines(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  let isUnder = false;
  for (const line of text.split('\n')) {
    const isHeading = /:\W*$/.test(line);
    const isDenying = denyingHeading.test(line);
    if (isDenying || (isUnder && !isHeading)) spans.push({ start, end: start + line.length });
    isUnder = isHeading ? isDenying : isUnder;
    start += line.length + 1;
  }
  return spans;
}
