import { claimEnd } from '../grammar/claimEnd.js';
import { oneOf } from '../grammar/oneOf.js';
import { adverbs, copula } from '../grammar/verbs.js';
import type { Site } from '../site.js';

const about =
  '(?:about|approximately|roughly|around|nearly|almost|some|circa|ca\\.|an estimated|estimated at|in total|a total of|up to)';
const stated = new RegExp(
  String.raw`(?:${copula}|\b${oneOf(
    'measures?|measuring|measured(?: (?:at|as))?|amounts? to|comes? to|equals?|takes? up|occup(?:y|ies)|covers?|spans?|accounts? for|makes? up',
    '(?:size|diameter|length|width|thickness|volume|area|ratio|angle|degree|fraction|share|rate|age|value|density|attenuation|score) (?:of|is|was)',
    '(?:estimated|calculated|computed|put|set|quantified) (?:at|as|to be)|shows? (?:an?|the) (?:[\\p{L}-]+ ){1,3}of|(?:reaches|corresponds to|yields|gives)|belongs (?:in)?to the|falls (?:with)?in(?:to)?(?: the)?|within the',
  )}) ?${adverbs}(?:${about} )*["'(]?$`,
  'iu',
);
/** What another thing is, or what is needed for it. */
const other =
  /\b(?:normal(?:ly)?|usual(?:ly)?|typical(?:ly)?|should|would|must|if|upper limit|threshold|cut-?off|range|reference|at least|less than|more than|would|could)\b/iu;

/** "About 50% of the lung is affected." */
const opening = new RegExp(`^[^\\p{L}]*(?:${about} )?$`, 'iu');
const ofIt = /^["')]? of (?:the|this|his|her) [^.;]{2,40} (?:is|are|has|have|appears?|shows?)\b/iu;

/** "The mass measures approximately 5 cm", where quantities are the options. */
export function isQuantityStated({ asked, options, before, after, isLetter }: Site): boolean {
  if (asked !== null || options !== 'quantities' || isLetter) return false;
  if (opening.test(before) && ofIt.test(after)) return true;
  return stated.test(before) && !other.test(before) && claimEnd.test(after);
}

const bound =
  /\b(?:scale(?: bar)?|ruler|(?:upper|lower) limit|threshold|cut-?off|reference value|normal value)\b/iu;

/** "The upper limit of normal is 4 cm." */
export function isOtherQuantity({ before, options }: Site): boolean {
  return options === 'quantities' && bound.test(before);
}
