import { findRelation } from '../probes/findRelation.js';
import { chooseDirection } from './chooseRelationYellow.js';
import type { Question } from './question.js';
import { draftRelation } from './relateYellow.js';

/** CEQ3.2: OEQ3.3 with four directions to choose from. */
export const chooseRelationToBlue: Question = {
  name: 'CEQ3.2',
  aspect: 'spatial',
  answer: 'choice',
  ask(scene, context) {
    const relation = findRelation(scene, context);
    if (relation.kind === 'not asked') return relation;
    return { ...draftRelation(relation, 'blue', context), answer: chooseDirection(relation) };
  },
};
