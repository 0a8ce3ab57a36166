import { isOtherTold, takenBackBy } from '../sentences/takenBack.js';
import { claimEnd } from './grammar/claimEnd.js';
import { defining } from './grammar/defining.js';
import { isLandmarkAfter, withoutLandmarks } from './grammar/landmarks.js';
import { boxBeside, ofAnother } from './rules/assertedComplement.js';
import type { Site } from './site.js';

/** What makes of a named thing something else than the answer: denied, supposed, compared, ranked, usual, explained. */
const discounting = new RegExp(
  String.raw`\b(?:${[
    'not|no|never|neither|nor|none|nothing|cannot|without|except|excluded?|absent|missing|outside|beyond|too|removed|resected',
    'would|could|might|may|should|can (?!be\\b)|possible|possibility|possibly|perhaps|maybe|conceivable|either|both',
    'chapters?|(?:text)?books?|literature|described (?:for|in)|vs|versus|compared?|instead|rather|if|whether|or|also|second|third|smallest|least|smaller|half|same|equal(?:ly)?|as \\p{L}+ as|similar|resembl\\w+',
    'divid\\w+|separat\\w+|distinguish\\w*|differentiat\\w*|takes? (?:more than|several|two)|needs?|requires?|such as|candidates?|options?|choices|choose|select|mark|press|because|since',
    'before it|miss(?:es|ing)|avoids?|skirts?|leaves? out|hid(?:es|ing)|in the shadow of|(?:vessel|artery|vein|duct)\\b[^.]* leads? to|sometimes|as a rule|usually|normally|typically|generally|often|commonly|sometimes|function\\w*|hallmarks?|found in|causes? of|caused by',
    '(?:above|below) (?:the|this) (?:slice|image|level|section)',
  ].join('|')})\b|n't\b`,
  'iu',
);

/** Words that look like such and turn nothing: "I would say", "you would expect this from". */
const plain =
  /\b(?:i|we|one)(?: would|'d)\b|\b(?:you|one|we|i)(?: would|'d)? expects? (?=this|these|such)|\b(?:can|could) (?:also |only )?be\b|\bwithout (?:a |any )?(?:doubt|question)\b|\bno (?:doubt|question)\b/giu;

/** Behind a name, what holds it against another one. */
const denial = /,? (?:rather than|and not|not (?:to |of |in )?the|instead of|as opposed to|unlike)\b/i;

/** A verb that has the name before it for its subject. */
const verbAfter =
  /^["')\]]{0,2}(?: \([^)]{1,40}\))?,? (?:\p{Ll}+ly |also |both |all )*(?!(?:as|across|plus|besides|its|this|thus|versus|always|towards|perhaps)\b)(?:is|are|was|were|has|have|had|can|cannot|could|would|might|may|must|should|will|do|does|did|lie|sit|run|[a-z]{2,}[^s\W]s)\b/iu;

const words = /\p{L}{3,}/u;
const opening =
  /^(?:(?:and|but|so|thus|hence|therefore|however|then|here|also|the|this|an?|in|on|at),? ?)+/iu;

/** Words that speak of this case, without which a sentence tells what is always so. */
const ofThisCase = /\b(?:the|this|these|that|those|it|its|here|we|i|my|he|she|one|you|all)\b/i;

/** What a clause must tell of, or must not, to answer what was asked. */
const ofSight =
  /\b(?:image|slice|scan|picture|section) (?:\w+ )?(?:shows|depicts|displays|demonstrates)\b|\b(?:seen|visible|shown|visuali[sz]ed)\b/i;
const ofNormal = /\b(?:normal|unremarkable|intact|clear|healthy)\b/i;

/** Named as an object or a complement of a main clause that nothing turns, beside the landmarks that it tells. */
export function isUndiscounted(text: string, site: Site): boolean {
  const { before, lead, after, next, clause, asked, at } = site;
  if (clause.role !== 'main' && clause.role !== 'conclusion') return false;
  if (asked === null && defining.test(after)) return false;
  if (!claimEnd.test(after) || verbAfter.test(after) || boxBeside.test(next)) return false;
  if (!words.test(before.replace(opening, '')) || isLandmark(site)) return false;
  if (takenBackBy(before) !== null || isOtherTold(lead, after) || ofAnother.test(before)) return false;
  if (!ofThisCase.test(before)) return false;
  const told = withoutLandmarks(before).replace(plain, ' ');
  const rest = text.slice(at + 1, Math.min(clause.end, at + 100));
  const affirmed = rest.replace(plain, ' ').split(denial, 1)[0];
  return !discounting.test(`${told}\n${affirmed}`) && isOfAsked(`${told} ${rest}`, asked);
}

function isOfAsked(said: string, asked: Site['asked']): boolean {
  if (asked === 'enclosed') return !ofSight.test(said);
  return asked !== null || !ofNormal.test(said);
}

/** Where something runs through an organ, it may be asked which one. */
const entered = /\b(?:through(?:out)?|across|into|project(?:s|ing) over)(?: the)? ?$/i;

function isLandmark({ before, asked }: Site): boolean {
  return isLandmarkAfter(before) && !(asked === null && entered.test(before));
}
