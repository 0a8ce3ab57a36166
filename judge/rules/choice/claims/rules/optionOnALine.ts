import { marks, pattern } from '../../marks/markCharacters.js';
import { appearance } from '../grammar/appearance.js';
import { inBox, inImage } from '../grammar/askedWords.js';
import { withoutLandmarks } from '../grammar/landmarks.js';
import { plainAdverb } from '../grammar/verbs.js';
import type { Site } from '../site.js';

const hedges = `${plainAdverb}|(?:the )?(?:most|more) likely|(?:the )?likeliest|likely|perhaps|without (?:a |any )?(?:doubt|question)|maybe|sure|easy|only|just`;
const joiners =
  'so|thus|therefore|hence|then|consequently|accordingly|in conclusion|in short|overall|in total|in all|altogether|all in all|finally|again|that is|i\\.e\\.|namely|specifically|in other words|simply put|put differently|and|but|here|either|both';
const opinions =
  "i think|i believe|i'd say|i guess|not really|i would say|in my (?:opinion|view)|to me|to my eye|my(?: best)?(?: guess| answer| choice| pick)?|final|correct|best|selected|chosen|it's|right|ok(?:ay)?|well";
const corrections =
  'hmm+|wait|hold on|scratch that|actually|no(?= ?[,.:!-])|nope|sorry|correction|rather|i mean|i meant|make that|on (?:second |further |closer |careful )?(?:thoughts?|reflection|look|inspection)|upon (?:closer |further )?\\p{L}+';
const noWord = String.raw`[^\p{L}\p{N}\ue000-\ue045]*`;

/** What may stand before an option that is a whole sentence: "So, most likely", "1.". */
export const openers = new RegExp(
  String.raw`^${noWord}(?:(?:q(?:uestion)? ?)?\d{1,2}[.):]\s*)?${noWord}(?:(?:${[joiners, hedges, opinions, corrections].join('|')})\b[\s,.:!-]*){0,5}${noWord}$`,
  'iu',
);

export const onlySigns = /^[^\p{L}\p{N}]*$/u;
const reasonTail =
  /^["')\]}*]{0,3},? (?:because|since|as|due to|given|based on|for (?:the|it|this)|thanks to|which|with|judging|considering|on account of|in view of|than|rather than|instead of|and not|but not|over|filled|distended|containing|full of|by|of (?:them|these|those|course))\b/i;
const hedgeTail =
  /^["')\]}*]{0,3},? ?(?:[-([] ?)?(?:i think|i believe|i guess|i'd say|i suppose|i would say|most likely|probably|likely|definitely|certainly|for sure|in my opinion|in my view|then|indeed|it is|obviously|clearly|without (?:a )?doubt|no doubt|no contest|hands down|without (?:any |a )?question|no question|all the way|(?:in terms|in order) of \p{L}+|by (?:likelihood|probability)|by a \p{L}+ margin|confidence\b.*|if i (?:had|have|must)\b.*|again|please|final answer|my answer|is my answer)[^\p{L}]*$/iu;
/** "B, but C cannot be excluded." */
const otherPossible =
  /^["')\]}*]{0,3},? (?:but|although|though|while) (?:the )?[\ue000-\ue040\ue045] (?:cannot|can't|could not|could|might|may|is (?:also )?(?:possible|not (?:excluded|impossible)))\b/u;
const openTail = /^["')\]}*]{0,3}(?: ?[-:,(]| ->)/;
const directionTail =
  /^["')]{0,2} (?:of|from|relative|compared|to|side|it)\b(?![^.]*\b(?:is|are|was|lies|there)\b)/;

const denied =
  /\b(?:not|no|none|cannot|incorrect|wrong|unlikely|absent|eliminated?|excluded?|ruled out|missing|instead|neither|unless|if|know)\b|n't\b|[✗❌✘]/i;
const noDoubt = /\b(?:no|without(?: any| a)?|beyond(?: any)?) (?:doubt|question)\b/gi;
const reasons = /\b(?:because|since|as|while|whereas|which|unlike|due|given|based)\b|\(not\b|, not\b/i;

/** A reason may deny other things: "B, because it is not the spleen". */
function isDeniedAfterwards(after: string): boolean {
  return denied.test(after.replace(noDoubt, '').split(reasons, 1)[0]);
}

const placeTail = new RegExp(
  String.raw`^["')\]}*]{0,3},? (?:(?:is )?(?:seen |shown |visible |located )?(?:${inBox}|${inImage})|visible|seen|enclosed|noted|present|shown|only|alone)(?:[^\p{L}]*$|[,;] (?:the )?(?:others?|rest)\b)`,
  'iu',
);

/** "Microscopy images." */
const imageTail = /^["')\]}*]{0,3} (?:images?|pictures?|scans?|films?)[^\p{L}]*$/iu;

/** "Duodenum, second portion." */
const partTail =
  /^["')\]}*]{0,3},? (?:(?:the|its|in) )?(?:[\p{L}-]+ ){0,2}(?:portion|part|lobe|segment|section|side|pole|aspect|half)[^\p{L}]*$/iu;

/** "The X, which runs along the spine, ends here" is a sentence about it. */
const relative =
  /^["')\]}*]{0,3},? (?:which|that|who) [^,]{1,120}, (?!(?:and|but|so|which|because|as|since|rather|not)\b)\p{L}/u;

/** "The X, because it is so common, is what one thinks of first", "the X with its vessels is behind": a sentence about it. */
const predicated =
  /^["')\]}*]{0,3}(?:, (?:because|as|since|with|due to|given)\b[^,.;]{1,80}, (?:is|are|was|has|have|may|can|could|would)\b| with (?:(?!that |which )[^\s,.;]+ ){1,4}(?:is|are|was|were|has|have|lies|sits)\b)/u;

/** True when nothing follows an option but signs, a hedge, or a reason. */
export function endsThere(after: string): boolean {
  if (relative.test(after) || predicated.test(after)) return false;
  if ([onlySigns, imageTail, hedgeTail, placeTail, partTail, otherPossible].some((tail) => tail.test(after)))
    return true;
  return reasonTail.test(after) && !isDeniedAfterwards(after.replace(reasonTail, ' because '));
}

/** "Based on the image, no." */
const fronted =
  /^[^\p{L}]*(?:(?:findings?|impression|assessment|interpretation|report|observation|description): ?[^\p{L}]*|(?:so |thus |therefore |and )?(?:based on|judging|going by|given|considering|in view of|according to|due to|because|on account of|since|as|after|looking at|(?!(?:eliminat|exclud|rul|discard|reject|dismiss)ing)\p{L}{3,}ing|if (?:you ask|(?:i|you) ha(?:d|ve) to|forced to)|for|from|in this (?:image|slice|picture|view)|on this) [^.,;:]{1,80}[,:] ?)/iu;

/** An option that is a sentence by itself, with what explains it: "B.", "So: the aorta", "Liver, I think", "C, because ...". */
export function isFragment(site: Site): boolean {
  const { lead, after, options } = site;
  const opening = lead.replace(fronted, '');
  if (!openers.test(options === 'names' ? opening.replace(appearance, '') : opening)) return false;
  if (options === 'directions' && /^ is\b/.test(after)) return false;
  if (endsThere(after)) return true;
  if (options === 'directions' && directionTail.test(after)) return !isDeniedAfterwards(after);
  return isExplained(site);
}

/** "Spleen, liver, stomach", "spleen, aorta, liver or stomach" lists, and explains nothing. */
const nextItem = `, (?:and |or )?(?:the )?["'(]{0,2}`;
const listing = new RegExp(
  `^["')]{0,2}(?:(?:${nextItem}${pattern.mark}["')]{0,2}){2}|(?:, [^,.;:\n]{1,40}){0,4}${nextItem}${marks.several})`,
  'u',
);

/** "B) The ribs show that ..." */
const lettered =
  /^\) (?!(?:Not?|Wrong|Incorrect|Excluded|Unlikely|Is|Would|Too|Cannot|If|I|We|You|Let|First|Look|Compare|The (?:image|slice|scan|picture|box|patient|question|window))\b)\p{Lu}\p{Ll}* [^\ue000-\ue01f]*$/u;

/** "Prostate - it lies below the bladder", "Liver, left lobe": a first sentence that goes on without denying. */
function isExplained({ lead, after, sentence, options }: Site): boolean {
  const isFirst = sentence.line === 0 && sentence.isFirstOfLine;
  if (lettered.test(after) && sentence.line === 0 && onlySigns.test(lead)) return true;
  // "yes The level is raised"
  if (options === 'yes or no' && isFirst && onlySigns.test(lead) && /^ \p{Lu}/u.test(after)) return true;
  if (
    !openTail.test(after) ||
    relative.test(after) ||
    predicated.test(after) ||
    listing.test(after) ||
    (options !== 'yes or no' && isDeniedAfterwards(after))
  )
    return false;
  if (isFirst) return !/^["')]* ?: ?[\d{["]/.test(after);
  return onlySigns.test(lead) && /^["')\]}*]{0,3}(?: - | ?\()/.test(after);
}

/** "Right, let me look" is no direction. */
const interjection = /^(?:let|now|first|ok(?:ay)?|here|so let|i(?:'ll| will))\b/i;

const verb =
  /\b(?:is|are|was|were|has|have|had|can|cannot|could|would|might|may|must|should|will|do|does|there|lies|sits|appears|seems|looks?|shows?|runs|occupies|covers|fills|extends|continues|goes|not|no|absent|excluded|eliminated|ruled|missing|discarded|if|or)\b|n't\b/i;
const further =
  /^["')\]]{0,2},? (?:along|at|in|on|near|within|inside|with|without|behind|beside|between|under|beneath|above|below|over|next to|adjacent to|close to|around|against|before|anterior|posterior|lateral|medial|surrounding|surrounded|abutting|touching|filling|containing|showing|seen|located|lying|\p{L}{3,}(?:ing|ed))\b/iu;

/** "Splenic tissue along the lateral wall.": an option with a place, without any verb. */
export function isNounPhrase({ lead, after, isLetter, options, sentence }: Site): boolean {
  if (isLetter || options !== 'names' || sentence.lineCount > 1) return false;
  const opening = lead.replace(fronted, '').replace(appearance, '');
  const isOne = !/[\ue000-\ue040]/u.test(withoutLandmarks(after));
  return isOne && openers.test(opening) && further.test(after) && !verb.test(after);
}

/** A fragment on the first or last line, or a letter that is a sentence. */
export function isOnALine(site: Site): boolean {
  const { sentence, isLetter, options, after, next } = site;
  if (!isFragment(site)) return false;
  if (options === 'directions' && interjection.test(next)) return false;
  if (options === 'directions' && !isLetter && /^,/.test(after) && !endsThere(after)) return false;
  const isFirst = sentence.line === 0 && sentence.isFirstOfLine;
  return isLetter || isFirst || sentence.line === sentence.lineCount - 1;
}
