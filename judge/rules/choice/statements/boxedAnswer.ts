import { claimsAfter } from './claimsAfter.js';
import type { StatementRule } from './statementRule.js';

/** `\boxed{B}`. */
export const boxedAnswer: StatementRule = {
  name: 'boxed',
  find: (text, options) => claimsAfter(text, options, { expression: /\\boxed ?\{/g, isFinal: () => true }),
};
