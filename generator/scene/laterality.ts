import type { AnatomyClass } from '../../data/anatomy/anatomyClass.js';
import type { Plane } from '../../suites/schema/schema.js';

/**
 * How the sides of structures can be told on a slice. `seen`: by where they lie (axial, coronal). `left`,
 * `right`: a sagittal slice of that half of the patient, which the reader has to be told. `unknown`: a
 * sagittal slice with much of both sides.
 */
export type Laterality = 'seen' | 'left' | 'right' | 'unknown';

/** Share of the area of sided structures that must be on one side for a sagittal slice to belong to it. */
const halfShare = 0.9;

/** Finds how sides can be told, from the sided structures on the slice. */
export function findLaterality(
  plane: Plane,
  structures: readonly { readonly anatomy: AnatomyClass; readonly areaMm2: number }[],
): Laterality {
  if (plane !== 'sagittal') return 'seen';
  const areaOf = (side: AnatomyClass['side']) =>
    structures.filter(({ anatomy }) => anatomy.side === side).reduce((sum, { areaMm2 }) => sum + areaMm2, 0);
  const [left, right] = [areaOf('left'), areaOf('right')];
  if (left + right === 0) return 'unknown';
  if (left >= halfShare * (left + right)) return 'left';
  return right >= halfShare * (left + right) ? 'right' : 'unknown';
}

/** Whether a reader of the slice can tell a structure's side, where it has one. */
export function isSideTellable({ side }: AnatomyClass, laterality: Laterality): boolean {
  return laterality === 'seen' || (side !== 'left' && side !== 'right') || side === laterality;
}
