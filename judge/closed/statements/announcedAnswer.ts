import type { Claim } from '../extraction.js';
import { claimsAfter } from './claimsAfter.js';
import { isSupposed } from './clauseBefore.js';
import type { StatementRule } from './statementRule.js';

const announcement =
  /\b(?:final )?(?:answer|choice|option|selection|guess|response|prediction|letter)\b(?<between>[^.\n:;?!=>]{0,80}?)(?:\b(?:is|would be|should be|must be|has to be|seems to be|appears to be)\b:?|[:=]|->| - )|\bfinal answer(?= )/gi;

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
      isFinal: (match, _, claim) => /final/i.test(match[0]) || isOwnLastLine(match, text, claim),
    }),
};

/** The last line, made for the answer alone: "Answer: B". */
function isOwnLastLine(match: RegExpExecArray, text: string, claim: Claim): boolean {
  if (claim.kind === 'option' && !/^\W*$/.test(text.slice(claim.end))) return false;
  const lineStart = text.lastIndexOf('\n') + 1;
  const before = text.slice(lineStart, match.index);
  return (
    match.index >= lineStart && /^(?:(?:my|the|so|therefore|thus|final|correct|best)[ ,]*)*$/i.test(before)
  );
}
