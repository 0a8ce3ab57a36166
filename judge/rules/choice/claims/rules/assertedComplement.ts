import { choiceOfMark, isLetterMark, pattern } from '../../marks/markCharacters.js';
import { box, boxLike, inBox, marked } from '../grammar/askedWords.js';
import { claimEnd } from '../grammar/claimEnd.js';
import { isSubjectAfter, neighbour, turning } from '../grammar/neighbours.js';
import { oneOf } from '../grammar/oneOf.js';
import type { Site } from '../site.js';
import * as links from './complementLinks.js';
import { isFoundIn } from './isFoundIn.js';
import { isRemaining } from './remainingOption.js';
import { isSelected } from './selectedOption.js';
import { isOtherQuantity } from './statedQuantity.js';

/** How much an assertion says: what was asked for, something else, or nothing. */
export type Assertion = 'asked' | 'other' | null;

/** What a relative clause tells of an option is no answer: "the X, which lies between". */
export const ofAnother =
  /[\ue000-\ue03f]["')\]]?,? (?:which|that(?! (?:the|this|it|these|what|we|in)\b)|who|whose|where|whereas)\b(?! (?:(?:one|you|we|i)(?: would|'d)? expects?|(?:\w+ly )?(?:means|indicates|suggests|implies|tells|points|makes|leaves|speaks|argues|favou?rs|confirms|proves|is (?:an? |the |best )?(?:description|picture|sign|appearance|pattern|typical|characteristic|classic|consistent|compatible|in keeping|diagnostic|suggestive|what|how|where|described|explained)))\b)/u;
/** "Grade 2 or 3". */
const range = /^ ?(?:or|to|and|-|\/) ?(?:\d|[IV]+\b)/;
/** "Is its left branch, the X", "is the bean-shaped organ on the left, namely the X". */
const apposition =
  /(?<copula>\b(?:is|are|shows|encloses|represents|contains)) (?:the|an?|its|one of the) (?!(?:same|only)\b)[^.,;:()\ue000-\ue045]{3,60}, (?:namely |i\.e\.,? |that is,? |known as |called )?(?:the )?$/iu;
/** "And so is the X." */
const inverted = /\b(?:so|neither|nor|as) (?:is|are|was|does) ?$/i;

/** "The structure is the X", "the box encloses the X", "these features are typical of the X". */
export function asComplement(told: Site): Assertion {
  const isApposed = /^["')]?(?:$|[.;,)\n]| (?:in|on|at|which|as|because|since)\b)/.test(told.after);
  const site = isApposed ? { ...told, before: told.before.replace(apposition, '$<copula> ') } : told;
  const { before, after, isLetter } = site;
  if (isToldDirection(site) || isOtherQuantity(site) || !claimEnd.test(after) || range.test(after))
    return null;
  if (site.asked === 'largest' && /\b(?:because of|due to|owing to|on account of) [^.;]*$/i.test(before))
    return null;
  if (/\b(?:if|whether)\b/i.test(before) || inverted.test(before)) return null;
  if (!isLetter && ofAnother.test(before)) return null;
  return (
    likeness(site) ??
    equated(site) ??
    sized(site) ??
    boxed(site) ??
    (isFoundIn(site) ? 'asked' : null) ??
    enclosed(site)
  );
}

/** Words of direction have a rule of their own. */
export function isToldDirection({ options, isLetter }: Site): boolean {
  return options === 'directions' && !isLetter;
}

/** "It has the look of the X", "this is where the X lies", "the slice is at the level of the X". */
function likeness({ before, after, name, asked }: Site): Assertion {
  if (links.at.test(before) && (links.levelOf.test(name) || /^ level\b/.test(after)))
    return asked === 'visible' ? 'asked' : null;
  if (asked === null && telling.test(after)) return null;
  if (
    asked === null &&
    /\bcriteria (?:of|for)(?: the| an?)? ?$/i.test(before + name) &&
    /^["')]? (?:are|is) (?:met|satisfied|fulfilled)\b/.test(after)
  )
    return 'asked';
  const isLike = (links.having.test(before) || links.typical.test(name)) && links.appearanceOf.test(name);
  if (links.as.test(before) && links.asEnd.test(after)) return 'asked';
  return isLike || (links.where.test(before) && links.whereEnd.test(after)) ? 'asked' : null;
}

/** "The hallmarks of X are" tells of X in general. */
const signsOf =
  /\b(?:hallmarks?|features?|signs?|characteristics?|findings|typical|criteria|(?:classic(?:al)?|typical|characteristic|usual) (?:appearance|look|picture|pattern|location|presentation)) (?:of|for) ?$/i;
const telling = /^["')]? (?:is|are|includes?|consists?|comprises?)\b/;

/** "Is the X", "is typical of the X", "I see the X". */
function equated(site: Site): Assertion {
  const { before } = site;
  if (site.asked === null && (links.taken.test(before) || links.arising.test(before))) return 'asked';
  if (signsOf.test(before) && telling.test(site.after)) return null;
  if (links.evidenced.test(before)) return ranked(site, before.replace(links.evidenced, ''), true);
  // "I see", but not "the structure shown is"
  const isSeen = links.seeing.test(before) ? seen(site) : null;
  if (isSeen === 'asked' || (isSeen !== null && !links.being.test(before))) return isSeen;
  if (site.asked === 'visible' && links.lying.test(before)) return 'asked';
  if (site.asked === 'visible' && alongside.test(before) && !turning.test(before)) return 'asked';
  return links.being.test(before) ? ranked(site, before.replace(links.being, ''), false) : null;
}

const besides =
  '(?:(?:in )?front of|behind|next to|beside|above|below|lateral to|medial to|(?:to the |on the )?(?:left|right) of|outside|near|adjacent to)';

/** "...; the box is in front of it", "the box is around the structure on its right". */
export const boxBeside = new RegExp(
  String.raw`^ ?(?:and |but |while |however, )?the (?:[\w-]+ )?${box},? (?:is|lies|sits|was|has been|marks|encloses|surrounds)[^.;]{0,30}${oneOf(
    String.raw`\b${besides} (?:it|this|that|them)\b`,
    String.raw`(?:the|an?)(?: \w+)? (?:one|structure|organ|vessel|thing) (?:${besides}|(?:to|on) (?:its|the (?:left|right)))\b`,
    String.raw`(?:its|the other|another|a different|the next|the adjacent|the neighbou?ring)\b`,
  )}`,
  'iu',
);

const ofBox = new RegExp(String.raw`${inBox}|\b(?:${marked}|${box})\b`, 'iu');

/** "The structure on the left", of an image with a box elsewhere. */
const placed =
  /\b(?:(?:on|to|at|in) the (?:[\w-]+ )?(?:left|right|top|bottom|upper|lower|cent(?:er|re)|middle|front|back)|in front|behind|anteriorly|posteriorly)\b(?! of the (?:box|frame))[^,;]{0,30}$/i;

/** "The second largest is the X", "its neighbour is the X". */
const notFirst =
  /\b(?:neighbou?rs?|landmarks?|surroundings)\b|\b(?:on|to) its (?:left|right)\b|\b(?:second|third|fourth|2nd|3rd|smallest|runner-up|least)\b[^.,;]{0,20}$/i;

/** By its subject: what was asked, another option (which only maps one to the other), or something else. */
function ranked({ mark, next, asked }: Site, subject: string, isEvidence: boolean): Assertion {
  if (neighbour.test(subject) || notFirst.test(subject) || boxBeside.test(next)) return null;
  if (asked === 'enclosed' && !isEvidence && placed.test(subject) && !ofBox.test(subject)) return 'other';
  const told = /([\ue000-\ue044])["')]{0,2} ?$/u.exec(subject);
  if (told !== null && isSubjectAfter(subject.slice(0, told.index))) {
    // "Cardiomegaly is an enlarged heart" defines it
    const isMapping = asked !== null || isLetterMark(told[1]) || isLetterMark(mark);
    return isMapping && choiceOfMark(told[1]) === choiceOfMark(mark) ? 'other' : null;
  }
  const isAny =
    asked === null &&
    /^(?:in (?:the|this) (?:image|picture|slice|scan|view),? )?(?:the|this) [\w -]{1,40}$/i.test(
      subject.trim(),
    );
  return isEvidence || isAny || links.askedSubject.test(subject) ? 'asked' : 'other';
}

/** "The image shows the chest with the X between them", "shows the ribs, the spine and the X". */
const alongside =
  /\b(?:sees?|shows?|showing|depicts|demonstrates|displays|section|slice)\b[^.;:\ue000-\ue044]{1,80}(?:\b(?:with|including|as well as|along with|together with|and)|,) ?$/iu;

/** "Behind the liver there is the X." */
const thereIs = /\bthere(?:'s| is| are) ?$/i;

/** What is seen is the answer where the question asks for what is visible; in the box, where it asks for that. */
function seen({ before, lead, after, asked }: Site): Assertion {
  if (neighbour.test(before) && !(asked === 'visible' && thereIs.test(before))) return null;
  if (asked === null || asked === 'visible') return 'asked';
  return asked === 'enclosed' && ofBox.test(`${lead} ${after.slice(0, 80).split(/,? but\b/, 1)[0]}`)
    ? 'asked'
    : 'other';
}

/** "From large to small: the X, ...". */
const firstOfRanking =
  /\b(?:rank(?:ing|ed|s)?|order(?:ed)?|sorted|sequence)\b[^.;:\ue000-\ue045]{0,40}\b(?:from (?:the )?(?:big|larg|great|most)\p{L}* to|descending|decreasing)\b[^.;:\ue000-\ue045]{0,30}: ?$/iu;

function sized({ before, lead, asked }: Site): Assertion {
  if (asked === 'largest' && firstOfRanking.test(lead)) return 'asked';
  if (!links.noneLarger.test(before))
    return asked === 'largest' && links.smaller.test(before) ? 'other' : null;
  return asked === 'largest' || asked === null ? 'asked' : 'other';
}

const inBoxIs = new RegExp(
  String.raw`${inBox},? (?:(?:lies|(?:is|are)(?: (?:located?|seen|found|visible|situated|shown))?|sits|(?:we|you|i|one) (?:can )?(?:sees?|finds?|have|has)) )?$`,
  'iu',
);

/** "Between them, in the box, lies the X." */
function boxed({ lead, after, asked }: Site): Assertion {
  if (asked !== 'enclosed' && asked !== null) return null;
  return inBoxIs.test(lead) && /^(?: of (?:the )?patient)?[^\p{L}]*$/u.test(after) ? 'asked' : null;
}

/** "The box encloses the X", "the image shows the X", "the area is covered by the X". */
function enclosed(site: Site): Assertion {
  const { before, asked } = site;
  if (isSaidOfBox(site)) return 'asked';
  if (!links.enclosing.test(before)) return null;
  const subject = before.replace(links.enclosing, '');
  if (asked === null && isOfAnother(subject, site)) return null;
  if (neighbour.test(subject) || ofThingInBox.test(subject) || ofThing.test(subject)) return null;
  const isImage = links.imageSubject.test(subject);
  if (asked === 'largest') return links.areaSubject.test(before) ? 'asked' : 'other';
  if (isBoxSubject(subject, before)) return 'asked';
  if (asked === null && aroundOf.test(before)) return null;
  if (asked === 'visible' || asked === null) return isImage ? 'asked' : 'other';
  return isImage ? 'other' : null;
}

/** "The loop that wraps around the X". */
const ofThing =
  /\b(?:loop|bowel|organ|vessel|muscle|gland|sac|segment|part|tissue|tube|duct|artery|vein|bone)s?\b[^.,;]{0,30}\b(?:that|which) ?$/i;

/** "Type I concerns the tip and type III": what another option does to this one. */
function isOfAnother(subject: string, { mark }: Site): boolean {
  return Array.from(subject.match(anyOption) ?? []).some((one) => choiceOfMark(one) !== choiceOfMark(mark));
}

const anyOption = new RegExp(pattern.option, 'gu');

/** "The arrow points to an organ wrapped around the X": what encloses it is no box. */
const ofThingInBox = new RegExp(
  String.raw`\b${box} (?:\w+ )?(?:points?|pointing|marks|shows|encloses|highlights|surrounds|contains|indicates|outlines)\b.*\b(?:organ|structure|gland|vessel|bone|muscle|tube|loop|mass|chamber)(?: that is| which is)? ?$`,
  'iu',
);

/** "Fluid surrounds the X". */
const aroundOf =
  /\b(?:surround(?:s|ing)|encas(?:es|ing)|encircl(?:es|ing)|cover(?:s|ing)|wraps around)(?: the| an?)? ?$/i;

/** The box, nothing, or somebody who has drawn it. */
function isBoxSubject(subject: string, before: string): boolean {
  if (links.boxSubject.test(subject) || /^[^\p{L}]*$/u.test(subject)) return true;
  return /\b(?:you|they|somebody|someone|one|we)(?:'ve| have| has)?\b/i.test(before);
}

const hasInIt = new RegExp(String.raw`\b${box} (?:\w+ )?(?:has|holds|got|gets) ?$`, 'iu');
const boxDoes = new RegExp(
  String.raw`\b${boxLike}\b(?: (?:is|was|seems to be|appears to be)(?= \w+ing\b))?(?<does>[^.;:,\ue000-\ue045]{2,70})$`,
  'iu',
);
const preposition = /\b(?:to|by|with|in|on|at|for|of|is|has)\b/;

/** "The box pinpoints the X": any verb that does not turn it. */
function isSaidOfBox({ before, after, asked }: Site): boolean {
  if (asked !== 'enclosed' && asked !== null) return false;
  if (hasInIt.test(before)) return /^ (?:in(?:side)?|within)(?: it)?\b/.test(after);
  const does = boxDoes.exec(before)?.groups?.does ?? '';
  if (!/[a-z]{2,}(?:s|ed|ing)\b/i.test(does) || neighbour.test(before)) return false;
  return !turning.test(does) && !preposition.test(does);
}

const described =
  /(?<= )(?:an?|the|one|some) [^;\ue000-\ue045]{1,110}?(?:, ?| - ?|: ?|\()(?:probably |(?:most )?likely |presumably |namely )?$/iu;
const named = new RegExp(
  String.raw`^(?:and |but |(?:so|hence|thus|therefore),? )?(?:the|this|that|our) [^,\ue000-\ue044]{0,60}\b(?:${marked}|visible|seen|shown|depicted|largest|biggest|${inBox}|in (?:the|this) (?:image|slice)|structure|organ|vessel|bone|muscle|gland|vertebra|rib)\b[^,\ue000-\ue044]{0,40}, ?["'(]*$`,
  'iu',
);

/** "The outlined structure, the X, abuts the stomach"; "inside it is a solid organ, the X". */
export function isApposed(site: Site): boolean {
  const { before, lead, after } = site;
  if (isToldDirection(site) || !/^["'\])}]{0,3}(?:[,.;:!)]| -|$| is\b)/.test(after)) return false;
  if (named.test(before) && !neighbour.test(before.split(/\b(?:is|are|was)\b/, 1)[0])) return true;
  const told = lead.replace(described, '');
  if (told === lead || !/^[^\p{L}]*$/u.test(after)) return false;
  const plain = { ...site, before: told, lead: told };
  return isRemaining(plain) || isSelected(plain) || asComplement(plain) === 'asked';
}
