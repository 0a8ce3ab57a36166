import { maskedName } from './maskNames.js';

/** Verbs, conjunctions and pronouns, with which something else begins. */
const stopWords = [
  'is|are|was|were|be|been|has|have|had|can|could|may|might|would|do|does|did',
  'show|shows|showing|shown|see|sees|seen|visible|lies?|lying|sits?|appears?|runs?|comes?|includ(?:e|es|ing)|contains?|plus',
  'and|or|as|but|while|whereas|which|who|whose|where|i|we|you|it|them|there|these|respectively',
].join('|');

/** One word of a phrase that leads up to a name: "of", "the", "lower". */
const word = String.raw` (?!(?:${stopWords})\b)\w[\w'/-]*`;

/** Between two names that something governs together; a comma joins them only in lists that are said to be governed as a whole. */
const joints = {
  pair: ' (?:and|or|nor|as well as)(?: also)?',
  list: ',? (?:and|or|nor|as well as)(?: also)?|,',
} as const;

/**
 * An expression for the masked text before a name: words that govern it, up to `words` words that belong to it, and names that are
 * governed together with it ("next to the tip of the liver and the ").
 *
 * @param governors alternatives of an expression
 */
export function reaching(
  governors: readonly string[],
  { words, joint }: { readonly words: number; readonly joint: keyof typeof joints },
): RegExp {
  const phrase = `(?:${word}){0,${words}} ["'(]{0,2}`;
  const governedBefore = `(?:${maskedName}(?:${word})?(?:${joints[joint]})(?:${word}){0,4} ["'(]{0,2})*`;
  return new RegExp(String.raw`(?:\b(?:${governors.join('|')}))${phrase}${governedBefore}$`, 'i');
}

/** Words that go on with what was said before; any other word behind a name is its verb, or leads to it. */
const continuing =
  'of|in|on|at|to|from|with|by|for|as|than|and|or|nor|but|per|via|near|over|under|above|below|beneath|behind|between|within|inside|through|along|around|across|toward|towards|into|onto|beside|next|adjacent|together|which|that|who|whose|where|while|whereas|respectively|too|either|both|left|right|side|region|area|level';
const ownVerb = new RegExp(String.raw`^["')]{0,2} (?!(?:${continuing})\b)[a-z]`);
const joined = /(?:\b(?:and|or|while|whereas)|,) (?:the |an? |both )?["'(]{0,2}$/i;

/** Whether a name that is joined to another has a verb of its own: it then begins a clause, and no words before it govern it. */
export function isSubject(textBefore: string, textAfter: string): boolean {
  return joined.test(textBefore) && ownVerb.test(textAfter);
}
