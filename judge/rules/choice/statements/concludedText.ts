import { claimsAfter } from './claimsAfter.js';
import { isSupposed } from './clauseBefore.js';
import type { StatementRule } from './statementRule.js';

const conclusion =
  /(?:^|[.\n] ?)(?:therefore|thus|hence|so|in conclusion|in summary|overall|based on|given|considering|judging)\b[^.\n]{0,160}?\b(?:is|be|as)(?: (?:most likely|likely|probably|clearly|the answer))? (?=[^.\n]{0,80}[.!]?\W{0,4}$)/gi;

/** An option's text in a last, concluding sentence: "Based on its position, the structure is the liver." */
export const concludedText: StatementRule = {
  name: 'concluded text',
  find: (text, options) =>
    claimsAfter(text, options, {
      expression: conclusion,
      accepts: (match) => !isSupposed(text, match.index + match[0].length),
      only: 'text',
    }),
};
