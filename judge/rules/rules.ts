import type { AnswerKindName } from '../../suites/answers/answerKinds.js';
import { assessmentRule } from './assessment/assessmentRule.js';
import { choiceRule } from './choice/choiceRule.js';
import { directionRule } from './direction/directionRule.js';
import { functionRule } from './function/functionRule.js';
import { gradeRule } from './grade/gradeRule.js';
import { identityRule } from './identity/identityRule.js';
import { boxRule, centreRule, polygonRule } from './location/locationRule.js';
import { programRule } from './program/programRule.js';
import type { AnswerRule } from './rule.js';
import { structuresRule } from './structures/structuresRule.js';

/** The rule for each kind of answer. */
const rules: { readonly [Name in AnswerKindName]: AnswerRule<Name> } = {
  /** Which option is chosen. */
  choice: choiceRule,
  /** How much a list has in common with what is visible, or how close a name comes to the one structure that is asked for. */
  structures: structuresRule,
  /** The angle between the stated direction and the right one. */
  direction: directionRule,
  /** How many key ideas of the function are told. */
  function: functionRule,
  /** Whose body an image is of, by which modality, and whether it is real. */
  identity: identityRule,
  /** The score of a mask, and whether it is accepted by it. */
  assessment: assessmentRule,
  /** Which grade is chosen. */
  grade: gradeRule,
  /** How near a point comes to the tumour. */
  centre: centreRule,
  /** How much a box has in common with the tumour. */
  box: boxRule,
  /** How much an outline has in common with the tumour. */
  polygon: polygonRule,
  /** How much the masks that a program predicts have in common with the true ones. */
  program: programRule,
};

/** The rule for a kind of answer. */
export function ruleOf<Name extends AnswerKindName>(kind: Name): AnswerRule<Name> {
  return rules[kind];
}
