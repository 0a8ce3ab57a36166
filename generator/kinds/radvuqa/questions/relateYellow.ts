import { shuffled } from '../../../../util/random.js';
import type { Mark } from '../../../images/marks.js';
import type { Draft } from '../../../items/draft.js';
import type { Scene } from '../../../scene/scene.js';
import { tellsDisplay } from '../../../scene/tellsDisplay.js';
import { relationNames } from '../plan/relationNames.js';
import type { Relation } from '../probes/findRelation.js';
import type { QuestionContext } from '../questionContext.js';
import type { Question } from './question.js';

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
    const relation = context.plan.relate('OEQ3.2');
    if (relation.kind === 'not asked') return relation;
    return { ...draftRelation(relation, 'yellow', context), isTurned: isTurnable(scene, context) };
  },
};

/** A picture whose sides only its display tells would have none once it is turned. */
export function isTurnable(scene: Scene, { parameters }: QuestionContext): boolean {
  return parameters.turnedControl && tellsDisplay(scene);
}

/**
 * What all questions about directions have in common. The boxed structures are named in drawn order, so
 * that the order does not tell which box is whose.
 *
 * @param form yellow boxes alone (OEQ3.2), or the reference in a blue one and thereby matched (OEQ3.3), named or not.
 */
export function draftRelation(
  relation: Relation,
  form: 'yellow' | 'blue' | 'blue, not named',
  { random }: QuestionContext,
): Draft {
  const { target, reference, other, direction, margins } = relation;
  const yellow = form === 'yellow' ? [target, reference, other] : [target, other];
  const named = shuffled(yellow, random('order of boxes')).map(({ structure }) => structure.name);
  const marks = yellow.map(({ piece }): Mark => ({ piece, colour: 'yellow' }));
  const names = relationNames(relation, form !== 'blue, not named');
  return {
    kind: 'asked',
    values: {
      structures: `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`,
      ...names,
    },
    marks: form === 'yellow' ? marks : [...marks, { piece: reference.piece, colour: 'blue' }],
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
