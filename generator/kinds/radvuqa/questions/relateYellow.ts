import { shuffled } from '../../../../util/random.js';
import type { MarkColour } from '../../../images/marks.js';
import type { Draft } from '../../../items/draft.js';
import { findRelation, type Relation } from '../probes/findRelation.js';
import type { Question, QuestionContext } from './question.js';

/** OEQ3.2: three yellow boxes, named but not matched; where is one structure relative to another? */
export const relateYellow: Question = {
  name: 'OEQ3.2',
  aspect: 'spatial',
  answer: 'direction',
  needsSide: false,
  template: [
    'Three yellow boxes have been drawn in this image. In no particular order they enclose: {{structures}}.',
    'What is the position of the {{target}} relative to the {{reference}}?',
    'Answer with a direction as it appears on the image: above, below, left, right, upper-left, upper-right, lower-left or lower-right,',
    'where "left" means towards the left edge of the image.',
  ].join(' '),
  ask(scene, context) {
    const relation = findRelation(scene, context);
    return relation.kind === 'found' ? draftRelation(relation, 'yellow', context) : relation;
  },
};

/**
 * What all questions about directions have in common. The boxed structures are named in drawn order, so
 * that the order does not tell which box is whose.
 *
 * @param referenceColour yellow like the others (OEQ3.2), or blue and thereby matched (OEQ3.3).
 */
export function draftRelation(
  { target, reference, other, direction, margins }: Relation,
  referenceColour: MarkColour,
  { random }: QuestionContext,
): Draft {
  const yellow = referenceColour === 'yellow' ? [target, reference, other] : [target, other];
  const named = shuffled(yellow, random('order of boxes')).map(({ structure }) => structure.name);
  const marks = yellow.map(({ piece }) => ({ piece, colour: 'yellow' as const }));
  const names = { target: target.structure.name, reference: reference.structure.name };
  return {
    kind: 'asked',
    values: {
      structures: `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`,
      ...names,
    },
    marks:
      referenceColour === 'yellow' ? marks : [...marks, { piece: reference.piece, colour: referenceColour }],
    reference: direction,
    answer: {
      kind: 'open',
      form: { kind: 'direction', ...names },
      key: { kind: 'direction', direction },
    },
    evidence: [
      { role: 'target', structure: target.structure, piece: target.piece },
      { role: 'reference', structure: reference.structure, piece: reference.piece },
      { role: 'other', structure: other.structure, piece: other.piece },
    ],
    margins,
    hidden: [target, reference, other].map(({ structure }) => structure.name),
  };
}
