import { claimsAfter } from './claimsAfter.js';
import type { StatementRule } from './statementRule.js';

const member =
  /["'](?:final|correct|selected|chosen|predicted|my)?[ _]?(?:answer|choice|option|selection|prediction|letter)(?:[ _]?(?:letter|option|choice|text))?["'] ?: ?/gi;

/** `{"answer": "B"}`, also inside a fence or with text around it. */
export const jsonAnswer: StatementRule = {
  name: 'json member',
  find: (text, options) => claimsAfter(text, options, { expression: member, isFinal: () => true }),
};
