import { maskCharacter, maskedName } from '../mentions/maskNames.js';
import { identityWords } from '../text/identityWords.js';

// How an answer says of a name that it is the structure that was asked for. All expressions read masked text.

const asked = '(?:organ|structure|muscle|bone|vessel|gland)';
const asIdentity = [
  identityWords,
  String.raw`namely|specifically|pointing (?:to|at)|points at|or rather|more (?:precisely|exactly|specifically)|(?:highlighted|enclosed|boxed|marked|outlined) ${asked}|${asked} (?:in|inside|within) (?:the|this) (?:green )?box|(?:i|we) mean|meant|i\.e\.|that is(?: to say)?,?|says|tells us|(?:it|that|this)'s`,
  String.raw`box [^.;,\n]{0,40}(?:around|over|on|surrounds|covers)`,
  'includes?|holds?|holding|frames?|framing|delineates?|captures?|identifies|reveals?',
  '(?:best |well )?fits?(?: with)?|match(?:es)?|favou?rs?|(?:speaks?|argues?) (?:for|in favou?r of)|typical (?:of|for)|characteristic of',
  'makes? (?:it|this)|leaves?(?: only)?|remains?|means|confirms?|proves?|leaving|believe|call (?:it|this)',
  '(?:going|go) (?:with|for)|opt for|settle (?:on|for)|vote for|choose|pick|turns out to be|taken (?:as|for)|(?:interpreted|recogni[sz]ed|defined|classified) as',
  'in keeping with|dealing with|looking at|lean(?:ing)? towards?|(?:by|in terms of) (?:area|size|extent)',
  '(?:functions?|roles?|purpose|tasks?|job) of(?: (?:this|the|that) (?:\\w+ )?(?:organ|structure),)?',
  String.raw`(?<=(?:^|[.\n] ?)(?:the|this|that) )(?:(?:\w+ )?(?:organ|structure)|${maskedName} (?:in|inside|within) the (?:\w+ )?box),`,
  `(?<=\\bnot (?:an? |the )?${maskedName},? )but(?: rather)?`,
].join('|');
const adverb =
  'clearly|most likely|likely|probably|possibly|perhaps|indeed|actually|either|that|only|again|then|therefore|thus|hence|best';
const partOf =
  '(?:(?:air|gas|fluid|urine|blood|stool|contrast|content|contents) (?:in|within|inside|of|filling)|(?:a |an |the )?(?:part|portion|section|cross-section|lobe|image|view|area|region|head|neck|body|tail|shaft|wing|base|apex|dome|tip|pole|wall|cortex|parenchyma|loop|segment|piece|bit|slice|level)s? of)';
/** What may stand between words that tell of a name and the name. */
export const determiner =
  "(?:the |an? |one of the |both |that of the )?(?:human |patient's |person's |whole |entire )?";

/** Words that say what the asked-for structure is, right before its name. */
const identity = new RegExp(
  String.raw`(?:\b|(?=${maskCharacter}))(?:${asIdentity})[:,]?(?: (?:${adverb}|${partOf})){0,2} ?${determiner}["'(]{0,2}$`,
  'i',
);

/** Nothing but a name on a line or at the start of a sentence. */
const opening =
  /(?:^|[\n.:!?] ?|(?:^|[\n.:!?] ?)(?:excluding|apart from|aside from|disregarding|ignoring|besides|not counting|leaving aside|among) [^.;:\n]{0,80}, | - |^\W{0,4}[A-Za-z][.)] |(?:[,;]|\band) (?=(?:so|therefore|thus|hence)\b))(?:\d+[.)] ?)?(?:(?:so|therefore|thus|hence|overall|consequently|in (?:conclusion|summary|short)|altogether)[,:]? ?)?(?:(?:most likely|likely|probably|possibly|perhaps|clearly|by far|certainly|definitely|easily|without (?:a )?doubt),? )?(?:the |an? |both |human )?["'(]{0,2}$/i;

/** "Or" in languages in which models mix English names, with a word of doubt behind it. */
const foreignOr = String.raw`(?:oder|ou|o|eller|lub|albo|veya|atau|или|或|または) (?:[\p{L}-]{3,12} )?`;

/** A further name in a list: "the liver and the spleen", "left, right". */
const joint = new RegExp(
  String.raw`^["')]{0,2}(?:, | and | or | ${foreignOr}|/|, and |, or | [&+] | and/or | or (?:possibly|perhaps|maybe|potentially|conceivably|even|else) |,? (?:as well as|together with|along with|and also|and partly|plus) |, (?:and |or )?(?:most likely|likely|probably|possibly|perhaps|specifically|namely|that is,?|i\.e\.,?|more precisely) |,? or (?:rather|more \w+) |,? with (?=(?:an? )?(?:(?:small|tiny) )?(?:part|piece|bit|portion)s? of)|: | - )(?:the |an? |both |its )?(?:(?:an? )?(?:(?:small|large|tiny) )?(?:part|piece|portion|section|bit|tip|edge|loop|segment|amount|some)s? of (?:the |an? )?)?["'(]{0,2}$`,
  'iu',
);

/** "Next to it is the ...", "there are ..." say what else there is. */
const placed =
  /\b(?:to|above|below|beneath|behind|of|beside|around|near|under|over) (?:it|them|these)(?: side)? (?:is|are|would be|lies|sits|comes)\b[^.;,]{0,20}$|(?<!\bbox[^.;]{0,20} )\bthere (?:is|are)\b[^.;,]{0,20}$/i;

/** Words that tell what a structure has to do with another, not what it is. */
const loose =
  /(?<!\b(?:organ|structure|something|tissue|muscle|bone|vessel|gland)s? )\b(?:by|with|in|within|from|into|to|through|via) (?:the |an? |both )?$/i;

/** Whether a name only completes what is said of something else: "bordered by the ...". */
export function isLoose(before: string): boolean {
  return loose.test(before);
}

/** Whether a masked text says right before a name that this is what was asked for. */
export function isIdentified(before: string): boolean {
  return identity.test(before) && !placed.test(before);
}

/** Whether a name is identified or opens a sentence. */
export function isNamedAsAnswer(before: string): boolean {
  return isIdentified(before) || isOpening(before);
}

/** Whether a name stands at the start of a sentence or line. */
export function isOpening(before: string): boolean {
  return opening.test(before);
}

/** Whether the text between two names joins them to one list. */
export function isJoint(between: string): boolean {
  return joint.test(between);
}

/** Whether a verb follows a name: something else is said of it. */
export function isPredicated(after: string): boolean {
  return /^["')]{0,2},? (?:is|are|was|were|being|lies?|lying|sits?|can|comes?|has|have|appears?|seems?|follows?|begins?)\b/i.test(
    after,
  );
}
