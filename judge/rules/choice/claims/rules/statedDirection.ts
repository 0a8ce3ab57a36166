import { choiceOfMark } from '../../marks/markCharacters.js';
import { oneOf } from '../grammar/oneOf.js';
import { adverbs, copula } from '../grammar/verbs.js';
import type { Site } from '../site.js';

const places = oneOf(
  'lies?|sits?|felt|located|situated|positioned|placed|found|seen|shown|displayed|depicted|visible|appears?|lying|sitting|points?|pointing|extends|displaced|shifted|elevated|raised|deviated|protrudes|bulges|herniated|dislocated',
  'offset|directed|resides?|rests?|stands?|hangs?|moved?|moves|go|goes|going|looks?|heads?|comes|being|been|stays|falls|runs|passes|pass|projects|courses?|continues|descends|ascends|travels|direction|position',
  'fills?|occup(?:y|ies)|displacement|vector|orientation|therefore|thus|hence|so|namely|=|:|says?|means?|gives?|yields?|makes?',
  'corresponds?|corresponding|translates?|translating|equates?|equivalent|amounts?|directed|involves?|affects?|marks?|indicates?',
);
const degree =
  '(?:directly|immediately|just|slightly|mostly|mainly|somewhat|far|well|diagonally|straight|almost|more|further|a bit|a little|clearly|roughly|approximately|entirely|purely)';
const preposition =
  "(?:(?:to|on|at|towards?|in|into) (?:the |its |an? )?(?:patient's |image |picture |screen |viewer's |observer's )?)?";

const placing = new RegExp(
  `${oneOf(
    String.raw`(?:${copula}|\b${places}\b|'s|[:=]|->|i\.e\.)[,:]? ?${adverbs}`,
    '\\b(?:makes?|making|puts?|putting|places?|placing|leaves|leaving) (?:it|this|them) ',
    String.raw`\b(?:is|are) (?:the|an?) (?:[\p{L}-]+ ){1,3}`,
    String.raw`\b(?:finds?|sees?|have|has|with|locates?|puts?|places?|flanks|borders|abuts|adjoins|accompanies|hugs)\b (?:the |an? |its )?[^.,;:]{1,40} `,
  )}(?:${adverbs}${degree} ?)*${preposition}["'(]*$`,
  'iu',
);
const opening = new RegExp(
  String.raw`^[^\p{L}]*(?:so |but |rather |instead |thus |therefore |hence |answer |it's |${degree} )*${preposition}["'(]*$`,
  'iu',
);

/** After a direction: an end, or what it is taken from. */
const directionEnd =
  /^["')\]}*]{0,3}(?:$|[.,;:!\n)]| ?\(| - | (?:of|from|to|than|relative|compared|with|in|on|as|and|the|it|its|this|that|because|since|side|hand|direction|position|location|level|edge|corner|quadrant|half|part|aspect|when|if|by|at|but|not|rather|for|both|which|so|where|[\ue000-\ue045]|directly|slightly|exactly|here|there|located|situated|positioned)\b| ?-hand)/iu;
/** After a direction that is a sentence by itself: "Above the liver", not "Above the box there is". */
const fragmentEnd =
  /^["')]?(?: (?:corner|quadrant|edge|half|direction|side|located|situated|positioned))?(?:[^\p{L}]*$|,? ?\([^()]{0,60}\)[^\p{L}]*$|,? (?:and |but |rather )?(?:not|than|instead of)\b[^.;]*$|,? (?:because|since|as|given|due to)\b|,? (?:as )?(?:of|from|to|relative|compared|seen|viewed|measured|the|it|its|side)\b(?![^.]*\b(?:is|are|was|lies|there)\b))/iu;
/** "Above the liver lies the spleen", where the direction is known to be told of one of them. */
const invertedEnd =
  /^(?: side)?(?: (?:of|from))?[^.,;:\ue000-\ue045]{0,40} (?:is|are|lies|sits|stands|appears|(?:we|one|you|i) (?:can )?(?:finds?|sees?|have|has)) (?:the |its |our )?(?!(?:on|in|at|to|not|there)\b)\p{L}/iu;
/** "Trachea in front, esophagus in the back." */
const noted = /^[^\p{L}]*(?:the )?(?:\p{L}+ ){1,3}$/iu;
const notedEnd = /^[^\p{L}]*(?:$|[.,;])/u;
/** "In front of and slightly below it, mainly anterior." */
const mainly = /, (?:mainly|mostly|primarily|predominantly|chiefly) $/i;
const apart = new RegExp(String.raw`, (?:(?:and|so|hence|that is),? )?(?:${degree} )*${preposition}$`, 'iu');
const taken = /^(?: side)?(?: of| from| to)? (?:it\b|the |its )/i;
const letterIs = /[\ue000-\ue01f]["')]? (?:is|was|seems)[^.]{0,24}$/u;

/** "Rectum is behind bladder": both named without an article. */
const telegraphic = new RegExp(
  String.raw`^(?!(?:the|an?|it|this|that|there)\b)(?:\p{L}+ ){1,3}(?:is|lies|sits) (?:${degree} )?$`,
  'iu',
);
const bareName = /^ (?!(?:here|there|now|all|average)\b)\p{L}{3,}(?: \p{L}{3,}){0,2}[^\p{L}]*$/u;

/** "It lies to the left of the pancreas", "to the left of it". */
export function isPlaced({ before, lead, after, mark, options, isLetter, asked }: Site): boolean {
  if (options !== 'directions') return false;
  if (isLetter) return isMapped(mark, after);
  if (inapt.test(after)) return false;
  if (asked === 'direction' && telegraphic.test(lead) && bareName.test(after)) return true;
  if (asked === 'direction' && (noted.test(lead) || mainly.test(lead)) && notedEnd.test(after)) return true;
  const isInverted = asked === 'direction' && invertedEnd.test(after);
  if (!(isInverted || directionEnd.test(after)) || letterIs.test(before)) return false;
  if ([before, lead, lead.replace(joined, '')].some((one) => placing.test(one))) return true;
  // "..., to the right of the liver"
  const isTold = asked === 'direction' && apart.test(lead) && taken.test(after);
  if (isTold) return true;
  const isOpening = opening.test(lead) || (/^(?:but|rather|instead)\b/i.test(before) && opening.test(before));
  return isOpening && (fragmentEnd.test(after) || isInverted);
}

/** "Just behind the pubic bone and" before another direction. */
const joined = new RegExp(
  String.raw`(?:${degree} )?\ue045 [^.,;\ue000-\ue045]{2,40},? and ${preposition}$`,
  'iu',
);

/** "'Left of' and 'right of' do not describe the relation well." */
const inapt = /^[^.;\n]{0,30}\b(?:do|does) not (?:describe|apply|fit|match|hold)\b/i;

/** "B is above", where above is option B. */
function isMapped(mark: string, after: string): boolean {
  const told = /^["')]? is ([\ue020-\ue03f])[^\p{L}]*$/u.exec(after)?.[1];
  return told !== undefined && choiceOfMark(told) === choiceOfMark(mark);
}
