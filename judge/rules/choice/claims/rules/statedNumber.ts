import { oneOf } from '../grammar/oneOf.js';
import { adverbs, copula } from '../grammar/verbs.js';
import type { Site } from '../site.js';

const counts = oneOf(
  'there (?:is|are|were|seem to be|appear to be)|(?:a )?total of|sum(?: is| of)?|count(?:ed|s|ing)?|number (?:is|=)|together',
  'count of|makes?|making|gives?|giving|yields?|sees?|saw|visible|shows?|showing|encloses?|contains?|includes?|covers?|encompasses',
  'surrounds?|captures?|displays?|depicts?|have|has|with|exactly|altogether|in total|in all|come up with|comes? to|arrive at',
  'get|got|finds?|found|identif(?:y|ies|ied)|recogni[sz]e|total(?:s|ling)?|adds? up to|amounts? to|equals?|hence|therefore',
  'thus|so|i\\.e\\.|distinguish|made out|make out',
);
const counting = new RegExp(
  String.raw`(?:\b${counts}\b|${copula}|[:=])[,:]? ?${adverbs}(?:a |the |about |exactly |only |precisely |total of |in total |all |up to )*["'(]*$`,
  'iu',
);
const counted =
  /^ (?:[\w-]+ ){0,6}?(?:is|are|can be|could be|were|lie|lies|fit|fits|appear|show)(?: \w+){0,2} (?:up|visible|found|present|noted|detected|affected|involved|seen|shown|counted|enclosed|present|identified|made out|in the|inside|within|depicted|displayed|recogni[sz]able|discernible|included|crossed|identifiable|countable|cut|labelled)\b/i;
/** "Five ribs." */
const onlyNoun =
  /^(?: (?!(?:and|or|to|of|on|in|at|is|are)\b)[\p{L}-]+){1,3}(?:,[^\ue000-\ue045]{0,80}|[^\p{L}\ue000-\ue045]*)$/u;
const totalled = /^ (?:[\w-]+ ){0,2}?(?:in total|altogether|in all|overall|all told)\b/i;
const bounded =
  /\b(?:between|from|at least|more than|less than|fewer than|over|under|up to|than)(?: \w+)? ?$/i;

const summed =
  /\b(?:making|for a total of|totall?ing|adding up to|which (?:makes|gives)|total(?: is|:| of)?|altogether|sum(?: is|:)?) (?:a total of )?["'(]*$/i;

/** "Two on the right and one on the left, making three in total". */
export function isSummed({ before, after, options }: Site): boolean {
  return options === 'numbers' && !bounded.test(before) && (summed.test(before) || totalled.test(after));
}

/** "Four lesions: two frontal and" counts the parts of what was counted. */
const listing = /[\ue000-\ue03f] [^.;:\ue000-\ue045]{3,60}: /u;

/** "There are three ribs", "twelve ribs can be counted"; not "at least 3" or "six on each side". */
export function isCounted({ before, lead, after, options }: Site): boolean {
  if (options !== 'numbers' || bounded.test(before) || listing.test(lead)) return false;
  if (
    /^ (?:[\w-]+ ){0,2}?(?:on each|per|each side|questions?|options?|answers?|choices|in (?:number in )?most people)\b/i.test(
      after,
    )
  )
    return false;
  if (/^(?:there is )?(?:only|just|exactly) $/i.test(before) && /^ (?:of )?\p{L}/u.test(after)) return true;
  const isOpening = /^(?:[^\p{L}]*|(?:only|all|exactly|just|overall|in total),? )$/iu.test(before);
  return (
    counting.test(before) ||
    totalled.test(after) ||
    (isOpening && (counted.test(after) || onlyNoun.test(after)))
  );
}
