import { oneOf } from '../claims/grammar/oneOf.js';

const subject = '(?:(?:it|this|that|which|so|hence|thus|therefore|overall|here) ){0,3}';
const agreeing = oneOf(
  'match(?:es|ing)?|fits?|agrees?|corresponds?|(?:is )?consistent|(?:is )?compatible|in (?:keeping|line|agreement)|tallies',
);
const object = String.raw`(?: (?:well|best|perfectly|exactly|closely|nicely))?(?: (?:with|to|in))?(?: (?:the|this|these|all(?: the)?|our|what) [\p{L} -]{1,50})?`;
const positive = new RegExp(
  String.raw`^${subject}(?:yes|correct|(?:is )?present|(?:(?:is|most|very|the|highly|quite|more) )*(?:likely|probable|plausible)|(?:is )?the (?:answer|best (?:fit|match|option|choice|answer))|${agreeing}${object})$`,
  'iu',
);
const negative = new RegExp(
  String.raw`^${subject}(?:no|incorrect|wrong|(?:is )?(?:absent|missing)|(?:(?:is|very|highly|quite|rather|less|the|least) )*(?:unlikely|improbable|implausible|excluded|ruled out|less likely|less probable|least likely|not likely|not probable)|(?:does not|doesn't|do not|don't|cannot|can't|can not|is not|isn't|not|no|nothing|would not|wouldn't)(?: (?:be )?[\p{L} -]{1,60})?)$`,
  'iu',
);

/** What parts a last word from what describes an option. */
const lastArrow = /(?:->|=>|[➜➔→⇒➝►▶])\s*(?<word>[^➜➔→⇒➝►▶>\n]{1,60})$/u;
const lastPart = /[.;,:] (?<word>[^.;,:\n]{1,70})$/u;

/** What the last words of a comment say of an option: "a bright focus. -> likely", "elongated. Matches the box." */
export function tailVerdict(comment: string): 'positive' | 'negative' | 'none' {
  const said = comment
    .trimEnd()
    .replace(/[\s.;!*|)]+$/u, '')
    .slice(-200);
  const pointed = lastArrow.exec(said)?.groups?.word;
  const word = pointed ?? lastPart.exec(said)?.groups?.word;
  if (word === undefined) return 'none';
  if (negative.test(word.trim())) return 'negative';
  return positive.test(word.trim()) ? 'positive' : 'none';
}

/** Whether a comment ends with a verdict behind an arrow, which counts before anything else in it. */
export function isPointed(comment: string): boolean {
  return lastArrow.test(comment.trimEnd().slice(-200)) && tailVerdict(comment) !== 'none';
}
