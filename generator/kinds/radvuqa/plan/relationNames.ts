import { unnamedReference } from '../../../../suites/answers/unnamedReference.js';
import type { Relation } from '../probes/findRelation.js';

/** The names of target and reference, as a question has them. */
export function relationNames(
  { target, reference }: Pick<Relation, 'target' | 'reference'>,
  nameReference: boolean,
) {
  return {
    target: target.structure.name,
    reference: nameReference ? reference.structure.name : unnamedReference,
  };
}
