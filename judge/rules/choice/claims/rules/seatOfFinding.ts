import { claimEnd } from '../grammar/claimEnd.js';
import { adverbs } from '../grammar/verbs.js';
import type { Site } from '../site.js';

/** What is found, and lies somewhere. */
export const findingNoun =
  'lesions?|mass(?:es)?|tumou?rs?|nodules?|opacit(?:y|ies)|consolidations?|fractures?|ha?emorrhages?|bleed(?:ing)?|ha?ematomas?|infarct(?:ion)?s?|abscess(?:es)?|cysts?|metastas[ei]s|pneumonia|stones?|calcul(?:us|i)|abnormalit(?:y|ies)|pathology|infiltrates?|aneurysms?|stenos[ei]s|thromb(?:us|i|osis)|clots?|emboli|embolus|foc(?:us|i)|process|foreign bod(?:y|ies)|calcifications?|tear|defects?|o?edema|ha?emangiomas?|hernias?|effusions?|pneumothorax|hydronephrosis';
const place = String.raw`(?: (?:here|shown|seen|visible|in question|(?:in|on) (?:this|the) (?:\p{Ll}+ )?(?:image|slice|scan|picture|study|radiograph|film)))?`;

const seated = new RegExp(
  String.raw`^[^\p{L}]*(?:(?:and|but|so|thus|hence|therefore|here|overall|altogether|in (?:summary|conclusion|short)|the question is where),? )*(?:(?:the|this|that|these|those|its|all|all of|both|most of|an?) )+(?:[\p{L}-]+ ){0,4}?(?:${findingNoun})${place} (?:is|are|was|were|lies?|sits?|resides?|appears?|seems?) ?${adverbs}(?:to (?:be|lie) ?)?(?:(?:located|situated|found|seen|lodged|impacted|stuck|wedged|trapped|cent(?:er|re)d|confined|visible|present|lying|limited|restricted) ?)?${adverbs}(?:with)?(?:in|inside|to|at|on)$`,
  'iu',
);
/** "The fracture involves the". */
const involving = new RegExp(
  String.raw`^[^\p{L}]*(?:(?:and|but|so|thus|hence|therefore|here|overall),? |(?:it's|it is) (?:evident|clear|obvious|likely) that )*(?:the|this|that|these|an?) (?:[\p{L}-]+ ){0,3}?(?:${findingNoun})${place} ${adverbs}(?:involves?|affects?|occludes?|obstructs?|invades?|infiltrates?|blocks|erodes|encases|has (?:occluded|obstructed|invaded|infiltrated|blocked|eroded|perforated)|(?:runs?|passes|goes) (?:right )?through)$`,
  'iu',
);
/** "It's a hernia on the". */
const told = new RegExp(
  String.raw`^[^\p{L}]*(?:(?:and|but|so|thus|hence|therefore|here|overall),? )*(?:it|this|that|there)(?:'s| is) ${adverbs}an? (?:[\p{L}-]+ ){0,3}?(?:${findingNoun})${place} (?:on|in|of|at|within)$`,
  'iu',
);
/** "The tip has been advanced and lies" before an option that says where: "in the trachea". */
const placed =
  /^(?!.*\b(?:should|must|would|could|may|might|if|not|never|no|normal(?:ly)?|usual(?:ly)?|ideal(?:ly)?)\b).*\b(?:lies|sits|ends|terminates|projects|rests|to lie|is (?:located|situated|positioned|placed|seen|found|lying))$/iu;
const turned =
  /\b(?:no|not|never|without|normal|physiologic\p{L}*|expected|usual|most(?! (?:of the|likely (?:in|within|located|to)))|in general)\b|n't\b/iu;
/** "When tuberculosis recurs", "in smokers", "and in the other one": where it is so, too. */
export const seatInGeneral =
  /^["')\]]? (?:when|whenever|if|only if|unless|in (?!(?:this|the|our|its|his|her|keeping|combination|association|addition|fact|conclusion|line|contact)\b)\p{L}|in half of)|[^.;]* (?:and|or) (?:\p{L}+ )?(?:in|at|within) (?:the |an? )?[\ue000-\ue040]/iu;

/** "An infarct in the X is seen." */
const seen =
  /^["')\]]? (?:is|are|was|were|can be|has been) (?:\p{Ll}+ly )?(?:seen|visible|noted|present|identified|demonstrated|found|shown|depicted|observed|evident|appreciated)\b/iu;
const foundThere = new RegExp(
  String.raw`^[^\p{L}]*(?:(?:an?|the|this|multiple|several|two|three|some|small|large|acute|old) )*(?:[\p{L}-]+ ){0,3}?(?:${findingNoun}) (?:in|of|within|at|on|involving|along)(?: the)?(?: (?:left|right|anterior|posterior|upper|lower|medial|lateral|proximal|distal))*$`,
  'iu',
);

/** "The double bubble of X is seen in newborns": where it is so in general. */
export const seenInGeneral =
  /^["')]? (?:is|are) (?:\p{Ll}+ly )?(?:seen|found|encountered|observed) (?:in|with|after|among) (?:newborns|neonates|infants|children|adults|patients|smokers|women|men|young|elderly|older|people)\b/iu;

/** "The consolidation is thus within the X", where it may be asked in what the finding is. */
export function isSeatOfFinding({ asked, before, after, options }: Site): boolean {
  if (asked !== null || options !== 'names') return false;
  if (placed.test(before.trim()) && claimEnd.test(after)) return true;
  if (foundThere.test(before.trim()) && !turned.test(before) && seen.test(after)) return true;
  const isSeated = [seated, involving, told].some((one) => one.test(before.trim()));
  return isSeated && !turned.test(before) && claimEnd.test(after);
}
