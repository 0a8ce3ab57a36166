import { claimsAfter } from './claimsAfter.js';
import { isSupposed } from './clauseBefore.js';
import type { StatementRule } from './statementRule.js';

const concluding = [
  'so|therefore|thus|hence|actually|correction|i mean|i meant|i guess|lean(?:ing)? towards?|left with|make that',
  'conclude(?: that)?|leaves(?: us)?(?: with)?|leaving|points? to|corresponds? to|i think|i believe',
  "(?:it|this|that|structure|box|one) (?:is|must be|should be|has to be|would be)|it's|that's",
].join('|');
const itIs = "it is|it's|it must be|it should be|that is|this is|i choose";

const conclusion = new RegExp(String.raw`(?:->|\b(?:${concluding})[:,]?) (?:(?:${itIs}) )?`, 'gi');

/** A letter after a concluding word: "not A, so B", "it must be option C", "wait, actually C". */
export const concludedLetter: StatementRule = {
  name: 'concluded letter',
  find: (text, options) =>
    claimsAfter(text, options, {
      expression: conclusion,
      accepts: (match) => !isSupposed(text, match.index),
      only: 'letter',
    }),
};
