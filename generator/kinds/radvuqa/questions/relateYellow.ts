import type { Direction } from '../../../../suites/schema/schema.js';
import { shuffled } from '../../../../util/random.js';
import { findRelation, type Relation } from '../probes/findRelation.js';
import type { AskContext, Draft, MarkColour, Question } from './question.js';

/** OEQ3.2: three yellow boxes, named but not matched; where is one structure relative to another? */
export const relateYellow: Question = {
  name: 'OEQ3.2',
  aspect: 'spatial',
  form: 'open',
  ask(scene, context) {
    const relation = findRelation(scene, context);
    return relation.kind === 'found' ? draftRelation(relation, 'yellow', context) : relation;
  },
};

/** A draft whose answer is a direction. */
export interface RelationDraft extends Draft {
  readonly direction: Direction;
}

/**
 * What all questions about directions have in common. The boxed structures are named in drawn order, so
 * that the order does not tell which box is whose.
 *
 * @param referenceColour yellow like the others (OEQ3.2), or blue and thereby matched (OEQ3.3).
 */
export function draftRelation(
  { target, reference, other, direction, margins }: Relation,
  referenceColour: MarkColour,
  { random }: AskContext,
): RelationDraft {
  const yellow = referenceColour === 'yellow' ? [target, reference, other] : [target, other];
  const named = shuffled(yellow, random('order of boxes')).map(({ structure }) => structure.name);
  const marks = yellow.map(({ piece }) => ({ piece, colour: 'yellow' as const }));
  const evidence = [target, reference, other].map(({ structure, piece }) => ({ structure, piece }));
  return {
    kind: 'asked',
    values: {
      structures: `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`,
      target: target.structure.name,
      reference: reference.structure.name,
    },
    marks:
      referenceColour === 'yellow' ? marks : [...marks, { piece: reference.piece, colour: referenceColour }],
    answer: direction,
    structures: target.structure.classes,
    direction,
    distractors: [],
    evidence,
    margins,
    hidden: evidence.map(({ structure }) => structure.name),
  };
}
