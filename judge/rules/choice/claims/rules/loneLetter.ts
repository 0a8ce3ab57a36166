import type { Site } from '../site.js';

/** Words before a letter that only look at it: "consider B", "near B". */
const regarding = new RegExp(
  String.raw`\b(?:${[
    String.raw`not|no|without|than|between|near|like|unlike|exclud\w*|eliminat\w*|consider\w*|start\w*|begin\w*|look\w*|compar\w*`,
    String.raw`check\w*|examin\w*|candidates?|options?|include[sd]?|such as|e\.g|if|whether|possib\w*|could|might|may|would|next`,
    'behind|front|above|below|beside|adjacent|of|see|under|over|from|into|about|against|except|but|so (?:is|are)',
  ].join('|')})\b[^,;:]{0,40}$|n't\b`,
  'i',
);
const english =
  /\b(?:the|to|is|it|this|that|only|with|for|and|my|fits?|match(?:es)?|box|image|are|on|all|these|which|has|must)\b/i;

/** A letter that ends a sentence, after words that do not turn it: "only the last observation fits D". */
export function isLastWord({ isLetter, before, after }: Site): boolean {
  if (!isLetter || !/^["')\]}*]{0,3}$/.test(after) || !/\p{L}{2,} ?["'(]?$/u.test(before)) return false;
  return english.test(before) && !regarding.test(before);
}

const alone =
  /^["')\]]{0,2} (?:has|have|shows|fits|matches|explains|contains|meets|satisfies|agrees|lies|sits|combines|does|belongs|corresponds|occurs|appears|is (?:found|located|situated))\b/;
const onlyOne =
  /^["')\]]{0,2} is the only (?:one|option|choice|structure|candidate)\b(?! (?:not|(?:that|which) (?:is not|does not|isn't|doesn't|cannot|can't)))/i;

/** Any verb after "only B". */
const does = /^["')\]]{0,2} (?!(?:is|was|has|as|its|this|thus|perhaps)\b)\p{Ll}{2,}s\b/u;

/** "B is the one that lies laterally", of a letter. */
const theOne =
  /^["')\]]{0,2} is the (?:one|structure|option|organ|choice) (?:that|which) (?!(?:is|does|can|would|could|might|may)\b)\p{L}/iu;

const isSo = /^["')\]]{0,2} (?:is|has|contains|shows)\b/;
const elsewhere =
  /\b(?:not|no|outside|absent|missing|exclud\w*|rule out|reject\w*|out of|too|above|below|behind|front|lateral|medial|adjacent|next|near)\b|n't\b/i;
const amongOptions =
  /\b(?:among|of|from|out of) (?:the|these|those|all|your) (?:[\w-]+ ){0,3}(?:options|choices|candidates|structures|organs|alternatives|ones|four)\b[^.;\ue000-\ue045]*\b(?:only|just|solely) ?$/iu;

/** "The trachea is the only airway among the options." */
const onlyOfKind =
  /^["')\]]{0,2} is the only (?:[\w\ue045-]+ ){1,4}(?:among|of|in|from|on) (?:the|these|those|all|this) (?:[\w-]+ ){0,3}(?:options?|choices|candidates|list|four|listed|structures|organs)\b/iu;

/** "Option C is the only one that contains gas", "only C has this shape", "of the options only the stomach is hollow". */
export function isOnlyOne({ isLetter, before, lead, after }: Site): boolean {
  if (amongOptions.test(lead)) return !/\b(?:not|no|never)\b|n't\b/.test(after);
  if (isLetter && theOne.test(after) && !/\p{L} ?$/u.test(before)) return !elsewhere.test(after);
  if (onlyOne.test(after) || onlyOfKind.test(after))
    return !/\p{L} ?$/u.test(before) && !elsewhere.test(after);
  if (!/\bonly ?$/i.test(before)) return false;
  return isLetter
    ? (alone.test(after) || does.test(after)) && !/\b(?:not|no)\b|n't\b/.test(after)
    : isSo.test(after) && !elsewhere.test(after);
}
