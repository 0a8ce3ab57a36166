import { claimsAfter } from './claimsAfter.js';
import { isSupposed } from './clauseBefore.js';
import type { StatementRule } from './statementRule.js';

const selection =
  /\b(?:i(?:'d| would| will|'ll| must| have to)? (?:choose|select|pick|go with|opt for|say|answer|guess|vote for|settle on)|i(?:'ve| have)? (?:chose|chosen|selected|picked)|i am (?:choosing|selecting|going with)|i'm (?:choosing|selecting|going with)|my pick is)(?: it is| it's)?:? /gi;

/** "I choose B", "I'd go with the liver". */
export const selectedOption: StatementRule = {
  name: 'selected option',
  find: (text, options) =>
    claimsAfter(text, options, {
      expression: selection,
      accepts: (match) => !isSupposed(text, match.index),
    }),
};
