import { marks } from '../../marks/markCharacters.js';
import { type AskedState, askedStates, box, inBox, largest } from '../grammar/askedWords.js';
import { withoutLandmarks } from '../grammar/landmarks.js';
import { isSubjectAfter, places, turning } from '../grammar/neighbours.js';
import type { Site } from '../site.js';
import { type Assertion, isToldDirection } from './assertedComplement.js';
import {
  finding,
  fits,
  gapped,
  huge,
  largerHere,
  largerThan,
  largerThanSeveral,
  noneHolds,
  predicates,
  spokenOf,
} from './predicates.js';
import { isPictureOfOther } from './thePicture.js';

/** "The X is too high." */
const elsewhere =
  /^["')\]]{0,2} (?:is|are|lies|sits|seems|appears|looks) (?:\p{Ll}+ly |much |far |just |a bit )*(?:too (?!\p{L}+ to miss)|absent|beyond)\b/iu;

/** "The X is found in the shoulder and can't be seen here." */
const unseen =
  /^["')\]]{0,2} (?:is|are|lies|runs|sits) [^.;\ue000-\ue045]{1,60}\b(?:and|but|so)(?: it)? (?:can't|cannot|can not|is not|isn't|are not|aren't) (?:be )?(?:seen|visible|shown|included|depicted|present)\b/iu;

/** "The X is seen just next to it." */
const besideIt = new RegExp(
  String.raw`^["')\]]{0,2} (?:is|are|lies|can be) [^.;:,\ue000-\ue045]{0,30}\b${places}(?: (?:of|to))? (?:it|this|that|them)\b`,
  'iu',
);

/** "In the X there is a lesion", where it may be asked in what one is. */
const findingThere =
  /^["')]?,? (?:there(?:'s| is| are)|(?:i|we|one) (?:can )?(?:sees?|finds?|notes?)) (?:an?|some|several|multiple|marked|severe) /i;

/** "The X lies in the box", "the X is the largest", "the X can be seen": by what was asked, any where that is not known. */
export function asSubject(site: Site): Assertion {
  const { before, after, mark, asked } = site;
  if (isToldDirection(site) || elsewhere.test(after) || unseen.test(after)) return null;
  if (asked === null && (besideIt.test(after) || isPictureOfOther(after))) return null;
  if (asked === null && /^(?:at|in|on|within) ?$/i.test(before) && findingThere.test(after)) return 'asked';
  if (mark === marks.none && noneHolds.test(after)) return 'asked';
  if (isAsked('enclosed', asked) && gapped.test(after)) return 'asked';
  if (isAsked('visible', asked) && expected.test(before) && confirmed.test(after)) return 'asked';
  const isSubject =
    isSubjectAfter(before) ||
    (/\bwith $/i.test(before) &&
      /^["')]? (?:being|occupying|covering|taking up|filling|dominating)\b/.test(after)) ||
    /^["'\])}]{0,3}, (?:which|that)\b/.test(after);
  if (isSaidNext(site)) return 'asked';
  return isSubject ? saidOf(site) : null;
}

/** "One would expect to see the X, and indeed ...". */
const expected = /\b(?:expect(?:s|ed)?(?: to (?:see|find|have))?|should (?:see|find|have)) ?$/i;
const confirmed =
  /^["')]?,? (?:(?:and|which|that) )?(?:it )?(?:indeed|in fact|sure enough|actually|really)\b(?! (?:not|absent|missing))/i;

/** "The pancreas is the smallest, the X the largest." */
const theLargest = new RegExp(
  String.raw`^["')]?(?: the (?:${largest}|most)| (?:comes |is |ranks )?first| (?:is )?(?:even )?(?:larger|bigger|greater) still)(?: one)?(?:$|[.,;])`,
  'iu',
);

/** "I measured the X first." */
const measuring =
  /\b(?:measured?|mention(?:ed)?|named?|described?|see|saw|listed?|takes?|took|considered|looked at) ?$/i;

/** "In the box, the X can be seen." */
const frontedBox = new RegExp(String.raw`^[^\p{L}]*(?:[\w-]+,? )?${inBox},? ?$`, 'iu');

/** "The X would be visible", on another slice. */
function isExpected(state: AskedState, after: string): boolean {
  return state === 'visible' && /^["')]? (?:would|should|ought to)\b/.test(after);
}

function isAsked(state: AskedState, asked: Site['asked']): boolean {
  return asked === null || asked === 'direction' || asked === state;
}

/** "The X explains the findings best." */
const explaining =
  /^["')]? (?:best |easily |fully |nicely )?(?:explains|accounts for|fits|matches|agrees with) (?:the|these|this|it|all|both|everything)\b/i;

/** "The X shows an opacity", where it may be asked which one does. */
const affected =
  /^["')]? (?:lung |kidney |side )?(?:shows|demonstrates|has|contains|exhibits|displays) (?!(?:no|normal|not|neither|only|the|been|a normal)\b)(?:[\p{L}-]+ ){0,4}(?:opacit\p{L}+|consolidation|effusion|nodules?|mass(?:es)?|lesions?|hydronephrosis|fractures?|stones?|calculi|cysts?|pneumothorax|tumou?r|ha?emorrhage|infiltrates?|atelectasis|thickening|dilatation|abscess|infarct)\b/iu;

/** "X can be diagnosed with confidence", "X is confirmed". */
const diagnosed =
  /^["')]? (?:(?:can|may|must|has to|should) (?:\p{Ll}+ly |therefore |thus |hence |safely )*be (?:\p{Ll}+ly )?(?:diagnosed|assumed|inferred|concluded|made out)|is (?:\p{Ll}+ly |therefore |thus |hence )*(?:confirmed|established|proven|diagnosed(?= (?:here|with confidence))))\b(?! (?:by|on|only|in|if|when))/iu;

/** "The left one is smaller than the right": it may be asked which one is. */
const compared =
  /^["')]? (?:one |side |kidney |lung )?(?:is|appears|looks) (?:\p{Ll}+ly |much |a bit |somewhat )?(?:small|larg|bigg|high|low|bright|dark|dens|thick|thinn|wid|narrow|long|short)(?:er|r)\b[^.;]{0,30}\b(?:than|compared (?:to|with)|relative to) (?:the |that of |that on )*[\ue000-\ue03f]/iu;

/** "X is indicated", "X is the next step": of what is to be done. */
const advised =
  /^["')]? (?:is|are|should be|would be) (?:\p{Ll}+ly )?(?:recommended|advised|warranted|advisable|indicated|inserted|placed|given|performed|done|carried out|undertaken|obtained|started|offered|required|needed|necessary|the next step)(?:[^\p{L}]*$|[.,;]| (?:here|now|next|in this|as|because|since|for this|given|to)\b)/iu;

/** "An X window was used", "X was performed": of how a picture was made. */
const used =
  /^["')]? (?:(?:window|technique|sequence|setting|protocol|view|projection|plane|imaging)s? )?(?:was|were|has been|is being|had been) (?:used|applied|chosen|selected|employed|performed|obtained|acquired)\b(?! (?:to exclude|for comparison|previously|earlier|before|in the past))/iu;

function saidOf(site: Site): Assertion {
  const { after, asked } = site;
  if (/^["')]? being (?:the )?(?:second|third|fourth|last|smaller|smallest|next)\b/i.test(after)) return null;
  if (asked === null && /^["')]? (?:is|are) also\b/i.test(after)) return 'other';
  if (isSpokenOf(site) || isFitting(site) || isTakenUp(site)) return 'asked';
  if (isAsked('largest', asked) && theLargest.test(after) && !measuring.test(site.before)) return 'asked';
  if (isAsked('enclosed', asked) && frontedBox.test(site.lead) && predicates.visible.test(after))
    return 'asked';
  if (asked === null && explaining.test(after)) return 'asked';
  if (asked === null && diagnosed.test(after)) return 'asked';
  if (asked === null && compared.test(after)) return 'other';
  if (asked === null && (advised.test(after) || used.test(after))) return 'other';
  if (asked === null && (/\bthe $/i.test(site.name) || !site.areKinds) && affected.test(after))
    return 'other';
  // "The others are not, the X is."
  if (/^["')]? (?:is|are|does|can)[^\p{L}\ue000-\ue045]*$/u.test(after)) return 'asked';
  const beside = asked === 'largest' && !/\bthan\b/i.test(after) ? [withoutLandmarks(after)] : [];
  const texts = [after, ...beside, ...resumed(site)];
  const states = askedStates.filter((state) => isAsked(state, asked) && !isExpected(state, after));
  if (states.some((state) => texts.some((one) => predicates[state].test(one)))) return 'asked';
  if (isAsked('visible', asked) && finding.test(after)) return isNormalOf(site) ? null : 'other';
  if (isAsked('largest', asked) && (huge.test(after) || largerHere.test(after))) return 'other';
  if (!isAsked('largest', asked) || !texts.some((one) => largerThan.test(one))) return null;
  return largerThanSeveral.test(after) ? 'asked' : 'other';
}

/** "The heart is normal", where it may be asked what is not. */
function isNormalOf({ asked, after }: Site): boolean {
  return asked === null && /^["')]? [^.;:]{1,30}\b(?:normal|unremarkable|clear|intact)\b/i.test(after);
}

const verb = /\b(?:is|are|was|has|have|can|[a-z]{3,}s)\b/i;

/** "The X is ... the green outline": what was asked is spoken of in the same clause, and nothing turns it. */
function isSpokenOf({ at, after: rest, asked, clause }: Site): boolean {
  const after = rest.slice(0, clause.end - at - 1);
  return askedStates.some((state) => {
    if ((asked !== null && asked !== state) || isExpected(state, after)) return false;
    const between = spokenOf[state].exec(after)?.groups?.between ?? '';
    return /^["')]? [a-z]+/i.test(between) && verb.test(between) && !turning.test(between);
  });
}

const boxTakesUp = new RegExp(
  String.raw`^(?:and )?(?:the |this )(?:[\w-]+ )?${box} (?:[\w-]+ ){0,2}?(?:encloses|surrounds|marks|highlights|outlines|contains|shows|covers|(?:is|lies|sits) (?:\w+ly )?(?:around|on|over|at)) (?:exactly |just |precisely )?(?:it|this|that)\b(?! (?:side|region|level))`,
  'i',
);

/** "No other structure comes close": of what the sentence before it speaks of. */
const othersTakeUp =
  /^(?:its [^.;:\ue000-\ue045]{1,120},? and |and )?(?:none of the (?:others?|rest)|nothing else|no (?:other|structure|organ)|no other (?:structure|organ))\b[^.;:\ue000-\ue045]{0,40} (?:rivals?|as (?:much|large|big|extensive)|comes? (?:close|near|anywhere)|larger|bigger|exceeds?|matches|more (?:area|space|room))\b/iu;

/** "The X is located there. The box encloses it." */
function isTakenUp({ lead, after, next, asked }: Site): boolean {
  const isFirst = /^(?:\P{L}*(?:the|an?|this|that)(?: [\p{L}-]+)?)?\P{L}*$/iu.test(lead);
  if (isAsked('largest', asked) && isFirst && othersTakeUp.test(next)) return true;
  return isAsked('enclosed', asked) && boxTakesUp.test(next) && !/[\ue000-\ue045]/.test(after);
}

/** "Behind it lies the X. It is the largest." */
function isSaidNext({ before, after, next, asked }: Site): boolean {
  if (!/\b(?:lies|sits|comes|stands|follows|runs) (?:the )?$/i.test(before) || !/^[^\p{L}]*$/u.test(after))
    return false;
  const said = /^(?:it|this) /i.test(next) ? next.replace(/^\w+/, '') : '';
  return askedStates.some((state) => isAsked(state, asked) && predicates[state].test(said));
}

const looksLikeThis = /^["')]? looks? (?:exactly |just )?like (?:this|that)\b/i;

/** A letter that fits, or a name of which alone something is said: "only the X looks like this". */
function isFitting({ before, after, isLetter, clause }: Site): boolean {
  const match = fits.exec(after);
  if (match === null || turning.test(match.groups?.between ?? '')) return false;
  return isLetter || clause.role === 'conclusion' || /\bonly ?$/i.test(before) || looksLikeThis.test(after);
}

const resumption =
  /(?:[,;:]|\band\b) ?(?:so|hence|thus|therefore|and|as|which is why)? ?(?:(?:it|this one)(?= )|(?= (?:covering|occupying|taking up|filling) ))/i;

/** What is said of an option further on by "it": "the X is wider than the others, so it has the largest area". */
function resumed({ before, lead, after, next }: Site): string[] {
  const isOpening = !/\p{L} ?$/u.test(before) || /^(?:and |but )?(?:because|since|as) ?$/i.test(before);
  const found = isOpening ? resumption.exec(after) : null;
  const later = found === null ? [] : [after.slice(found.index + found[0].length)];
  const isFirst = !/\p{L} ?$/u.test(lead);
  return isFirst && /^(?:it|this|that|they|these) /i.test(next)
    ? [...later, next.replace(/^\w+/, '')]
    : later;
}
