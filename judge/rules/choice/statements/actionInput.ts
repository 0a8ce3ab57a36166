import { claimsAfter } from './claimsAfter.js';
import type { StatementRule } from './statementRule.js';

/** "Thought: ... Action: answer Action Input: B", as agents write; a text there may be what a tool is to look for. */
export const actionInput: StatementRule = {
  name: 'action input',
  find: (text, options) =>
    claimsAfter(text, options, { expression: /\baction input ?: ?/gi, only: 'letter' }),
};
