import { claimsAfter } from './claimsAfter.js';
import type { StatementRule } from './statementRule.js';

/** `<answer>B</answer>`. */
export const taggedAnswer: StatementRule = {
  name: 'answer tag',
  find: (text, options) =>
    claimsAfter(text, options, { expression: /<(?:final_?)?(?:answer|choice)>/gi, isFinal: () => true }),
};
