import { findRelation } from '../probes/findRelation.js';
import type { Question } from './question.js';
import { draftRelation } from './relateYellow.js';

/** OEQ3.3: the same as OEQ3.2 with the reference in a blue box of its own. */
export const relateToBlue: Question = {
  name: 'OEQ3.3',
  aspect: 'spatial',
  answer: 'direction',
  ask(scene, context) {
    const relation = findRelation(scene, context);
    return relation.kind === 'found' ? draftRelation(relation, 'blue', context) : relation;
  },
};
