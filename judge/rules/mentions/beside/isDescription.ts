import { maskCharacter, maskedName } from '../maskNames.js';

/** A further name right away, as in "Bones: ribs, sternum", is no description. */
const noName = String.raw`(?!(?:the |an? |both |left |right |and )*["'(]{0,2}(?:${maskCharacter}|$))`;
/** Words with which a description tells what else is seen. */
const seeing = String.raw`\b(?:with|visible|seen|shown|including|such as|contains?|no|not|parts?|portions?|sections?|tip|edge|lobe)\b`;

const describing: readonly RegExp[] = [
  // An item of a list: "Aorta - the tube that ...".
  String.raw`(?:^|\n)[^\n${maskCharacter}]{0,8}${maskedName}(?: ?\([^)\n]*\))? ?(?:-|:) (?!(?:no|or|oh|wait|sorry|actually|rather|it is|it's|this is|that is|that's)\b)${noName}(?:(?!${seeing})[^\n;.,:]){0,120}$`,
  // In parentheses: "aorta (carries blood to the ...".
  String.raw`${maskedName} ?\(${noName}(?:(?!${seeing})[^)\n]){0,160}$`,
  // In a relative clause that does not say what something is: "the aorta, which lies in front of the ...".
  String.raw`${maskedName}["')]{0,2},? (?:which|whose|that|(?:in|into|through|from|to|by) which|where)(?! (?:is|are|would be|must be|means|appears to be|represents)(?: (?:the|an?|probably|most likely|likely))* ["'(]{0,2}$)[^,.;\n]{0,120}$`,
].map((expression) => new RegExp(expression, 'i'));

/** Whether the masked text before a name describes another structure by it. */
export function isDescription(before: string): boolean {
  return describing.some((expression) => expression.test(before));
}
