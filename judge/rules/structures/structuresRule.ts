import { judgeOpen } from '../judgeOpen.js';
import type { AnswerRule } from '../rule.js';
import { knownStructures } from './knownStructures.js';
import { listRule } from './listRule.js';
import { structureRule } from './structureRule.js';

/** Which structures are visible, or which one it is. */
export const structuresRule: AnswerRule<'structures'> = {
  judge: (answered) =>
    judgeOpen(answered, answered.item.answer.asked.about === 'visible' ? listRule : structureRule),
  knownTexts: knownStructures,
};
