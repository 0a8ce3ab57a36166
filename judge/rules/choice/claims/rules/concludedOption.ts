import { takenBackBy } from '../../sentences/takenBack.js';
import { claimEnd } from '../grammar/claimEnd.js';
import { places } from '../grammar/neighbours.js';
import { oneOf } from '../grammar/oneOf.js';
import { adverbs } from '../grammar/verbs.js';
import type { Site } from '../site.js';

/** Words that conclude wherever they stand. */
const always = 'so|therefore|thus|hence|consequently|accordingly|ergo|i\\.e\\.|i mean|i meant|make that';
/** Words that conclude at the start of a clause. */
const first = oneOf(
  'in conclusion|to conclude|overall|in summary|in short|namely|that is|meaning|correction|actually|or rather|most likely',
  'most probably|by (?:exclusion|elimination|a process of elimination|process of elimination)|making|giving|finally',
  '(?:which|that|this)(?: (?:on|in) (?:this|the) (?:image|picture|slice|view))? (?:means|makes|gives|tells me|brings me to|suggests)',
  'which (?:corresponds|translates|amounts) (?:in)?to',
);
const itIs = oneOf(
  '(?:it|this|that) (?:is|must be|has to be|should be|can only be|would be) ',
  "it's |that's |we get |i get |i choose |the |(?:the|this) (?:film|image|scan|study|radiograph|x-ray|examination|picture|ct|mri) |it |(?:on|at|in|of|with|around) ",
);

const conclusion = new RegExp(
  String.raw`${oneOf(
    String.raw`(?:^|[\s,;:(-])(?:${always})[,:]?`,
    `(?:^|[,;:(-] ?(?:and |but )?)${first}[,:]?`,
    '->|=>|∴',
  )}\s?(?:that )?${adverbs}${itIs}?${adverbs}["'(]?$`,
  'iu',
);
const letterGoesOn =
  /^["')\]}*]{0,3} (?!(?:as|because|since|is (?:the|my|correct|right)|in|on|which|based|due|for|with|rather|and|here|given)\b)\p{L}/u;
const textEnds =
  /^["')\]}*]{0,3}(?:$|[,.(:]| -| \((?!not\b)| (?:it (?:on|in) |because|since|as|given|due|in|on|at|here|that|which|with|rather|and not|instead)\b)/i;

/** "Since it lies on the left, " */
const reasoned =
  /^(?:.*, )?(?:and |but |so )?(?:since|as|because|given|considering|seeing)\b[^;:\ue000-\ue045]*, ?["'(]?$/iu;

/** "Behind it -> the spleen". */
const placedElsewhere = new RegExp(
  String.raw`^[^\p{L}]*(?:just |right )?${places} (?:it|this|them|the [\w-]+) ?-+>\s?$`,
  'iu',
);

/** "-> the X is being shown". */
const depicted =
  /^["')]? (?:is|are) (?:being |what is )?(?:shown|depicted|marked|boxed|enclosed|outlined|highlighted|seen)[^\p{L}]*$/iu;

/** "So B", "hence the spleen", "i.e. C", "as it lies on the left, the left kidney". */
export function isConcluded({ lead, after, isLetter }: Site): boolean {
  if (reasoned.test(lead) && takenBackBy(lead) === null && /^[^\p{L}\ue000-\ue045]*$/u.test(after))
    return true;
  if (placedElsewhere.test(lead)) return false;
  if (/-+>\s?(?:the |an? )?$/.test(lead) && depicted.test(after)) return true;
  const ends = isLetter && claimEnd.test(after) ? !letterGoesOn.test(after) : textEnds.test(after);
  return ends && conclusion.test(lead);
}

const made =
  /\b(?:makes?|making|renders?|rendering|leaves|leaving|with|(?:i|we)(?:'d| would)? ?(?:therefore |thus |hence |still )?(?:regard|consider|deem|judge|rate|see|view|hold|find|believe))\s?(?:the |an? )?["'(]*$/i;
const theBest =
  /^["')\]]{0,2} (?:(?:as |to be )?(?:the|a|my) )?(?:(?:slightly |somewhat |a bit |rather |much |far |by far |considerably |significantly )?(?:the )?(?:most|more) (?:likely|plausible|probable|fitting|suitable|consistent)|best|correct|right|(?:choice|answer|pick|winner)(?=[.,;!]|$)|better (?:choice|option|candidate|answer|fit|match)|stronger (?:choice|candidate)|only (?:choice|option|one|candidate|possib\w+|plausible|reasonable|sensible|logical|viable|valid|suitable|remaining|structure|answer|fit|match)|obvious|clear|(?:likely|probable) (?:choice|option|one|candidate|structure|answer|fit|match)|largest|biggest|likeliest|logical|natural|leading|prime|top|first)\b/i;

/** "... which makes the gallbladder the most likely structure." */
export function isMadeTheBest({ before, after }: Site): boolean {
  return theBest.test(after) && made.test(before);
}
