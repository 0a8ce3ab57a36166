/** Words of the small language in which replies state their choice; each expression has bounded repeats only. */

/** Brackets, quotes and signs before a letter or text. */
export const opener = /^(?:[\s"'([{<:=#,]|->|\\boxed|- ){0,12}/;

/** Words that add nothing to what follows: "Answer: **option** B". */
export const filler =
  /^(?:(?:clearly|definitely|probably|likely|most likely|indeed|therefore|thus|simply|actually|hence|be|option|choice|letter|answer|number|also|labell?ed|indicated by|given by)\b[\s:"'([]{0,4}){0,4}/i;

/** Words before an option's text that don't change it. */
export const article =
  /^(?:(?:it is|it's|this is|that is|that it is|is) )?(?:(?:to|on|at|in|toward|towards) )?(?:(?:the|an?|its) )?/i;

/** Signs between a letter and its option's text. */
export const letterSeparator = /^["'\])}.:,\-([\s]{0,6}(?:(?:the|an?) )?/;

const wordsAfter = [
  'because|since|as|which|that|for|due|based|given|is|are|was|here|in|on|at|with|among|along|and|or|but|not',
  'rather|instead|so|though|from|of|to|located|shown|seen|visible|highlighted|relative|compared|appears|seems',
  'matches|fits|best|occupies|dominates|takes',
].join('|');

/**
 * What may follow a letter or an option's text that stands for itself. A question mark is not there, nor is a
 * noun: "left kidney stone" does not say "left kidney".
 */
export const boundary = new RegExp(
  String.raw`^["'\])}>]{0,4}(?:$|[\n,;!<|]| <(?=[/|a-z])|[.:)](?![\p{L}\p{N}])| ?[([/]| - | ?->|\s(?:${wordsAfter})\b)`,
  'u',
);

/** A second answer after the first: "A or B"; in one sentence also "A, but it could also be B". */
export const another =
  /^["'\])}.]{0,4} ?(?:(?<!\. ?)[,;(]? ?(?:but|though|although) (?:the answer |it |this |that )?(?:could|might|may) (?:also |equally |just as well |as well )?be\b|[,(]? ?(?:and\/or|or|and|und|oder|ou|et|o|y|e)\b|[,;/&+]|->|或|和) ?(?:possibly |maybe |perhaps |also )?(?:option )?["'([]{0,3}/i;

/** Nothing but another letter after a letter: "A. B", "A) B) C)". */
export const bareSecond = /^["'\])}.:-]{1,4} ?[([]?([A-Z])(?=$|[.,:;)\]\n]|["'] ?\n)/;

/** What follows takes the claim back: "so A is wrong". */
export const denial =
  /^["'\])}]{0,4} (?:(?:is|are|was|can be|could be|may be|seems|looks|appears)(?: (?:also|clearly|definitely|therefore|probably|most|to be|an?|the)){0,3} (?:not|incorrect|wrong|unlikely|ruled out|eliminated|excluded|less|false|implausible|inconsistent|out)\b|(?:isn't|aren't|cannot|can't|doesn't|does not|would not|wouldn't|won't)\b)/i;
