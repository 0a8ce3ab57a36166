import type { Relation } from '../probes/findRelation.js';

/** How the structure in the blue box is spoken of where it is not named. */
const unnamedReference = 'structure in the blue box';

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
