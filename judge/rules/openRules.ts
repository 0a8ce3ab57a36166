import { directionRule } from './direction/directionRule.js';
import { functionRule } from './function/functionRule.js';
import type { OpenRule } from './openRule.js';
import { listRule } from './structures/listRule.js';
import { structureRule } from './structures/structureRule.js';

/** Which rule judges the open questions of which names. */
export const openRules: readonly { readonly questions: readonly string[]; readonly rule: OpenRule }[] = [
  { questions: ['OEQ1.1', 'OEQ1.2'], rule: listRule },
  { questions: ['OEQ2', 'OEQ3.1'], rule: structureRule },
  { questions: ['OEQ3.2', 'OEQ3.3'], rule: directionRule },
  { questions: ['OEQ4'], rule: functionRule },
];

/** The rule for a question such as "OEQ3.2"; undefined for a question that no rule judges. */
export function openRuleOf(question: string): OpenRule | undefined {
  return openRules.find(({ questions }) => questions.includes(question))?.rule;
}
