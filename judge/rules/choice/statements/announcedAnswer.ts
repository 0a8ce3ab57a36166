import type { Claim } from '../extraction.js';
import { claimsAfter } from './claimsAfter.js';
import { isSupposed } from './clauseBefore.js';
import type { StatementRule } from './statementRule.js';

const announcement =
  /\b(?:final )?(?:answer|choice|option|selection|guess|response|prediction|letter|ans|result|output|conclusion)\b(?<between>[^.\n:;?!=>]{0,80}?)(?:\b(?:is|would be|should be|must be|has to be|seems to be|appears to be)\b:?|[:=]|->| - )|\bfinal answer(?= )/gi;

/** Words between "answer" and its verb that make it another sentence: restated options, denials, letters. */
const otherSentence =
  /\b(?:choices|options|are|not|never|if|wrong|incorrect|with|from)\b|n't\b|(?:^|[ ("'])[A-Z](?:[ )"']|$)/;

/** "Answer: B", "the correct answer is option B", "best choice would be the liver". */
export const announcedAnswer: StatementRule = {
  name: 'announced answer',
  find: (text, options) =>
    claimsAfter(text, options, {
      expression: announcement,
      accepts: (match) => !otherSentence.test(match.groups?.between ?? '') && !isSupposed(text, match.index),
      isFinal: (match, _, claim) => /final/i.test(match[0]) || isOwnLine(match, text, claim),
    }),
};

/** A line made for the answer alone: "Answer: B". */
function isOwnLine(match: RegExpExecArray, text: string, claim: Claim): boolean {
  if (claim.kind === 'option' && !/^[^\p{L}\p{N}\n]*(?:\n|$)/u.test(text.slice(claim.end, claim.end + 20)))
    return false;
  const before = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
  return /^(?:(?:my|the|so|therefore|thus|final|correct|best)[ ,]*){0,4}$/i.test(before.slice(0, 60));
}
